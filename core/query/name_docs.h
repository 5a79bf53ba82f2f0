#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/index/generation.h"
#include "core/index/posting.h"

namespace chancery::query {

/// The releases of one window that have another name, ascending; wdf is 1 of a name of several words.
using NameDocs = std::vector<index::Posting>;

/// What names find in a generation, window by window. The lists of a country's names are long, the same for
/// everyone who asks, and looked for in token streams, so that they are found once and kept while there is
/// room. Thread-safe.
class NameDocsMemory {
 public:
  explicit NameDocsMemory(std::size_t most_bytes = kMostBytes) : most_bytes_(most_bytes) {}

  /// nullptr where it is not known.
  std::shared_ptr<const NameDocs> find(const std::string& name, std::uint32_t base) const;
  /// Forgets the oldest where there is no room. `name` says all that decides what is found.
  void keep(const std::string& name, std::uint32_t base, std::shared_ptr<const NameDocs> docs) const;

  static constexpr std::size_t kMostBytes = std::size_t{32} << 20;

 private:
  static std::string key_of(const std::string& name, std::uint32_t base);

  std::size_t most_bytes_;
  mutable std::mutex mutex_;
  mutable std::unordered_map<std::string, std::shared_ptr<const NameDocs>> known_;
  mutable std::deque<std::string> oldest_first_;
  mutable std::size_t bytes_ = 0;
};

/// The memory of a generation, shared by all who ask while one of them holds it. Thread-safe.
std::shared_ptr<const NameDocsMemory> name_docs_of(
    const std::shared_ptr<const index::Generation>& generation);

}  // namespace chancery::query
