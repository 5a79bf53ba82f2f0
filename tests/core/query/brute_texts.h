#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/query/tree.h"
#include "core/release/release.h"
#include "core/text/stemmer.h"

namespace chancery::query {

using Stems = std::set<std::string>;
using Forms = std::set<std::string>;
using FormNumbers = std::unordered_set<std::uint32_t>;

/// A release as its tokens.
struct BruteText {
  struct Token {
    std::uint32_t form;  // its number
    std::uint32_t line;  // 0: the title
  };
  std::vector<Token> tokens;
  std::unordered_map<std::string, std::uint32_t> wdf;  // by term
  std::uint64_t length = 0;

  bool has_any(const Stems& stems) const;
};

/// A stem of a word where it is mostly that of others.
struct BruteHome {
  std::string stem;
  std::set<text::Language> languages;
};

/// Releases and all that their words tell, in sets and maps only: nothing is shared with the engine but how a
/// text becomes tokens and a form becomes a stem.
class BruteTexts {
 public:
  explicit BruteTexts(std::vector<release::Release> releases);

  const std::vector<release::Release>& releases() const { return releases_; }
  const std::vector<BruteText>& texts() const { return texts_; }
  double average_length() const { return average_length_; }
  const std::map<text::Language, std::uint64_t>& language_lengths() const { return language_lengths_; }
  const std::map<text::Language, std::uint64_t>& counts_of(const std::string& form) const {
    return form_counts_.at(form);
  }

  /// The forms with the token's mark-folded key, or the token itself.
  Forms forms_of(const QueryToken& token) const;
  /// The stems that these forms have in the languages in which they occur.
  Stems stems_of(const Forms& forms);
  /// Those of a word, or where it has no form, those that the languages would give it; only ones that occur.
  Stems stems_of(const QueryToken& token);
  /// The stems of a word that eight times as many releases have as the word has occurrences with them.
  std::vector<BruteHome> homes_of(const QueryToken& token);
  /// All forms that have one of these stems.
  Forms forms_with(const Stems& stems);
  FormNumbers numbers_of(const Forms& forms) const;
  /// The most frequent forms that begin so.
  Forms forms_beginning(const QueryToken& token, bool exact, std::size_t most) const;

 private:
  void read(const release::Release& release);
  bool has_form(text::Language language, const std::string& stem);
  template <class See>
  void guess_stems(const QueryToken& token, See see);
  std::set<text::Language> guessed_languages(const QueryToken& token, const std::string& stem);
  static std::vector<text::Language> languages_of_lines(const release::Release& release,
                                                        const std::string& whole,
                                                        const std::vector<text::Token>& tokens,
                                                        const std::vector<std::string>& forms);

  std::vector<release::Release> releases_;
  std::vector<BruteText> texts_;
  std::map<std::string, Forms> forms_;                                          // by key
  std::map<std::string, std::map<text::Language, std::uint64_t>> form_counts_;  // by form
  std::map<std::string, Forms> german_spellings_;           // forms by their spelling without umlauts
  std::unordered_map<std::string, std::uint32_t> numbers_;  // by form
  std::map<std::string, bool> is_character_;                // by form
  std::map<std::string, Forms> forms_of_stem_;
  std::map<text::Language, std::uint64_t> language_lengths_;
  double average_length_ = 0;
  text::Stemmers stemmers_;
};

}  // namespace chancery::query
