#include "core/names/acronym_match.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "core/text/utf8.h"

namespace chancery::names {
namespace {

constexpr int kImpossible = std::numeric_limits<int>::min() / 2;
constexpr int kPerInitial = 4;  // a letter that begins a word
constexpr int kPerSmallInitial = 2;
constexpr int kPerInnerLetter = 1;  // a letter within a word
constexpr int kPerPassedWord = -3;  // a word of weight without a letter

/// For one begin: the best score of spelling letters[l..] with words[w..]. Words are few and acronyms short.
class Alignment {
 public:
  Alignment(const std::u32string& letters, std::span<const CandidateWord> words)
      : letters_(letters), words_(words) {
    for (const CandidateWord& word : words) decoded_.push_back(text::decode_all(word.form));
    best_.assign((letters.size() + 1) * (words.size() + 1), kImpossible);
    cell(letters.size(), words.size()) = 0;
    for (std::size_t word = words.size(); word-- > 0;) {
      for (std::size_t letter = 0; letter <= letters.size(); ++letter) fill(letter, word);
    }
  }

  /// The score of the whole acronym with the words from `word` on, the first of which gives its first letter.
  int score_from(std::size_t word) const { return taken(0, word); }

 private:
  int& cell(std::size_t letter, std::size_t word) { return best_[letter * (words_.size() + 1) + word]; }
  int cell(std::size_t letter, std::size_t word) const { return best_[letter * (words_.size() + 1) + word]; }

  void fill(std::size_t letter, std::size_t word) {
    const int passed = cell(letter, word + 1) + (words_[word].is_small ? 0 : kPerPassedWord);
    cell(letter, word) = std::max(passed, taken(letter, word));
  }

  /// The best where `word` begins with the letter, and perhaps holds the next ones.
  int taken(std::size_t letter, std::size_t word) const {
    const std::u32string& text = decoded_[word];
    if (letter >= letters_.size() || text.empty() || text[0] != letters_[letter]) return kImpossible;
    int score = words_[word].is_small ? kPerSmallInitial : kPerInitial;
    int best = score + cell(letter + 1, word + 1);
    std::size_t at = 1;
    for (std::size_t next = letter + 1; next < letters_.size(); ++next) {
      at = text.find(letters_[next], at);
      if (at == std::u32string::npos) break;
      ++at;
      score += kPerInnerLetter;
      best = std::max(best, score + cell(next + 1, word + 1));
    }
    return best;
  }

  const std::u32string& letters_;
  std::span<const CandidateWord> words_;
  std::vector<std::u32string> decoded_;
  std::vector<int> best_;
};

}  // namespace

std::optional<std::size_t> find_expansion(std::string_view acronym, std::span<const CandidateWord> words) {
  const std::u32string letters = text::decode_all(acronym);
  if (letters.size() < 2 || words.empty()) return std::nullopt;
  const Alignment alignment(letters, words);
  // Half of the letters, and at least two, begin words.
  const int least = std::max(2 * kPerInitial - 1, static_cast<int>(letters.size()) * 2);
  std::optional<std::size_t> best;
  int best_score = least;
  for (std::size_t begin = words.size(); begin-- > 0;) {
    if (words[begin].is_small) continue;
    const int score = alignment.score_from(begin);
    if (score <= best_score) continue;
    best_score = score;
    best = begin;
  }
  return best;
}

bool are_initials(std::string_view acronym, std::span<const CandidateWord> words) {
  const std::u32string letters = text::decode_all(acronym);
  if (letters.size() < 3 || words.empty() || words.front().is_small) return false;
  // By word: with how many letters the words before it can be spelt.
  std::vector<bool> spelt(letters.size() + 1, false);
  spelt[0] = true;
  for (const CandidateWord& word : words) {
    const std::u32string form = text::decode_all(word.form);
    for (std::size_t used = letters.size() + 1; used-- > 0;) {
      const bool gives = used > 0 && spelt[used - 1] && !form.empty() && form[0] == letters[used - 1];
      spelt[used] = gives || (word.is_small && spelt[used]);
    }
  }
  return spelt[letters.size()];
}

std::optional<std::size_t> find_expansion(std::span<const std::string_view> acronym,
                                          std::span<const std::string_view> characters) {
  if (acronym.size() < 2) return std::nullopt;
  for (std::size_t begin = characters.size(); begin-- > 0;) {
    if (characters[begin] != acronym[0]) continue;
    std::size_t used = 0;
    for (std::size_t at = begin; at < characters.size() && used < acronym.size(); ++at) {
      if (characters[at] == acronym[used]) ++used;
    }
    if (used == acronym.size() && characters.size() - begin > acronym.size()) return begin;
  }
  return std::nullopt;
}

}  // namespace chancery::names
