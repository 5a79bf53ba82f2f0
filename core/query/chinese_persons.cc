#include "core/query/chinese_persons.h"

#include <algorithm>

#include "core/names/chinese_names.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMostGivenCharacters = 2;
constexpr std::size_t kMostNames = 8;  // in characters, of one name in pinyin

bool has_chinese(const index::Generation& generation) {
  static const text::Language kChinese = *text::find_language("zh");
  const auto languages = generation.languages();
  return std::find(languages.begin(), languages.end(), kChinese) != languages.end();
}

/// Names in characters that are read as one in pinyin.
class CharacterSearch {
 public:
  CharacterSearch(const index::Generation& generation, const index::PostingReader& reader)
      : generation_(generation), reader_(reader) {}

  std::vector<std::vector<std::string>> find(const std::string& surname, const std::string& given) {
    for (const std::vector<std::string>& syllables : names::syllables_of(given)) {
      for (const std::string& character : names::surnames_read_as(surname)) extend({character}, syllables);
    }
    return std::move(found_);
  }

 private:
  /// Adds what may come next: characters that somewhere stand behind the last one.
  void extend(const std::vector<std::string>& name, const std::vector<std::string>& syllables) {
    if (found_.size() >= kMostNames) return;
    if (name.size() == syllables.size() + 1) {
      found_.push_back(name);
      return;
    }
    for (const std::string& character : names::characters_read_as(syllables[name.size() - 1])) {
      if (generation_.vocabulary().find_key(character).empty()) continue;
      if (reader_.frequency(name.back() + character) == 0) continue;
      std::vector<std::string> longer = name;
      longer.push_back(character);
      extend(longer, syllables);
    }
  }

  const index::Generation& generation_;
  const index::PostingReader& reader_;
  std::vector<std::vector<std::string>> found_;
};

index::NameMatch match_of(std::size_t length, std::vector<std::string> other) {
  return {length, false, {{std::move(other), names::NameKind::kScript, false}}};
}

/// 林海云, and 林海 in it: how many characters a name has is not known.
void read_characters(const index::Generation& generation, const std::vector<NameKey>& keys, std::size_t at,
                     std::vector<index::NameMatch>& matches) {
  const std::string surname = names::pinyin_of(keys[at].key);
  std::string given;
  for (std::size_t length = 1; length <= kMostGivenCharacters && at + length < keys.size(); ++length) {
    const std::string syllable = names::pinyin_of(keys[at + length].key);
    if (syllable.empty()) return;
    given += syllable;
    const bool occurs = !generation.vocabulary().find_key(surname).empty() &&
                        !generation.vocabulary().find_key(given).empty();
    if (occurs) matches.push_back(match_of(length + 1, {surname, given}));
  }
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::vector<index::NameMatch> find_chinese_persons(const index::Generation& generation,
                                                   const index::PostingReader& reader,
                                                   const std::vector<NameKey>& keys, std::size_t at) {
  std::vector<index::NameMatch> matches;
  if (at + 1 >= keys.size() || !has_chinese(generation)) return matches;
  const std::string& first = keys[at].key;
  if (!is_small_letter(first[0])) {
    if (first.size() == 3 && names::is_surname(first)) read_characters(generation, keys, at, matches);
    return matches;
  }
  const std::string& given = keys[at + 1].key;
  if (names::surnames_read_as(first).empty()) return matches;
  if (!std::all_of(given.begin(), given.end(), is_small_letter)) return matches;
  for (std::vector<std::string>& name : CharacterSearch(generation, reader).find(first, given)) {
    if (matches.empty()) matches.push_back({2, false, {}});
    matches.front().equivalents.push_back({std::move(name), names::NameKind::kScript, false});
  }
  return matches;
}

}  // namespace chancery::query
