#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/query/field_docs.h"
#include "core/query/match_kind.h"
#include "core/query/release_features.h"
#include "core/query/stream_test.h"
#include "core/query/tree.h"

namespace chancery::query {

/// A posting list that a search walks: of one stem, or of several as one pseudo-term.
struct PlannedTerm {
  std::vector<std::string> stems;        ///< Ascending; empty where no release has the word.
  std::uint32_t query_frequency = 0;     ///< Times that it scores; 0: it only selects.
  std::optional<std::size_t> scored_in;  ///< It scores only in releases that this leaf takes.
};

/// Another name for what words of the query name. It satisfies each of them where the word itself is not, and
/// scores less than that would.
struct Alternative {
  std::vector<std::vector<std::string>> terms;  ///< Stems, ascending; a release must have one of each.
  std::optional<StreamTest> test;               ///< Of a name of several words, or one sought in titles.
};

/// What tells without a look at a release's words that it passes a test.
struct SureTerm {
  std::size_t term = 0;        ///< Index into Plan::terms: it has this one ...
  std::bitset<256> languages;  ///< ... and is in one of these.
};

/// What a clause asks of a release: all of its terms, and its test; or an alternative.
struct PlannedLeaf {
  std::vector<std::size_t> terms;  ///< Indices into Plan::terms.
  std::optional<StreamTest> test;
  std::vector<SureTerm> sure;  ///< Whoever has one of them passes the test.
  std::optional<FieldDocs> filter;
  std::vector<std::size_t> alternatives;  ///< Indices into Plan::alternatives; any of them will do.
  std::optional<StreamTest> preferred;   ///< Of a word with forms that go first (RankedWord::preferred).

  bool is_costly() const { return test.has_value() || !alternatives.empty(); }
};

/// What is marked in a release as one of the things that a query looks for: a word by its forms, or a
/// sequence.
struct Mark {
  std::uint32_t word = 0;  ///< Index into Plan::words.
  MatchKind kind = MatchKind::kExact;
  std::vector<std::string> stems;  ///< Of a word: all forms of these stems are marked ...
  std::vector<std::vector<std::uint32_t>>
      classes;                      ///< ... and these ids. More than one position: a sequence.
  std::vector<std::uint32_t> also;  ///< Other words that it stands for.
  NotBeside not_beside = {};        ///< Of a sequence.
};

/// One of the things that a query looks for.
struct SoughtWord {
  std::string text;       ///< As typed.
  double worth = 1;       ///< To the choice of a snippet.
  std::size_t begin = 0;  ///< First byte in the query; as is `end`.
  std::size_t end = 0;
};

/// A release that the query asks for by its number, id, address or title.
struct PinnedRelease {
  std::uint32_t doc = 0;
  MatchKind kind = MatchKind::kId;
  std::string name;  ///< As typed.
};

/// What is to be done for a query in one generation.
struct Plan {
  std::vector<PlannedTerm> terms;
  std::vector<PlannedLeaf> leaves;  ///< By clause of the tree.
  std::vector<Alternative> alternatives;
  double other_name_weight = 0.5;  ///< What an alternative scores, as a part of what the typed word would.
  std::vector<Item> items;         ///< Of the tree, without the stop words; nodes name leaves.
  std::vector<SoughtWord> words;
  std::vector<RankedWord> ranked_words;  ///< For the second stage.
  std::vector<Mark> marks;               ///< Where several take one id, the first counts.
  std::vector<PinnedRelease> pinned;     ///< Found whatever their words, and first.
  std::vector<std::string> ignored_words;
  text::LanguageSet stop_languages;  ///< Those of which the ignored words are stop words.
  std::vector<std::string> cut_words;
  bool is_cut = false;  ///< The deadline came before all was planned: it asks for less than the query.

  /// Whether a term scores.
  bool has_scores() const;
  /// Whether `node` has a leaf that is costly to decide.
  bool is_costly(const Node& node) const;
  /// Whether the sets of any and of all words may differ.
  bool can_relax() const;
  /// Whether a release must have one of the words that are wished for, as nothing else is demanded.
  bool needs_a_wish() const;
};

}  // namespace chancery::query
