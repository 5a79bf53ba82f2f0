#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/index/vocabulary_merge.h"

namespace chancery::index {

/// Whether a language prints every noun with a capital, so that capitals do not tell names.
bool writes_nouns_with_capitals(std::uint8_t language);

/// What a corpus shows of its words by their keys, as far as it tells names from other words.
class NameVocabulary {
 public:
  /// `vocabulary` must outlive it.
  explicit NameVocabulary(const VocabularyMerge& vocabulary);

  struct Word {
    std::uint64_t count = 0;     ///< Occurrences of forms that are no acronyms.
    std::uint64_t judged = 0;    ///< Of these those in languages that do not write all nouns with capitals.
    std::uint64_t small = 0;     ///< Of these those without a capital.
    std::uint64_t capital = 0;   ///< Of these those with a capital inside a sentence.
    std::uint64_t as_name = 0;   ///< Occurrences in languages that print a form of it with a capital.
    std::uint64_t acronyms = 0;  ///< Occurrences of forms in capitals.
    std::uint32_t form = 0;      ///< The most frequent form that is no acronym, by number.
    std::uint64_t form_count = 0;
  };

  /// Key numbers are those of `VocabularyMerge::keys`.
  const Word& word(std::uint32_t key) const { return words_[key]; }
  std::optional<std::uint32_t> find(std::string_view key) const { return vocabulary_.keys().find(key); }
  std::string_view key(std::uint32_t number) const { return vocabulary_.keys()[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  const VocabularyMerge& vocabulary() const { return vocabulary_; }

  /// Whether all words of a name (keys parted by spaces) occur.
  bool has_all(std::string_view text) const;
  /// Whether a form occurs as it is, capitals and marks among it.
  bool has_form(std::string_view form) const;
  /// Whether two forms have a common stem in a language in which both occur: they are inflections of one
  /// word. Numbers are those of `VocabularyMerge::form`.
  bool share_a_stem(std::uint32_t a, std::uint32_t b) const;
  /// Whether a word that occurs is printed as a name in some language: mostly with a capital where its script
  /// has them. `australien` is a name in German, though none in French. Or it is an ordinary word too, but
  /// mostly printed with a capital inside a sentence (`Suisse`, `suisse`).
  bool is_printed_as_name(std::uint32_t key) const;
  /// Cyrillic keys that begin with `prefix` and have at most `more` bytes beyond it: the case forms of a name
  /// among them. REQUIRES: `prefix` is Cyrillic.
  std::vector<std::uint32_t> beginning_with(std::string_view prefix, std::size_t more) const;

 private:
  const VocabularyMerge& vocabulary_;
  std::vector<Word> words_;           // by key
  std::vector<std::uint32_t> order_;  // Cyrillic keys, by their bytes
};

}  // namespace chancery::index
