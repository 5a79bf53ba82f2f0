#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/glass_table.h"
#include "core/index/posting.h"

namespace chancery::index {

/// Writes a Xapian glass database of posting lists: documents with their lengths and data, terms with wdf; no
/// positions, no termlists, no values. Docid: doc + 1.
///
/// A posting list is cut into items so that blocks are filled to the last bytes. Format: glass 2016-03-14, as
/// xapian-core 1.4 states it in backends/glass/glass_postlist.cc and glass_version.cc.
class GlassDatabase {
 public:
  /// Creates it in `directory`, which must not exist. `lengths`: the sum of wdf of each document.
  GlassDatabase(const std::filesystem::path& directory, std::span<const std::uint32_t> lengths);

  /// Sets the data of the next document, at most its first kMostDataBytes.
  void add_data(std::string_view data);
  /// Adds a term. REQUIRES: terms ascend bytewise and are not empty; `postings` ascend by doc and are not
  /// empty. Throws EnvironmentError where no key can hold the term.
  void add_term(std::string_view term, std::span<const Posting> postings);
  /// Writes the rest, durably, and has Xapian itself open what was written. Facts' paths are relative to the
  /// directory that holds the database.
  std::vector<FileFact> close();

  static constexpr std::size_t kMostDataBytes = 2048;

 private:
  /// What the first item of a list states.
  struct Counts {
    std::uint64_t entries = 0;
    std::uint64_t occurrences = 0;
  };

  void add_list(std::string key, std::string_view name_end, const Counts& counts,
                std::span<const Posting> postings);
  std::string version_file() const;
  void check() const;

  std::filesystem::path directory_;
  GlassTable postings_;
  GlassTable data_;
  std::uint32_t documents_;
  std::uint32_t next_data_ = 0;
  std::uint32_t shortest_ = 0;
  std::uint32_t longest_ = 0;
  std::uint32_t most_wdf_ = 0;
  std::uint64_t total_length_ = 0;
  std::uint64_t terms_ = 0;
  std::string tag_;
  std::string entries_;
};

}  // namespace chancery::index
