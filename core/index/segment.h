#pragma once

#include <filesystem>

#include "core/index/manifest.h"
#include "core/index/mapped_file.h"
#include "core/index/segment_facts.h"

namespace chancery::index {

/// A finished segment, opened to be merged.
struct Segment {
  std::filesystem::path directory;
  Manifest manifest;
  SegmentFacts facts;
  MappedFile forms;
  MappedFile streams;
  MappedFile postings;
  MappedFile explanations;

  /// Opens it, its manifest and digests verified. Throws EnvironmentError.
  static Segment open(const std::filesystem::path& directory);
};

}  // namespace chancery::index
