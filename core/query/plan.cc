#include "core/query/plan.h"

#include <algorithm>
#include <cmath>

#include "core/query/stop_rule.h"

namespace chancery::query {
namespace {

constexpr double kPhraseWorth = 3;
constexpr double kPairWorth = 0.5;

/// The index of the term with these stems, which is added where it is new.
std::size_t add_term(const std::vector<std::string>& stems, bool scores, Plan& plan) {
  std::size_t at = 0;
  while (at < plan.terms.size() && plan.terms[at].stems != stems) ++at;
  if (at == plan.terms.size()) plan.terms.push_back({stems, 0});
  if (scores) ++plan.terms[at].query_frequency;
  return at;
}

std::bitset<256> languages_of(const std::vector<index::FormEntry>& forms) {
  std::bitset<256> languages;
  for (const index::FormEntry& form : forms) {
    for (const index::FormUse& use : form.uses) languages.set(static_cast<std::uint8_t>(use.language));
  }
  return languages;
}

std::vector<std::uint32_t> ids_of(const std::vector<index::FormEntry>& forms) {
  std::vector<std::uint32_t> ids;
  ids.reserve(forms.size());
  for (const index::FormEntry& entry : forms) ids.push_back(entry.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

std::size_t Plan::count_scores() const {
  const auto scores = [](const PlannedTerm& term) { return term.query_frequency > 0; };
  return static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), scores));
}

Planner::Planner(const index::Generation& generation, const index::PostingReader& reader,
                 const GenerationFacts& facts)
    : generation_(generation), reader_(reader), facts_(facts), expander_(generation, reader) {}

Plan Planner::make(const Tree& tree) {
  Plan plan;
  collect_words(tree);
  decide_stop_words(plan);
  std::size_t at = 0;
  for (const Clause& clause : tree.clauses) {
    if (clause.kind == ClauseKind::kWord) {
      plan_words(clause, at, plan);
    } else {
      plan_phrase(clause, at, plan);
    }
  }
  plan_ranking(plan);
  words_.clear();
  return plan;
}

void Planner::collect_words(const Tree& tree) {
  words_.clear();
  for (const Clause& clause : tree.clauses) {
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
      Word word;
      word.token = clause.tokens[i];
      word.expansion = expander_.expand(word.token);
      if (word.token.joined && i > 0) word.pair = expander_.expand_pair(clause.tokens[i - 1], word.token);
      word.is_positive = clause.occur != Occur::kMustNot;
      word.is_in_phrase = clause.kind == ClauseKind::kPhrase;
      word.may_stop = clause.occur == Occur::kShould || word.is_in_phrase;
      words_.push_back(std::move(word));
    }
  }
}

void Planner::decide_stop_words(Plan& plan) {
  std::vector<CountedWord> counted;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (!words_[i].is_positive) continue;
    counted.push_back(count_word(words_[i].token, words_[i].expansion.forms, !words_[i].may_stop));
    places.push_back(i);
  }
  const std::vector<bool> stops = find_stop_words(counted, facts_);
  for (std::size_t i = 0; i < stops.size(); ++i) words_[places[i]].is_stop = stops[i];
  for (const Word& word : words_) {
    const auto& known = plan.ignored_words;
    if (word.is_stop && !word.is_in_phrase &&
        std::find(known.begin(), known.end(), word.token.form) == known.end()) {
      plan.ignored_words.push_back(word.token.form);
    }
  }
}

/// A word, or a pair of characters.
void Planner::plan_words(const Clause& clause, std::size_t& at, Plan& plan) {
  const bool is_pair = clause.tokens.size() == 2;
  const Word& word = words_[at + clause.tokens.size() - 1];
  at += clause.tokens.size();
  if (!is_pair && word.is_stop) return;
  const std::vector<std::string>& stems = is_pair ? word.pair.stems : word.expansion.stems;
  const std::size_t term = add_term(stems, word.is_positive, plan);
  if (clause.occur == Occur::kMustNot) {
    plan.excluded.push_back(term);
    return;
  }
  if (clause.occur == Occur::kMust) plan.demanded.push_back(term);
  if (is_pair) {
    const Word& first = words_[at - 2];
    plan.marks.push_back({{}, {ids_of(first.expansion.forms), ids_of(word.expansion.forms)}, kPairWorth});
  } else {
    plan.marks.push_back({stems, {ids_of(word.expansion.forms)}, 1});
  }
}

