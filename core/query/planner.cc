#include "core/query/planner.h"

#include <algorithm>

#include "core/query/stop_rule.h"

namespace chancery::query {
namespace {

constexpr double kPairWorth = 0.5;

std::bitset<256> languages_of(const Forms& forms) {
  std::bitset<256> languages;
  for (const index::FormEntry& form : forms) {
    for (const index::FormUse& use : form.uses) languages.set(static_cast<std::uint8_t>(use.language));
  }
  return languages;
}

std::vector<std::string> stems_of(const Forms& forms) {
  std::vector<std::string> stems;
  for (const index::FormEntry& entry : forms) {
    for (const index::FormUse& use : entry.uses) {
      if (!use.stem.empty()) stems.push_back(use.stem);
    }
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

void append_unique(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

StreamTest make_test(const Clause& clause) {
  StreamTest test;
  test.in_title = clause.in_title;
  if (clause.kind == ClauseKind::kNear) test.distance = clause.distance;
  test.languages.set();
  return test;
}

}  // namespace

Planner::Planner(const index::Generation& generation, const index::PostingReader& reader,
                 const GenerationFacts& facts)
    : generation_(generation),
      reader_(reader),
      facts_(facts),
      expander_(generation, reader),
      other_names_(generation, reader, expander_) {}

Plan Planner::make(const Tree& tree, Match match) {
  tree_ = &tree;
  match_ = match;
  plan_ = {};
  plan_.leaves.resize(tree.clauses.size());
  roles_.assign(tree.clauses.size(), {});
  for (const Item& item : tree.items) {
    note_roles(item.node, item.occur != Occur::kMustNot);
    if (item.occur == Occur::kShould) roles_[item.node.clause].is_wish = true;
  }
  collect_words();
  decide_stop_words();
  append_items();
  sought_.assign(tree.clauses.size(), std::nullopt);
  other_ids_.assign(tree.clauses.size(), {});
  for (std::size_t clause = 0; clause < tree.clauses.size(); ++clause) plan_clause(clause);
  if (match == Match::kAll) plan_names();
  plan_ranking();
  words_.clear();
  return std::move(plan_);
}

void Planner::note_roles(const Node& node, bool is_positive) {
  if (node.kind == NodeKind::kClause) roles_[node.clause].is_positive = is_positive;
  const bool inside = node.kind == NodeKind::kNot ? !is_positive : is_positive;
  for (const Node& child : node.children) note_roles(child, inside);
}

void Planner::collect_words() {
  words_.assign(tree_->clauses.size(), {});
  for (std::size_t clause = 0; clause < tree_->clauses.size(); ++clause) {
    const std::vector<QueryToken>& tokens = tree_->clauses[clause].tokens;
    if (tree_->clauses[clause].kind == ClauseKind::kPrefix) continue;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      Word& word = words_[clause].emplace_back();
      word.token = tokens[i];
      word.expansion = expander_.expand(word.token);
      if (word.token.joined && i > 0) word.pair = expander_.expand_pair(tokens[i - 1], word.token);
    }
  }
}

/// A word that is demanded by itself counts, whatever it is.
bool Planner::may_stop(std::size_t clause, const Word& word) const {
  if (word.token.is_acronym || word.token.kind == text::TokenKind::kCharacter) return false;
  const ClauseKind kind = tree_->clauses[clause].kind;
  return roles_[clause].is_wish || (kind != ClauseKind::kWord && kind != ClauseKind::kPrefix);
}

void Planner::decide_stop_words() {
  std::vector<CountedWord> counted;
  std::vector<Word*> places;
  for (std::size_t clause = 0; clause < words_.size(); ++clause) {
    if (!roles_[clause].is_positive) continue;
    for (Word& word : words_[clause]) {
      counted.push_back(count_word(word.token, word.expansion.forms, !may_stop(clause, word)));
      places.push_back(&word);
    }
  }
  const std::vector<text::LanguageSet> stops = find_stop_words(counted, facts_);
  for (std::size_t i = 0; i < stops.size(); ++i) {
    places[i]->is_stop = stops[i].any();
    places[i]->stop_languages = stops[i];
  }
}

/// Wishes for stop words are left out.
void Planner::append_items() {
  for (const Item& item : tree_->items) {
    if (item.occur == Occur::kShould) {
      const std::vector<Word>& words = words_[item.node.clause];
      // A character in no pair scores, and is no condition.
      if (words.size() == 1 && words.front().token.kind == text::TokenKind::kCharacter) continue;
      if (words.size() == 1 && words.front().is_stop) {
        append_unique(plan_.ignored_words, words.front().token.form);
        plan_.stop_languages |= words.front().stop_languages;
        continue;
      }
    }
    plan_.items.push_back(item);
  }
}

Match Planner::match_of(const Clause& clause) const {
  if (clause.is_exact) return Match::kExact;
  const bool is_literal = clause.kind == ClauseKind::kPhrase || clause.kind == ClauseKind::kNear;
  return is_literal ? std::min(match_, Match::kFold) : match_;
}

void Planner::plan_clause(std::size_t clause) {
  switch (tree_->clauses[clause].kind) {
    case ClauseKind::kWord:
      if (roles_[clause].is_wish && words_[clause].size() == 1 && words_[clause].front().is_stop) return;
      return words_[clause].size() == 2 ? plan_pair(clause) : plan_word(clause);
    case ClauseKind::kCompound:
    case ClauseKind::kPhrase:
    case ClauseKind::kNear:
      return plan_sequence(clause);
    case ClauseKind::kPrefix:
      return plan_prefix(clause);
    case ClauseKind::kFilter:
      plan_.leaves[clause].filter = find_field_docs(tree_->clauses[clause].filter, generation_, facts_);
      return;
  }
}

/// The index of the term with these stems, which is added where it is new.
std::size_t Planner::add_term(const std::vector<std::string>& stems, bool scores,
                              std::optional<std::size_t> scored_in) {
  const auto same = [&](const PlannedTerm& term) {
    return term.stems == stems && term.scored_in == scored_in;
  };
  const auto at = std::find_if(plan_.terms.begin(), plan_.terms.end(), same);
  const auto index = static_cast<std::size_t>(at - plan_.terms.begin());
  if (at == plan_.terms.end()) plan_.terms.push_back({stems, 0, scored_in});
  if (scores) ++plan_.terms[index].query_frequency;
  return index;
}

void Planner::plan_word(std::size_t clause) {
  const Clause& asked = tree_->clauses[clause];
  const Word& word = words_[clause].front();
  const Match match = match_of(asked);
  if (match == Match::kExact) {
    add_literal_word(clause, select(word.expansion.forms, word.token.form, true));
  } else if (match == Match::kFold) {
    add_literal_word(clause, word.expansion.forms);
  } else {
    PlannedLeaf& leaf = plan_.leaves[clause];
    leaf.terms.push_back(add_term(word.expansion.stems, scores(clause), std::nullopt));
    if (asked.in_title) {
      leaf.test = make_test(asked);
      leaf.test->classes.push_back(ids_of_stems(word.expansion));
    }
  }
  if (!scores(clause)) return;
  sought_[clause] = add_sought(asked.text, 1);
  mark_word(*sought_[clause], word, match);
}

/// Only these forms: releases that have one of their stems are looked into, where a stem has other forms too.
void Planner::add_literal_word(std::size_t clause, const Forms& forms) {
  const Clause& asked = tree_->clauses[clause];
  PlannedLeaf& leaf = plan_.leaves[clause];
  const Expansion expansion{forms, stems_of(forms)};
  const std::vector<std::uint32_t> ids = ids_of(forms);
  const bool is_tested = asked.in_title || ids != ids_of_stems(expansion);
  const auto scored_in = is_tested ? std::optional(clause) : std::nullopt;
  leaf.terms.push_back(add_term(expansion.stems, scores(clause), scored_in));
  if (!is_tested) return;
  leaf.test = make_test(asked);
  leaf.test->classes.push_back(ids);
  leaf.test->languages = languages_of(forms);
  if (asked.in_title) return;
  const std::vector<std::string> sure = sure_stems(expansion.stems, ids);
  if (!sure.empty()) leaf.sure_term = add_term(sure, false, std::nullopt);
}

/// The stems of which every form is one of `ids`: a release that has such a stem has one of them.
std::vector<std::string> Planner::sure_stems(const std::vector<std::string>& stems,
                                             const std::vector<std::uint32_t>& ids) const {
  std::vector<std::string> sure;
  for (const std::string& stem : stems) {
    const std::vector<std::uint32_t> forms = generation_.vocabulary().find_stem(stem);
    if (std::includes(ids.begin(), ids.end(), forms.begin(), forms.end())) sure.push_back(stem);
  }
  return sure;
}

void Planner::plan_pair(std::size_t clause) {
  const Clause& asked = tree_->clauses[clause];
  const Word& first = words_[clause][0];
  const Word& second = words_[clause][1];
  PlannedLeaf& leaf = plan_.leaves[clause];
  leaf.terms.push_back(add_term(second.pair.stems, scores(clause), std::nullopt));
  const std::vector<std::vector<std::uint32_t>> classes{ids_of(first.expansion.forms),
                                                        ids_of(second.expansion.forms)};
  if (asked.in_title) {
    leaf.test = make_test(asked);
    leaf.test->classes = classes;
  }
  if (!scores(clause)) return;
  sought_[clause] = add_sought(asked.text, kPairWorth);
  plan_.marks.push_back({*sought_[clause], MatchKind::kExact, {}, classes, {}});
}

/// A phrase, a compound, or words near each other: all of their terms, and a test.
void Planner::plan_sequence(std::size_t clause) {
  const Clause& asked = tree_->clauses[clause];
  const Match match = match_of(asked);
  PlannedLeaf& leaf = plan_.leaves[clause];
  StreamTest test = make_test(asked);
  std::vector<const Word*> unscored;
  for (const Word& word : words_[clause]) {
    const Forms forms =
        match == Match::kExact ? select(word.expansion.forms, word.token.form, true) : word.expansion.forms;
    test.classes.push_back(match >= Match::kStem ? ids_of_stems(word.expansion) : ids_of(forms));
    if (match < Match::kStem) test.languages &= languages_of(forms);
    const bool is_character = word.token.kind == text::TokenKind::kCharacter;
    if (is_character && word.token.joined) {
      leaf.terms.push_back(add_term(word.pair.stems, scores(clause), std::nullopt));
    } else if (!is_character && !word.is_stop) {
      leaf.terms.push_back(add_term(word.expansion.stems, scores(clause), std::nullopt));
    } else if (!is_character) {
      unscored.push_back(&word);
    }
  }
  if (leaf.terms.empty()) add_rarest_term(unscored, leaf);
  leaf.test = std::move(test);
  if (scores(clause)) mark_sequence(clause);
}

void Planner::add_rarest_term(const std::vector<const Word*>& words, PlannedLeaf& leaf) {
  if (words.empty()) return;
  const auto rarer = [&](const Word* a, const Word* b) { return frequency_of(*a) < frequency_of(*b); };
  const Word* rarest = *std::min_element(words.begin(), words.end(), rarer);
  leaf.terms.push_back(add_term(rarest->expansion.stems, false, std::nullopt));
}

void Planner::plan_prefix(std::size_t clause) {
  const Clause& asked = tree_->clauses[clause];
  const PrefixExpansion found =
      expander_.expand_prefix(asked.tokens.front(), match_of(asked) == Match::kExact);
  if (found.is_cut) append_unique(plan_.cut_words, asked.text);
  if (scores(clause)) {
    const Forms typed = select(found.forms, asked.tokens.front().form, true);
    const std::uint32_t word = add_sought(asked.text, 1);
    plan_.marks.push_back({word, MatchKind::kExact, {}, {ids_of(typed)}, {}});
    plan_.marks.push_back({word, MatchKind::kPrefix, {}, {ids_of(found.forms)}, {}});
  }
  add_literal_word(clause, found.forms);
}

std::vector<std::uint32_t> Planner::ids_of_stems(const Expansion& expansion) const {
  std::vector<std::uint32_t> ids = ids_of(expansion.forms);
  for (const std::string& stem : expansion.stems) {
    const std::vector<std::uint32_t> more = generation_.vocabulary().find_stem(stem);
    ids.insert(ids.end(), more.begin(), more.end());
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::uint64_t Planner::frequency_of(const Word& word) const {
  std::uint64_t sum = 0;
  for (const std::string& stem : word.expansion.stems) sum += reader_.frequency(stem);
  return sum;
}

}  // namespace chancery::query
