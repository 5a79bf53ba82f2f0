#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/term_table.h"
#include "core/text/language.h"

namespace chancery::index {

/// Counts the forms of one segment, ranks them, and writes its `forms`.
class SegmentForms {
 public:
  void clear();

  /// Counts one occurrence of a form (numbered by the builder's TermTable) and gives its local number, from
  /// kFirstFormId in order of appearance. `is_word`: it has a stem of its own.
  std::uint32_t count(std::uint32_t form, text::Language language, bool is_word);

  /// The id of each local number: by frequency, most first; separators keep theirs.
  std::vector<std::uint32_t> rank();

  /// The file `forms`, in order of id. REQUIRES: `rank` was called.
  std::string encode(TermTable& terms) const;

 private:
  struct Use {
    std::uint8_t language;
    bool is_word;
    std::uint32_t count;
  };
  struct Entry {
    std::uint32_t form;
    std::uint32_t count = 0;
    std::vector<Use> others;  // languages after the first
    Use first{};
  };

  std::vector<std::uint32_t> local_;  // by form: local number, or 0
  std::vector<Entry> entries_;        // by local number - kFirstFormId
  std::vector<std::uint32_t> by_id_;
};

/// A form of a segment as it is read back.
struct SegmentFormUse {
  std::uint8_t language = 0;
  std::uint64_t count = 0;
  std::string_view stem;  ///< Lives until the next form is read.
};

}  // namespace chancery::index
