#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "core/index/durable_file.h"
#include "core/index/string_pool.h"

namespace chancery::index {

/// Unites the vocabularies of segments: add each, `rank`, then rewrite their streams and write the files.
class VocabularyMerge {
 public:
  /// Adds a segment's `forms` file. Segments are numbered in the order of the calls. Throws EnvironmentError.
  void add_segment(std::string_view forms);

  /// Gives every form its id, by frequency (ties: by its bytes).
  void rank();

  /// A stream of a segment with the generation's ids. REQUIRES: `rank`. Thread-safe.
  void rewrite(std::size_t segment, std::string_view stream, std::string& out) const;

  /// Writes `forms` and `stems`. REQUIRES: `rank`. Thread-safe.
  std::vector<FileFact> write(const std::filesystem::path& directory) const;

 private:
  static constexpr std::uint32_t kEnd = UINT32_MAX;
  struct Use {
    std::uint64_t count;
    std::uint32_t stem;
    std::uint32_t next;
    std::uint8_t language;
  };

  void count_use(std::uint32_t form, std::uint8_t language, std::uint64_t count, std::string_view stem);
  std::vector<std::uint32_t> order_by_key(const StringPool& keys,
                                          const std::vector<std::uint32_t>& key_of) const;

  StringPool forms_;
  StringPool stems_;
  std::vector<std::uint64_t> frequency_;  // by form
  std::vector<std::uint32_t> first_use_;  // by form: into uses_
  std::vector<Use> uses_;
  std::vector<std::uint32_t> id_of_;                          // by form
  std::vector<std::vector<std::uint32_t>> forms_of_segment_;  // by segment and local id: form, later id
};

}  // namespace chancery::index
