#pragma once

#include <set>

#include "core/index/bases.h"
#include "core/index/segment.h"

namespace chancery::index {

/// The languages of its releases.
std::set<text::Language> languages_of(const Segment& segment);

/// The vector of each of a segment's releases in the basis of its language; all zeros where it has none.
/// Throws EnvironmentError where the segment is damaged.
SegmentVectors project_releases(const Segment& segment, const Bases& bases);

}  // namespace chancery::index
