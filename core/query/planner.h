#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/query/deadline.h"
#include "core/query/expansion.h"
#include "core/query/form_set.h"
#include "core/query/generation_facts.h"
#include "core/query/other_names.h"
#include "core/query/plan.h"
#include "core/query/request.h"

namespace chancery::query {

/// Plans queries for one generation. One object belongs to one thread.
class Planner {
 public:
  Planner(const index::Generation& generation, const index::PostingReader& reader,
          const GenerationFacts& facts);

  Plan make(const Tree& tree, Match match, const Deadline& deadline);

 private:
  /// A token of the query with all that the corpus knows of it.
  struct Word {
    QueryToken token;
    Expansion expansion;  // of the token alone
    Expansion pair;       // with the token before it, where they are joined
    bool is_stop = false;
    text::LanguageSet stop_languages;  // of a stop word: those that have it for one
  };
  /// A word, or a pair of characters, among keys that stand side by side.
  struct NamedWord {
    std::size_t clause;
    std::size_t first;
    std::size_t last;
  };
  /// What a clause is in the whole of the query.
  struct Role {
    bool is_positive = true;
    bool is_wish = false;
  };

  void note_roles(const Node& node, bool is_positive);
  bool is_late(const Deadline& deadline);
  void collect_words(const Deadline& deadline);
  bool may_stop(std::size_t clause, const Word& word) const;
  bool is_lone_character(std::size_t clause) const;
  void decide_stop_words();
  void append_items();

  void plan_clause(std::size_t clause);
  void plan_word(std::size_t clause);
  void plan_pair(std::size_t clause);
  void plan_sequence(std::size_t clause);
  void plan_prefix(std::size_t clause);
  std::size_t forms_for_each_prefix() const;
  void plan_names(const Deadline& deadline);
  void plan_names_of(const std::vector<NamedWord>& words, const std::vector<NameKey>& keys);
  std::size_t add_alternative(const OtherName& name, bool in_title);
  void plan_ranking();
  void find_preferred(std::size_t clause, const Word& word, RankedWord& ranked);
  Forms find_marked(const Word& word, const std::vector<std::uint32_t>& related) const;
  bool ranks_alone() const;
  bool is_rare(const Word& word) const;
  std::uint32_t greatest_frequency(const std::vector<std::string>& stems) const;
  double importance_of(const std::vector<std::string>& stems) const;

  /// How near a word of this clause must be.
  Match match_of(const Clause& clause) const;
  bool scores(std::size_t clause) const { return roles_[clause].is_positive; }
  std::size_t add_term(const std::vector<std::string>& stems, bool scores,
                       std::optional<std::size_t> scored_in);
  void add_character(std::size_t clause);
  void add_literal_word(std::size_t clause, const std::vector<index::FormEntry>& forms);
  std::vector<std::string> sure_stems(const std::vector<std::string>& stems,
                                      const std::vector<std::uint32_t>& ids) const;
  void add_rarest_term(const std::vector<const Word*>& words, PlannedLeaf& leaf);
  void mark_word(std::uint32_t word, const Word& sought, Match match);
  void mark_sequence(std::size_t clause);
  std::uint32_t add_sought(SoughtWord word);
  std::vector<std::uint32_t> ids_of_stems(const Expansion& expansion) const;
  std::uint64_t frequency_of(const Word& word) const;

  const index::Generation& generation_;
  const index::PostingReader& reader_;
  const GenerationFacts& facts_;
  Expander expander_;
  OtherNames other_names_;
  // Of the query being planned:
  const Tree* tree_ = nullptr;
  Match match_ = Match::kAll;
  std::vector<Role> roles_;                            // by clause
  std::vector<std::vector<Word>> words_;               // by clause, in order
  std::vector<std::optional<std::uint32_t>> sought_;   // by clause: the index of its (last) sought word
  std::vector<std::vector<std::uint32_t>> other_ids_;  // by clause: ids of other names of one word
  bool seeks_characters_ = false;                      // characters in no pair are all that is asked for
  Plan plan_;
};

}  // namespace chancery::query
