#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/mapped_file.h"
#include "core/index/vocabulary_format.h"
#include "core/text/language.h"

namespace chancery::index {

/// The stem that a form has in one language in which it occurs. A form that stands in releases of this
/// language only in paragraphs of others has a use without a stem.
struct FormUse {
  text::Language language = text::Language::kUndetermined;
  std::uint8_t magnitude = 0;  ///< floor(log2(occurrences in this language)), 0..63.
  std::string stem;            ///< The term in Xapian; empty for a character (its terms are pairs) too.
  bool operator==(const FormUse&) const = default;
};

/// One form of the corpus.
struct FormEntry {
  std::string key;  ///< Mark-folded.
  std::string form;
  std::uint32_t id = 0;         ///< In the token streams; ranked by frequency from kFirstFormId.
  std::uint64_t frequency = 0;  ///< Occurrences in the corpus.
  std::vector<FormUse> uses;    ///< By language.
  bool operator==(const FormEntry&) const = default;
};

/// All forms of a generation, ordered by key, then form. Immutable, memory-mapped, shared by threads.
class Vocabulary {
 public:
  Vocabulary() = default;
  Vocabulary(const MappedFile& forms, const MappedFile& stems);

  /// Number of forms; ids are below `kFirstFormId + size()`.
  std::uint32_t size() const { return forms_.count(); }

  /// Every form with this mark-folded key (empty: none). "president" -> president, président, ...
  std::vector<FormEntry> find_key(std::string_view key) const;

  /// The forms whose key begins with `prefix`, at most `limit`, in order of key.
  std::vector<FormEntry> find_prefix(std::string_view prefix, std::size_t limit) const;

  /// The ids of the forms that have this stem in any language, ascending.
  std::vector<std::uint32_t> find_stem(std::string_view stem) const;

  /// Calls `visit(entry)` for all forms in order; false from it stops.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (std::uint32_t block = 0; block < forms_.block_count(); ++block) {
      for (const FormEntry& entry : read_block(block)) {
        if (!visit(entry)) return;
      }
    }
  }

  /// Calls `visit(key, frequency)` for all forms in order; much faster than `for_each`. The key is valid
  /// until the next.
  template <class Visit>
  void for_each_frequency(Visit&& visit) const {
    std::string key;
    for (std::uint32_t block = 0; block < forms_.block_count(); ++block) {
      ByteReader reader = forms_.open(block);
      key.clear();
      for (std::uint32_t left = forms_.entries(block); left > 0; --left) {
        key.resize(std::min<std::size_t>(reader.varint(), key.size()));
        key += reader.string();
        reader.string();  // the form
        reader.varint();  // its id
        visit(std::string_view(key), reader.varint());
        skip_uses(reader);
      }
    }
  }

 private:
  static void skip_uses(ByteReader& reader);
  std::vector<FormEntry> read_block(std::uint32_t block) const;
  std::vector<std::uint32_t> find_listed_stem(std::string_view stem) const;
  template <class Wanted>
  std::vector<FormEntry> collect(std::string_view from, std::size_t limit, Wanted wanted) const;

  BlockFile forms_;
  BlockFile stems_;
};

}  // namespace chancery::index
