#include <algorithm>

#include "core/query/planner.h"

namespace chancery::query {
namespace {

constexpr double kPairWorth = 0.5;

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

StreamTest make_test(const Clause& clause) {
  StreamTest test;
  test.in_title = clause.in_title;
  if (clause.kind == ClauseKind::kNear) test.distance = clause.distance;
  test.languages.set();
  return test;
}

}  // namespace

void Planner::plan_word(std::size_t clause) {
  const Clause& asked = tree_->clauses[clause];
  const Word& word = words_[clause].front();
  const Match match = match_of(asked);
  if (is_lone_character(clause)) {
    add_character(clause);
  } else if (match == Match::kExact) {
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
  sought_[clause] = add_sought({asked.text, 1, asked.begin, asked.end});
  mark_word(*sought_[clause], word, match);
}

void Planner::add_character(std::size_t clause) {
  const Word& word = words_[clause].front();
  PlannedLeaf& leaf = plan_.leaves[clause];
  const std::size_t alone = add_term(word.expansion.stems, scores(clause), std::nullopt);
  if (roles_[clause].is_wish && !seeks_characters_) {
    leaf.terms.push_back(alone);
    return;
  }
  leaf.test = make_test(tree_->clauses[clause]);
  leaf.test->classes.push_back(ids_of(word.expansion.forms));
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
  sought_[clause] = add_sought({asked.text, kPairWorth, asked.begin, asked.end});
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
  const PrefixExpansion found = expander_.expand_prefix(
      asked.tokens.front(), match_of(asked) == Match::kExact, forms_for_each_prefix());
  const bool is_named =
      std::find(plan_.cut_words.begin(), plan_.cut_words.end(), asked.text) != plan_.cut_words.end();
  if (found.is_cut && !is_named) plan_.cut_words.push_back(asked.text);
  if (scores(clause)) {
    const Forms typed = select(found.forms, asked.tokens.front().form, true);
    const std::uint32_t word = add_sought({asked.text, 1, asked.begin, asked.end});
    plan_.marks.push_back({word, MatchKind::kExact, {}, {ids_of(typed)}, {}});
    plan_.marks.push_back({word, MatchKind::kPrefix, {}, {ids_of(found.forms)}, {}});
  }
  add_literal_word(clause, found.forms);
}

/// Where a query has many of them they share what a query may stand for.
std::size_t Planner::forms_for_each_prefix() const {
  const auto prefixes = static_cast<std::size_t>(
      std::count_if(tree_->clauses.begin(), tree_->clauses.end(),
                    [](const Clause& clause) { return clause.kind == ClauseKind::kPrefix; }));
  return std::min(kMaxPrefixForms, kMaxExpandedForms / std::max<std::size_t>(prefixes, 1));
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
