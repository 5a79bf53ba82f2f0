#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/index/bases.h"
#include "core/index/manifest.h"
#include "core/index/mapped_file.h"
#include "core/index/segment_facts.h"
#include "core/text/language.h"

namespace chancery::index {

/// What a segment's releases mean.
struct SegmentVectors {
  std::map<text::Language, NamedBasis> bases;  ///< Those in which they were projected.
  std::string rows;                            ///< meaning::kDimensions bytes a release, in order of doc.
};

/// A finished segment, opened to be merged.
struct Segment {
  std::filesystem::path directory;
  Manifest manifest;
  SegmentFacts facts;
  MappedFile forms;
  MappedFile streams;
  MappedFile postings;
  MappedFile explanations;
  SegmentVectors vectors;  ///< To be given before it is merged; where they are empty, nothing is known.

  /// Opens it, its manifest and digests verified. Throws EnvironmentError.
  static Segment open(const std::filesystem::path& directory);
};

}  // namespace chancery::index
