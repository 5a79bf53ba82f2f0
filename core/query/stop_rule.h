#pragma once

#include <string>
#include <vector>

#include "core/index/generation.h"
#include "core/query/generation_facts.h"
#include "core/query/tree.h"

namespace chancery::query {

/// A word of a query and how often each language has it.
struct CountedWord {
  std::string form;
  bool may_stop = false;                                ///< False for acronyms, characters and +must words.
  std::vector<std::pair<text::Language, double>> uses;  ///< Occurrences, at least roughly.
};

/// The occurrences of the forms of a word, by language.
CountedWord count_word(const QueryToken& token, const std::vector<index::FormEntry>& forms, bool demanded);

/// Of each word, in the order given, the languages of which it is a stop word; none where that is not
/// probable by the languages in which a query of these words is likely (naive Bayes over the vocabulary):
/// "war in Ukraine" may be English, so that German "war" is no reason to leave it out. Where every word would
/// be one, none is.
std::vector<text::LanguageSet> find_stop_words(const std::vector<CountedWord>& words,
                                               const GenerationFacts& facts);

}  // namespace chancery::query