void Planner::plan_phrase(const Clause& clause, std::size_t& at, Plan& plan) {
  PlannedPhrase phrase;
  phrase.excluded = clause.occur == Occur::kMustNot;
  phrase.languages.set();
  std::vector<std::size_t> unscored;
  for (std::size_t i = 0; i < clause.tokens.size(); ++i, ++at) {
    const Word& word = words_[at];
    phrase.classes.push_back(ids_of(word.expansion.forms));
    phrase.languages &= languages_of(word.expansion.forms);
    const bool is_character = word.token.kind == text::TokenKind::kCharacter;
    if (is_character && word.token.joined) {
      phrase.terms.push_back(add_term(word.pair.stems, !phrase.excluded, plan));
    } else if (!is_character && !word.is_stop) {
      phrase.terms.push_back(add_term(word.expansion.stems, !phrase.excluded, plan));
    } else if (!is_character) {
      unscored.push_back(at);
    }
  }
  if (phrase.terms.empty()) add_rarest_term(unscored, phrase, plan);
  if (!phrase.excluded) plan.marks.push_back({{}, phrase.classes, kPhraseWorth});
  plan.phrases.push_back(std::move(phrase));
}

/// The words of the query as the second stage sees them. Characters count by pairs.
void Planner::plan_ranking(Plan& plan) const {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Word& word = words_[i];
    const bool is_pair = word.token.joined && i > 0;
    if (!word.is_positive || (word.is_stop && !is_pair)) continue;
    RankedWord ranked;
    if (is_pair) {
      if (word.pair.stems.empty()) continue;
      ranked.typed = ids_of(words_[i - 1].expansion.forms);
      ranked.followed_by = ids_of(word.expansion.forms);
      ranked.importance = importance_of(word.pair.stems);
    } else {
      if (word.token.kind == text::TokenKind::kCharacter || word.expansion.stems.empty()) continue;
      for (const index::FormEntry& entry : word.expansion.forms) {
        if (entry.form == word.token.form) ranked.typed.push_back(entry.id);
      }
      ranked.folded = ids_of(word.expansion.forms);
      ranked.related = ids_of_stems(word.expansion.stems);
      ranked.importance = importance_of(word.expansion.stems);
    }
    plan.ranked_words.push_back(std::move(ranked));
  }
}

std::vector<std::uint32_t> Planner::ids_of_stems(const std::vector<std::string>& stems) const {
  std::vector<std::uint32_t> ids;
  for (const std::string& stem : stems) {
    const std::vector<std::uint32_t> of_stem = generation_.vocabulary().find_stem(stem);
    ids.insert(ids.end(), of_stem.begin(), of_stem.end());
  }
  return ids;
}

double Planner::importance_of(const std::vector<std::string>& stems) const {
  std::uint32_t frequency = 0;
  for (const std::string& stem : stems) frequency = std::max(frequency, reader_.frequency(stem));
  return std::max(0.0, std::log2((generation_.size() + 1.0) / (frequency + 0.5)));
}

void Planner::add_rarest_term(const std::vector<std::size_t>& words, PlannedPhrase& phrase,
                              Plan& plan) const {
  if (words.empty()) return;
  const std::size_t rarest = *std::min_element(words.begin(), words.end(), [&](std::size_t a, std::size_t b) {
    return frequency_of(words_[a]) < frequency_of(words_[b]);
  });
  phrase.terms.push_back(add_term(words_[rarest].expansion.stems, false, plan));
}

std::uint64_t Planner::frequency_of(const Word& word) const {
  std::uint64_t sum = 0;
  for (const std::string& stem : word.expansion.stems) sum += reader_.frequency(stem);
  return sum;
}

}  // namespace chancery::query
