#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/release/release.h"

namespace chancery::indexer {

/// What a build did.
struct Summary {
  std::string generation;
  std::uint64_t read = 0;
  std::uint64_t indexed = 0;
  std::uint64_t undated = 0;
  std::uint64_t duplicate = 0;
  std::uint64_t superseded = 0;
  std::uint64_t rejected = 0;
  std::uint64_t unknown_keys = 0;
  std::uint64_t known_records = 0;  ///< Not parsed, since they are as they were.
  std::vector<std::string> ignored_files;
  std::vector<release::Problem> problems;
  std::uint64_t segments_built = 0;
  std::uint64_t segments_reused = 0;
  std::uint64_t text_bytes = 0;  ///< UTF-8 bytes of the titles and bodies that are indexed.
  std::uint64_t disk_bytes = 0;
  double seconds = 0;
};

/// The summary for a person, of several lines; at most `most_problems` problems are listed, the rejected
/// first.
std::string to_text(const Summary& summary, std::size_t most_problems);

/// One JSON object without line feeds.
std::string to_json(const Summary& summary);

}  // namespace chancery::indexer
