#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

#include "core/query/expansion.h"
#include "core/query/generation_facts.h"
#include "core/query/parse.h"
#include "core/query/release_features.h"

namespace chancery::query {

/// A posting list that a search walks: of one stem, or of several as one pseudo-term.
struct PlannedTerm {
  std::vector<std::string> stems;     ///< Ascending; empty where no release has the word.
  std::uint32_t query_frequency = 0;  ///< Times that it scores; 0: it only selects.
};

/// A sequence of words to be found literally.
struct PlannedPhrase {
  bool excluded = false;
  std::vector<std::vector<std::uint32_t>> classes;  ///< By position: the ids that may stand there, ascending.
  std::vector<std::size_t> terms;  ///< Indices of terms that every release with the phrase has.
  std::bitset<256> languages;      ///< Those in which each of its words occurs; no other release has it.
};

/// What is marked in a release: a word by its forms, or a sequence of forms.
struct Mark {
  std::vector<std::string> stems;  ///< Of a word: all forms of these stems are marked ...
  std::vector<std::vector<std::uint32_t>>
      classes;       ///< ... and these ids. More than one position: a sequence.
  double worth = 1;  ///< To the choice of a snippet.
};

/// What is to be done for a query in one generation.
struct Plan {
  std::vector<PlannedTerm> terms;
  std::vector<std::size_t> demanded;  ///< Indices of terms that a release must have to be found at all.
  std::vector<std::size_t> excluded;
  std::vector<PlannedPhrase> phrases;
  std::vector<Mark> marks;
  std::vector<RankedWord> ranked_words;  ///< For the second stage.
  std::vector<std::string> ignored_words;

  /// Terms that score.
  std::size_t count_scores() const;
};

/// Plans queries. One object belongs to one thread.
class Planner {
 public:
  Planner(const index::Generation& generation, const index::PostingReader& reader,
          const GenerationFacts& facts);

  Plan make(const Tree& tree);

 private:
  /// A token of the query with all that the corpus knows of it.
  struct Word {
    QueryToken token;
    Expansion expansion;  // of the token alone
    Expansion pair;       // with the token before it, where they are joined
    bool is_positive = true;
    bool is_in_phrase = false;
    bool may_stop = true;
    bool is_stop = false;
  };
  void collect_words(const Tree& tree);
  void decide_stop_words(Plan& plan);
  void plan_words(const Clause& clause, std::size_t& at, Plan& plan);
  void plan_phrase(const Clause& clause, std::size_t& at, Plan& plan);
  void plan_ranking(Plan& plan) const;
  std::vector<std::uint32_t> ids_of_stems(const std::vector<std::string>& stems) const;
  double importance_of(const std::vector<std::string>& stems) const;
  void add_rarest_term(const std::vector<std::size_t>& words, PlannedPhrase& phrase, Plan& plan) const;
  std::uint64_t frequency_of(const Word& word) const;

  const index::Generation& generation_;
  const index::PostingReader& reader_;
  const GenerationFacts& facts_;
  Expander expander_;
  std::vector<Word> words_;  // of the query being planned, in order
};

}  // namespace chancery::query
