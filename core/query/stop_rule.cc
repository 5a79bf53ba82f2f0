#include "core/query/stop_rule.h"

#include <algorithm>
#include <cmath>

namespace chancery::query {
namespace {

constexpr double kUnseen = 0.1;  // occurrences granted to a word that a language does not have
constexpr double kBitsWithinBest = 3;

double count_in(const CountedWord& word, text::Language language) {
  double count = 0;
  for (const auto& [used, occurrences] : word.uses) {
    if (used == language) count += occurrences;
  }
  return count;
}

std::vector<text::Language> likely_languages(const std::vector<CountedWord>& words,
                                             const GenerationFacts& facts) {
  std::vector<std::pair<double, text::Language>> scores;
  for (const auto& [language, tokens] : facts.language_tokens) {
    double score = 0;
    for (const CountedWord& word : words) {
      score += std::log2(count_in(word, language) + kUnseen) - std::log2(tokens + 1);
    }
    scores.emplace_back(score, language);
  }
  std::vector<text::Language> likely;
  if (scores.empty()) return likely;
  const double best = std::max_element(scores.begin(), scores.end())->first;
  for (const auto& [score, language] : scores) {
    if (score >= best - kBitsWithinBest) likely.push_back(language);
  }
  return likely;
}

}  // namespace

CountedWord count_word(const QueryToken& token, const std::vector<index::FormEntry>& forms, bool demanded) {
  CountedWord word{token.form, !demanded && !token.is_acronym && token.kind == text::TokenKind::kWord, {}};
  for (const index::FormEntry& entry : forms) {
    for (const index::FormUse& use : entry.uses)
      word.uses.emplace_back(use.language, std::exp2(use.magnitude));
  }
  return word;
}

std::vector<bool> find_stop_words(const std::vector<CountedWord>& words, const GenerationFacts& facts) {
  const std::vector<text::Language> languages = likely_languages(words, facts);
  std::vector<bool> stops(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    stops[i] =
        words[i].may_stop && std::any_of(languages.begin(), languages.end(), [&](text::Language language) {
          return text::is_stop_word(language, words[i].form);
        });
  }
  if (std::all_of(stops.begin(), stops.end(), [](bool stop) { return stop; }))
    stops.assign(words.size(), false);
  return stops;
}

}  // namespace chancery::query
