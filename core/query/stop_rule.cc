#include "core/query/stop_rule.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chancery::query {
namespace {

/// Occurrences, spread as in the whole corpus, that are granted to each language.
constexpr double kGranted = 1;
/// What a word is left out by: that it stands as a stop word of its language. To lose a word that means
/// something is worse than to look for one that means nothing.
constexpr double kLeastProbability = 0.8;
constexpr double kLeastNamed = 0.1;  // of a language whose stop word it is said to be

using Probabilities = std::vector<std::pair<text::Language, double>>;

double count_in(const CountedWord& word, text::Language language) {
  double count = 0;
  for (const auto& [used, occurrences] : word.uses) {
    if (used == language) count += occurrences;
  }
  return count;
}

double count_in_all(const CountedWord& word) {
  double count = 0;
  for (const auto& use : word.uses) count += use.second;
  return count;
}

/// log2 of how likely each language has these words. A word that no release has says nothing.
Probabilities weigh_languages(const std::vector<CountedWord>& words, const GenerationFacts& facts) {
  double all_tokens = 0;
  for (const auto& [language, tokens] : facts.language_tokens) all_tokens += tokens;
  Probabilities weighed;
  for (const auto& [language, tokens] : facts.language_tokens) {
    if (language == text::Language::kUndetermined) continue;
    double bits = 0;
    for (const CountedWord& word : words) {
      if (word.uses.empty()) continue;
      const double granted = kGranted * count_in_all(word) / (all_tokens + 1);
      bits += std::log2(count_in(word, language) + granted) - std::log2(tokens + kGranted);
    }
    weighed.emplace_back(language, bits);
  }
  return weighed;
}

/// How probably a query of these words is of each language.
Probabilities find_probabilities(const std::vector<CountedWord>& words, const GenerationFacts& facts) {
  Probabilities found = weigh_languages(words, facts);
  double best = -std::numeric_limits<double>::infinity();
  for (const auto& [language, bits] : found) best = std::max(best, bits);
  double sum = 0;
  for (auto& [language, probability] : found) sum += probability = std::exp2(probability - best);
  for (auto& [language, probability] : found) probability /= sum;
  return found;
}

/// The languages of which a word is probably a stop word; none where it may well mean something.
text::LanguageSet find_stop_languages(const CountedWord& word, const Probabilities& languages) {
  text::LanguageSet found;
  if (!word.may_stop) return found;
  const text::LanguageSet& stop = text::stop_word_languages(word.form);
  double sum = 0;
  for (const auto& [language, probability] : languages) {
    const auto index = static_cast<std::size_t>(language);
    if (!stop.test(index)) continue;
    sum += probability;
    if (probability >= kLeastNamed) found.set(index);
  }
  if (sum < kLeastProbability) found.reset();
  return found;
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
  const Probabilities languages = find_probabilities(words, facts);
  std::vector<text::LanguageSet> stops;
  for (const CountedWord& word : words) stops.push_back(find_stop_languages(word, languages));
  const bool all_stop =
      std::all_of(stops.begin(), stops.end(), [](const text::LanguageSet& stop) { return stop.any(); });
  if (all_stop) stops.assign(words.size(), {});
  return stops;
}

}  // namespace chancery::query
