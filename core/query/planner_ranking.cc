#include <algorithm>
#include <cmath>

#include "core/query/planner.h"

namespace chancery::query {

/// The words of the query as the second stage sees them. Characters count by pairs.
void Planner::plan_ranking() {
  for (std::size_t clause = 0; clause < words_.size(); ++clause) {
    if (!roles_[clause].is_positive) continue;
    const std::vector<Word>& words = words_[clause];
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Word& word = words[i];
      const bool is_pair = word.token.joined && i > 0;
      if (word.is_stop && !is_pair) continue;
      RankedWord ranked;
      ranked.is_pair = is_pair;
      ranked.form = word.token.form;
      if (is_pair) {
        ranked.form = words[i - 1].token.form + word.token.form;
        for (const index::FormEntry& entry : words[i - 1].expansion.forms) ranked.typed.push_back(entry.id);
        for (const index::FormEntry& entry : word.expansion.forms) ranked.followed_by.push_back(entry.id);
        ranked.importance = importance_of(word.pair.stems);
        if (word.pair.stems.empty()) continue;
      } else {
        if (word.token.kind == text::TokenKind::kCharacter) continue;
        for (const index::FormEntry& entry : word.expansion.forms) {
          if (entry.form == word.token.form) ranked.typed.push_back(entry.id);
          ranked.folded.push_back(entry.id);
        }
        ranked.related = ids_of_stems(word.expansion);
        find_preferred(clause, word, ranked);
        ranked.importance = importance_of(word.expansion.stems);
        const std::vector<std::uint32_t>& others = other_ids_[clause];
        ranked.related.insert(ranked.related.end(), others.begin(), others.end());
        if (ranked.related.empty()) continue;
      }
      plan_.ranked_words.push_back(std::move(ranked));
    }
  }
}

/// The forms of a word that go before its others: what was typed is not to be lost among much that is found
/// by its stem.
void Planner::find_preferred(std::size_t clause, const Word& word, RankedWord& ranked) {
  if (word.token.is_acronym) return;
  Forms preferred = find_marked(word, ranked.related);
  if (preferred.empty() && ranks_alone() && is_rare(word)) preferred = word.expansion.forms;
  ranked.preferred = ids_of(preferred);
  const bool is_word = tree_->clauses[clause].kind == ClauseKind::kWord && !tree_->clauses[clause].in_title;
  if (ranked.preferred.empty() || !is_word) return;
  StreamTest test;
  test.languages = languages_of(preferred);
  test.classes = {ranked.preferred};
  plan_.leaves[clause].preferred = std::move(test);
}

/// Of a word typed with marks, where the corpus has other ones too: those of the forms `related` that begin
/// as typed.
Forms Planner::find_marked(const Word& word, const std::vector<std::uint32_t>& related) const {
  constexpr std::size_t kMostForms = 200;
  const std::string key = text::fold_marks(word.token.form);
  if (key == word.token.form) return {};
  Forms forms = generation_.vocabulary().find_prefix(key, kMostForms);
  std::erase_if(forms, [&](const index::FormEntry& entry) {
    return !std::binary_search(related.begin(), related.end(), entry.id);
  });
  const std::size_t all = forms.size();
  std::erase_if(forms,
                [&](const index::FormEntry& entry) { return !entry.form.starts_with(word.token.form); });
  return forms.size() < all ? forms : Forms();
}

/// Whether one word is all that hits are ranked by. Among others a rare form is no reason to go first.
bool Planner::ranks_alone() const {
  std::size_t ranking = 0;
  for (std::size_t clause = 0; clause < words_.size(); ++clause) {
    if (!roles_[clause].is_positive) continue;
    ranking += static_cast<std::size_t>(std::count_if(words_[clause].begin(), words_[clause].end(),
                                                      [](const Word& word) { return !word.is_stop; }));
  }
  return ranking == 1;
}

/// Whether a word, whatever its marks, fills no more than a page, and its stem many (Holland, Hollande).
bool Planner::is_rare(const Word& word) const {
  constexpr std::uint64_t kFew = 20;
  constexpr std::uint64_t kManyTimes = 8;
  std::uint64_t occurrences = 0;
  for (const index::FormEntry& entry : word.expansion.forms) occurrences += entry.frequency;
  return occurrences <= kFew && occurrences * kManyTimes <= greatest_frequency(word.expansion.stems);
}

std::uint32_t Planner::greatest_frequency(const std::vector<std::string>& stems) const {
  std::uint32_t frequency = 0;
  for (const std::string& stem : stems) frequency = std::max(frequency, reader_.frequency(stem));
  return frequency;
}

double Planner::importance_of(const std::vector<std::string>& stems) const {
  return std::max(0.0, std::log2((generation_.size() + 1.0) / (greatest_frequency(stems) + 0.5)));
}

}  // namespace chancery::query
