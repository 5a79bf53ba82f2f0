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
        find_marked(clause, word, ranked);
        ranked.importance = importance_of(word.expansion.stems);
        const std::vector<std::uint32_t>& others = other_ids_[clause];
        ranked.related.insert(ranked.related.end(), others.begin(), others.end());
        if (ranked.related.empty()) continue;
      }
      plan_.ranked_words.push_back(std::move(ranked));
    }
  }
}

/// Of a word typed with marks, where the corpus has other ones too: the forms of its stem that begin as
/// typed.
void Planner::find_marked(std::size_t clause, const Word& word, RankedWord& ranked) {
  constexpr std::size_t kMostForms = 200;
  const std::string key = text::fold_marks(word.token.form);
  if (key == word.token.form || word.token.is_acronym) return;
  StreamTest test;
  bool has_others = false;
  for (const index::FormEntry& entry : generation_.vocabulary().find_prefix(key, kMostForms)) {
    if (!std::binary_search(ranked.related.begin(), ranked.related.end(), entry.id)) continue;
    if (!entry.form.starts_with(word.token.form)) {
      has_others = true;
      continue;
    }
    ranked.marked.push_back(entry.id);
    for (const index::FormUse& use : entry.uses) test.languages.set(static_cast<std::size_t>(use.language));
  }
  std::sort(ranked.marked.begin(), ranked.marked.end());
  if (!has_others) ranked.marked.clear();
  const bool is_word = tree_->clauses[clause].kind == ClauseKind::kWord && !tree_->clauses[clause].in_title;
  if (ranked.marked.empty() || !is_word) return;
  test.classes = {ranked.marked};
  plan_.leaves[clause].with_marks = std::move(test);
}

double Planner::importance_of(const std::vector<std::string>& stems) const {
  std::uint32_t frequency = 0;
  for (const std::string& stem : stems) frequency = std::max(frequency, reader_.frequency(stem));
  return std::max(0.0, std::log2((generation_.size() + 1.0) / (frequency + 0.5)));
}

}  // namespace chancery::query
