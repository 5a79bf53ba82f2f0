#include "core/query/planner.h"

namespace chancery::query {
namespace {

constexpr double kPhraseWorth = 3;

}  // namespace

std::uint32_t Planner::add_sought(SoughtWord word) {
  plan_.words.push_back(std::move(word));
  return static_cast<std::uint32_t>(plan_.words.size() - 1);
}

void Planner::mark_word(std::uint32_t word, const Word& sought, Match match) {
  const Forms& forms = sought.expansion.forms;
  plan_.marks.push_back({word, MatchKind::kExact, {}, {ids_of(select(forms, sought.token.form, true))}, {}});
  if (match == Match::kExact) return;
  plan_.marks.push_back(
      {word, MatchKind::kFolded, {}, {ids_of(select(forms, sought.token.form, false))}, {}});
  if (match == Match::kFold) return;
  plan_.marks.push_back({word, MatchKind::kStem, sought.expansion.stems, {{}}, {}});
}

/// Words that are only near each other are marked one by one.
void Planner::mark_sequence(std::size_t clause) {
  const Clause& asked = tree_->clauses[clause];
  const Match match = match_of(asked);
  if (asked.kind == ClauseKind::kNear) {
    for (const Word& word : words_[clause]) {
      mark_word(add_sought({word.token.form, 1, word.token.begin, word.token.end}), word, match);
    }
    return;
  }
  const std::uint32_t word = add_sought({asked.text, kPhraseWorth, asked.begin, asked.end});
  std::vector<std::vector<std::uint32_t>> exact;
  for (const Word& part : words_[clause]) {
    exact.push_back(ids_of(select(part.expansion.forms, part.token.form, true)));
  }
  const auto& found = plan_.leaves[clause].test->classes;
  plan_.marks.push_back({word, MatchKind::kExact, {}, exact, {}});
  if (found == exact) return;
  plan_.marks.push_back({word, match >= Match::kStem ? MatchKind::kStem : MatchKind::kFolded, {}, found, {}});
}

}  // namespace chancery::query
