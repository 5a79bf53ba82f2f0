#include <algorithm>

#include "core/query/planner.h"
#include "core/text/word_form.h"

namespace chancery::query {

/// Other names for the words that are typed side by side without quotes, a run of wishes or a word alone.
void Planner::plan_names(const Deadline& deadline) {
  std::vector<NamedWord> words;
  std::vector<NameKey> keys;
  const auto finish_run = [&] {
    plan_names_of(words, keys);
    words.clear();
    keys.clear();
  };
  for (std::size_t clause = 0; clause < words_.size() && !is_late(deadline); ++clause) {
    const Clause& asked = tree_->clauses[clause];
    const bool is_named = asked.kind == ClauseKind::kWord && !asked.is_exact;
    if (!is_named || !roles_[clause].is_wish) finish_run();
    if (!is_named) continue;
    const std::vector<Word>& tokens = words_[clause];
    // Of overlapping pairs the character that both have stands once.
    const bool overlaps = tokens.size() == 2 && tokens.front().token.joined && !keys.empty();
    const std::size_t first = keys.size() - (overlaps ? 1 : 0);
    for (std::size_t i = overlaps ? 1 : 0; i < tokens.size(); ++i) {
      const Word& word = tokens[i];
      const auto& forms = word.expansion.forms;
      const bool only_acronyms =
          !forms.empty() && std::all_of(forms.begin(), forms.end(), [](const index::FormEntry& entry) {
            return text::has_upper_case(entry.form);
          });
      const bool is_common = !word.token.is_acronym && text::stop_word_languages(word.token.form).any();
      keys.push_back({text::fold_marks(word.token.form), word.token.form,
                      word.token.is_acronym || only_acronyms, is_common, word.token.is_hyphened});
    }
    words.push_back({clause, first, keys.size() - 1});
    if (!roles_[clause].is_wish) finish_run();
  }
  finish_run();
}

void Planner::plan_names_of(const std::vector<NamedWord>& words, const std::vector<NameKey>& keys) {
  if (words.empty()) return;
  const bool in_title = tree_->clauses[words.front().clause].in_title;
  for (const OtherName& name : other_names_.find(keys)) {
    std::vector<std::uint32_t> sought;
    std::optional<std::size_t> alternative;
    for (const NamedWord& word : words) {
      const bool is_covered = word.first >= name.first && word.last < name.first + name.length;
      if (!is_covered || plan_.leaves[word.clause].terms.empty()) continue;  // a stop word is not sought
      if (!alternative) alternative = add_alternative(name, in_title);
      plan_.leaves[word.clause].alternatives.push_back(*alternative);
      if (sought_[word.clause]) sought.push_back(*sought_[word.clause]);
      if (name.classes.size() > 1) continue;
      std::vector<std::uint32_t>& ids = other_ids_[word.clause];
      ids.insert(ids.end(), name.classes.front().begin(), name.classes.front().end());
    }
    if (sought.empty()) continue;
    plan_.marks.push_back(
        {sought.front(), name.kind, {}, name.classes, {sought.begin() + 1, sought.end()}, name.not_beside});
  }
}

std::size_t Planner::add_alternative(const OtherName& name, bool in_title) {
  Alternative alternative;
  alternative.terms = name.terms;
  if (name.classes.size() > 1 || in_title || !name.is_whole) {
    StreamTest test;
    test.classes = name.classes;
    test.not_beside = name.not_beside;
    test.in_title = in_title;
    test.languages = name.languages;
    alternative.test = std::move(test);
  }
  plan_.alternatives.push_back(std::move(alternative));
  return plan_.alternatives.size() - 1;
}

}  // namespace chancery::query
