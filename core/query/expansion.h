#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

#include "core/index/generation.h"
#include "core/index/posting_reader.h"
#include "core/query/tree.h"
#include "core/text/stemmer.h"

namespace chancery::query {

/// A stem of a word, and where the word has it.
struct StemHome {
  std::string stem;
  std::bitset<256> languages;     ///< In which a form of the word has this stem.
  std::uint64_t occurrences = 0;  ///< Of those forms in those languages, each rounded down to a power of two.
};

/// What a query's word stands for in a corpus.
struct Expansion {
  std::vector<index::FormEntry> forms;  ///< Empty where the corpus has none.
  std::vector<std::string> stems;       ///< Those with posting lists, ascending.
  std::vector<StemHome> homes;          ///< Of these, in the same order; none for characters.
};

/// What `word*` stands for.
struct PrefixExpansion {
  std::vector<index::FormEntry> forms;  ///< The most frequent ones.
  bool is_cut = false;                  ///< There are more.
};

/// Finds what words stand for. One object belongs to one thread.
class Expander {
 public:
  Expander(const index::Generation& generation, const index::PostingReader& reader);

  /// The forms with the token's mark-folded key and the stems that they have in the languages in which they
  /// occur, so that nobody guesses a query's language. One typed in capitals means the form in capitals, if
  /// there is one. A word never seen has the stems that the corpus' languages would give it.
  Expansion expand(const QueryToken& token);

  /// The pair of characters as a term; its forms are left out.
  Expansion expand_pair(const QueryToken& first, const QueryToken& second) const;

  /// The forms whose mark-folded key begins with the token's, at most `most`; with `exact`, those that begin
  /// with its form.
  PrefixExpansion expand_prefix(const QueryToken& token, bool exact, std::size_t most) const;

  /// Only the forms.
  std::vector<index::FormEntry> find_forms(const QueryToken& token) const;

 private:
  void add_umlaut_spellings(std::string_view key, std::vector<index::FormEntry>& forms) const;
  std::vector<StemHome> guess_homes(const QueryToken& token);
  void keep_known(std::vector<StemHome>& homes) const;

  const index::Generation& generation_;
  const index::PostingReader& reader_;
  text::Stemmers stemmers_;
};

}  // namespace chancery::query
