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
  void clear() { entries_.clear(); }

  /// Counts one occurrence of a form (numbered by the segment's TermTable). `is_word`: it has a stem of its
  /// own.
  void count(std::uint32_t form, text::Language language, bool is_word);

  /// The id of each form, by its number: most frequent first, from kFirstFormId.
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
    std::uint32_t count = 0;
    Use first{};
    std::vector<Use> others;  // languages after the first
  };

  std::vector<Entry> entries_;        // by form
  std::vector<std::uint32_t> by_id_;  // forms, by id - kFirstFormId
};

}  // namespace chancery::index
