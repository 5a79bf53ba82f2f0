#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/byte_codec.h"
#include "core/index/front_coding.h"
#include "core/index/term_table.h"
#include "core/text/language.h"

namespace chancery::index {

/// Counts the forms of one segment, ranks them, and writes its `forms`.
class SegmentForms {
 public:
  void clear() { entries_.clear(); }

  /// How an occurrence begins: `kCapital` inside a sentence of the body, as names do; elsewhere capitals say
  /// nothing.
  enum class Initial : std::uint8_t { kSmall, kCapital, kOther };

  /// Counts one occurrence of a form (numbered by the segment's TermTable). `is_word`: it has a stem of its
  /// own.
  void count(std::uint32_t form, text::Language language, bool is_word, Initial initial);

  /// Notes that a counted form stands in a release of this language, in a paragraph of another: a use without
  /// occurrences, and without a stem where it has no others.
  void note_host(std::uint32_t form, text::Language language);

  /// The id of each form, by its number: most frequent first, from kFirstFormId.
  const std::vector<std::uint32_t>& rank();

  /// The file `forms`, in order of the forms' bytes. REQUIRES: `rank` was called.
  std::string encode(TermTable& terms) const;

 private:
  struct Use {
    std::uint8_t language;
    bool is_word;
    std::uint32_t count;
    std::uint32_t small;
    std::uint32_t capital;
  };
  struct Entry {
    std::uint32_t count = 0;
    Use first{};
    std::vector<Use> others;  // languages after the first
  };
  static Use& find_other(Entry& entry, std::uint8_t language);

  std::vector<Entry> entries_;      // by form
  std::vector<std::uint32_t> ids_;  // by form
};

/// Reads that file, form by form. Throws EnvironmentError where it is damaged.
class SegmentFormsReader {
 public:
  /// A form's use in one language.
  struct Use {
    std::uint64_t count;
    std::uint64_t small;     // occurrences of Initial::kSmall
    std::uint64_t capital;   // of Initial::kCapital
    std::uint64_t dropped;   // the stem is the form without its last bytes,
    std::string_view added;  // then these
    std::uint8_t language;
  };

  /// `bytes` must outlive it.
  explicit SegmentFormsReader(std::string_view bytes) : reader_(bytes), left_(reader_.varint()) {}

  /// Forms that were not reached yet.
  std::uint64_t left() const { return left_; }

  /// Moves to the next form; false at the end.
  bool next();
  const std::string& text() const { return form_.text(); }
  /// The form's id in the segment.
  std::uint32_t id() const { return id_; }
  /// At least one.
  std::span<const Use> uses() const { return uses_; }

 private:
  ByteReader reader_;
  std::uint64_t left_;
  FrontDecoder form_;
  std::uint32_t id_ = 0;
  std::vector<Use> uses_;
};

}  // namespace chancery::index
