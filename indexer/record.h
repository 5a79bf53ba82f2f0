#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/index/segment_plan.h"
#include "core/release/release.h"

namespace chancery::indexer {

/// What a build keeps of a record that holds a release, so that its text need not stay in memory.
struct Record {
  std::uint32_t file = 0;    ///< Into the input files.
  std::uint64_t line = 0;    ///< From 1; 0 for article text.
  std::uint64_t offset = 0;  ///< Bytes into the file.
  std::uint32_t length = 0;
  index::Digest raw{};  ///< Of the record's bytes.
  index::ReleaseKey key;
  std::string source_id;
  std::int64_t version_instant = 0;
  std::uint32_t unknown_keys = 0;
};

/// What reading all input gave.
struct ReadRecords {
  std::vector<Record> records;             ///< In order of file and line.
  std::vector<release::Problem> problems;  ///< In the same order.
  std::uint64_t read = 0;                  ///< Records, the rejected included.
  std::uint64_t rejected = 0;
  std::uint64_t input_bytes = 0;
  std::uint64_t known = 0;  ///< Of the records, those that the catalogue knew.
};

}  // namespace chancery::indexer
