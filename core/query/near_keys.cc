#include "core/query/near_keys.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/query/shared_by_generation.h"
#include "core/text/character_table.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kShortWord = 4;   // one edit
constexpr std::size_t kMiddleWord = 8;  // two with the same first letter
constexpr std::size_t kMostEdits = 2;

std::uint32_t letters_of(std::u32string_view word) {
  std::uint32_t letters = 0;
  for (const char32_t c : word) letters |= std::uint32_t{1} << (c & 31);
  return letters;
}

/// The letters of a key; none where it is too long.
std::u32string decode_key(std::string_view key) {
  std::u32string letters = text::decode_all(key);
  if (letters.size() > kMaxComparedLetters) letters.clear();
  return letters;
}

bool has_only_letters(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) {
    return (text::character_table().class_of(c) & (text::kDigit | text::kCharacter)) == 0;
  });
}

double worth_of(const NearKey& key) {
  return std::log2(static_cast<double>(key.frequency)) - kEditWorth * key.cost;
}

}  // namespace

NearKeys::NearKeys(const index::Vocabulary& vocabulary) {
  std::string key;
  std::uint64_t frequency = 0;
  vocabulary.for_each_frequency([&](std::string_view next, std::uint64_t occurrences) {
    if (next != key) {
      add(key, frequency);
      key = next;
      frequency = 0;
    }
    frequency += occurrences;
  });
  add(key, frequency);
  for (Length& length : lengths_) {
    length.letters.shrink_to_fit();
    length.ends.shrink_to_fit();
    length.frequencies.shrink_to_fit();
    length.text.shrink_to_fit();
  }
}

void NearKeys::add(std::string_view key, std::uint64_t frequency) {
  if (frequency < 2) return;
  const std::u32string word = decode_key(key);
  if (word.size() < kFewestLetters || !has_only_letters(word)) return;
  Length& length = lengths_[word.size()];
  length.text += key;
  length.letters.push_back(letters_of(word));
  length.ends.push_back(static_cast<std::uint32_t>(length.text.size()));
  length.frequencies.push_back(static_cast<std::uint32_t>(std::min<std::uint64_t>(frequency, UINT32_MAX)));
}

void NearKeys::seek(const Length& length, std::u32string_view word, std::vector<NearKey>& found) const {
  const std::size_t most = word.size() <= kShortWord ? 1 : kMostEdits;
  const bool needs_first = word.size() > kShortWord && word.size() <= kMiddleWord;
  const std::uint32_t letters = letters_of(word);
  std::u32string other;
  for (std::size_t i = 0; i < length.letters.size(); ++i) {
    // An edit takes one letter away and brings one at the most.
    if (static_cast<std::size_t>(std::popcount(length.letters[i] ^ letters)) > 2 * most) continue;
    const std::uint32_t begin = i == 0 ? 0 : length.ends[i - 1];
    const std::string_view key = std::string_view(length.text).substr(begin, length.ends[i] - begin);
    other.clear();
    for (std::size_t at = 0; at < key.size();) other.push_back(text::decode(key, at));
    const std::size_t limit = needs_first && other.front() != word.front() ? 1 : most;
    if (edit_distance(word, other, limit) > limit) continue;
    found.push_back({std::string(key), length.frequencies[i], edit_cost(word, other)});
  }
}

std::vector<NearKey> NearKeys::find(std::string_view key, std::size_t limit) const {
  std::vector<NearKey> found;
  const std::u32string word = decode_key(key);
  if (word.size() < kFewestLetters || !has_only_letters(word)) return found;
  const std::size_t most = word.size() <= kShortWord ? 1 : kMostEdits;
  for (std::size_t size = std::max(word.size() - most, kFewestLetters);
       size <= std::min(word.size() + most, kMaxComparedLetters); ++size) {
    seek(lengths_[size], word, found);
  }
  std::sort(found.begin(), found.end(), [](const NearKey& a, const NearKey& b) {
    const double worth = worth_of(a);
    const double other = worth_of(b);
    return worth != other ? worth > other : a.key < b.key;
  });
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::size_t NearKeys::size_in_bytes() const {
  std::size_t bytes = sizeof *this;
  for (const Length& length : lengths_) {
    bytes += (length.letters.capacity() + length.ends.capacity() + length.frequencies.capacity()) * 4 +
             length.text.capacity();
  }
  return bytes;
}

std::shared_ptr<const NearKeys> near_keys_of(const std::shared_ptr<const index::Generation>& generation) {
  static SharedByGeneration<NearKeys> shared;
  return shared.get(generation, [](const index::Generation& opened) {
    return std::make_shared<const NearKeys>(opened.vocabulary());
  });
}

}  // namespace chancery::query
