#pragma once

#include "indexer/record.h"

namespace chancery::indexer {

/// How many records stepped back behind others.
struct VersionCounts {
  std::uint64_t duplicate = 0;
  std::uint64_t superseded = 0;
};

/// Keeps of several records of one source and language with one id the greatest version (the last read where
/// they are equal), and reports the others as superseded, or as duplicate where nothing differs. Equal ids of
/// different sources or languages are reported, and kept under ids qualified by their source (and language).
VersionCounts choose_versions(ReadRecords& all, const std::vector<std::string>& file_names);

}  // namespace chancery::indexer
