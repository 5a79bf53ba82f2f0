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

text::LanguageSet likely_languages(const std::vector<CountedWord>& words, const GenerationFacts& facts) {
  std::vector<std::pair<double, text::Language>> scores;
  for (const auto& [language, tokens] : facts.language_tokens) {
    double score = 0;
    for (const CountedWord& word : words) {
      score += std::log2(count_in(word, language) + kUnseen) - std::log2(tokens + 1);
    }
    scores.emplace_back(score, language);
  }
  text::LanguageSet likely;
  if (scores.empty()) return likely;
  const double best = std::max_element(scores.begin(), scores.end())->first;
  for (const auto& [score, language] : scores) {
    if (score >= best - kBitsWithinBest) likely.set(static_cast<std::size_t>(language));
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

std::vector<text::LanguageSet> find_stop_words(const std::vector<CountedWord>& words,
                                               const GenerationFacts& facts) {
  const text::LanguageSet languages = likely_languages(words, facts);
  std::vector<text::LanguageSet> stops(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].may_stop) stops[i] = text::stop_word_languages(words[i].form) & languages;
  }
  const bool all_stop =
      std::all_of(stops.begin(), stops.end(), [](const text::LanguageSet& stop) { return stop.any(); });
  if (all_stop) stops.assign(words.size(), {});
  return stops;
}

}  // namespace chancery::query
