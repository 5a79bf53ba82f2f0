#include "core/query/planner.h"

#include <algorithm>

#include "core/query/stop_rule.h"

namespace chancery::query {
namespace {

void append_unique(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

}  // namespace

Planner::Planner(const index::Generation& generation, const index::PostingReader& reader,
                 const GenerationFacts& facts)
    : generation_(generation),
      reader_(reader),
      facts_(facts),
      expander_(generation, reader),
      other_names_(generation, reader, expander_, facts) {}

Plan Planner::make(const Tree& tree, Match match, const Deadline& deadline) {
  tree_ = &tree;
  match_ = match;
  plan_ = {};
  plan_.leaves.resize(tree.clauses.size());
  roles_.assign(tree.clauses.size(), {});
  for (const Item& item : tree.items) {
    note_roles(item.node, item.occur != Occur::kMustNot);
    if (item.occur == Occur::kShould) roles_[item.node.clause].is_wish = true;
  }
  collect_words(deadline);
  seeks_characters_ = std::all_of(tree.items.begin(), tree.items.end(), [&](const Item& item) {
    return item.occur == Occur::kMustNot ||
           (item.occur == Occur::kShould && is_lone_character(item.node.clause));
  });
  decide_stop_words();
  append_items();
  sought_.assign(tree.clauses.size(), std::nullopt);
  other_ids_.assign(tree.clauses.size(), {});
  for (std::size_t clause = 0; clause < tree.clauses.size() && !is_late(deadline); ++clause) {
    plan_clause(clause);
  }
  if (match == Match::kAll) plan_names(deadline);
  plan_ranking();
  words_.clear();
  return std::move(plan_);
}

void Planner::note_roles(const Node& node, bool is_positive) {
  if (node.kind == NodeKind::kClause) roles_[node.clause].is_positive = is_positive;
  const bool inside = node.kind == NodeKind::kNot ? !is_positive : is_positive;
  for (const Node& child : node.children) note_roles(child, inside);
}

/// What is planned without all words is no plan of the query: nothing more is done.
bool Planner::is_late(const Deadline& deadline) {
  plan_.is_cut = plan_.is_cut || deadline.has_passed();
  return plan_.is_cut;
}

void Planner::collect_words(const Deadline& deadline) {
  words_.assign(tree_->clauses.size(), {});
  for (std::size_t clause = 0; clause < tree_->clauses.size() && !is_late(deadline); ++clause) {
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

/// A word that is demanded by itself counts, whatever it is; so does one of a number.
bool Planner::may_stop(std::size_t clause, const Word& word) const {
  if (word.token.is_acronym || word.token.kind == text::TokenKind::kCharacter) return false;
  if (tree_->clauses[clause].of_number) return false;
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

/// Whether the clause is one character in no pair. The posting lists have such a character only where it
/// stands alone, so that beside words it scores where it does, and is no condition; where it is demanded, or
/// all that is asked for, it is looked for in the streams.
bool Planner::is_lone_character(std::size_t clause) const {
  return tree_->clauses[clause].kind == ClauseKind::kWord && words_[clause].size() == 1 &&
         words_[clause].front().token.kind == text::TokenKind::kCharacter;
}

/// Wishes for stop words are left out.
void Planner::append_items() {
  for (const Item& item : tree_->items) {
    if (item.occur == Occur::kShould) {
      const std::vector<Word>& words = words_[item.node.clause];
      if (is_lone_character(item.node.clause) && !seeks_characters_) continue;
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

}  // namespace chancery::query
