#pragma once

#include <filesystem>
#include <vector>

#include "core/index/segment.h"

namespace chancery::index {

/// Merges the segments' posting lists into a Xapian database in `directory`; the docs of each segment follow
/// those of the one before. Facts' paths are relative to the directory that holds `directory`.
std::vector<FileFact> merge_postings(const std::vector<Segment>& segments,
                                     const std::filesystem::path& directory);

}  // namespace chancery::index
