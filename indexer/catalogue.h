#pragma once

#include <filesystem>
#include <unordered_map>
#include <vector>

#include "indexer/record.h"

namespace chancery::indexer {

/// What the last build read from each record, by the hash of the record's bytes: a record that is the same
/// tonight need not be parsed. Holds only records without problems, so that a problem is reported every
/// night.
class Catalogue {
 public:
  /// Reads it; empty where there is none, or where it was written under another version or is damaged.
  void load(const std::filesystem::path& path);

  /// Fills in `record` (all but its place) and says true where these bytes are known. Thread-safe.
  bool find(const index::Digest& raw, bool is_json, Record& record) const;

  /// The file of these records.
  static std::string encode(const std::vector<const Record*>& records);

 private:
  struct DigestHash {
    std::size_t operator()(const index::Digest& digest) const;
  };
  std::unordered_map<index::Digest, Record, DigestHash> known_;
};

}  // namespace chancery::indexer
