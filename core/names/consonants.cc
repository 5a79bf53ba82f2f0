#include "core/names/consonants.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "core/text/utf8.h"

namespace chancery::names {
namespace {

/// A letter and how it may be heard, parted by "|"; an empty part: not at all.
struct Letter {
  char32_t letter;
  std::string_view heard;
};

// Arabic and the Persian letters as the Library of Congress, BGN/PCGN and newspapers romanise them, in the
// sounds of `Reading`; marks are folded, so that alef is any alef, ya final alef too, ha final ta marbuta
// too.
constexpr Letter kLetters[] = {
    {U'ا', "a|e"},   {U'ب', "b|p"},     {U'ت', "t"},          {U'ث', "t"},      {U'ج', "j|g|Z"},
    {U'ح', "h"},     {U'خ', "h"},       {U'د', "d"},          {U'ذ', "z|d"},    {U'ر', "r"},
    {U'ز', "z"},     {U'س', "s"},       {U'ش', "S"},          {U'ص', "s"},      {U'ض', "d"},
    {U'ط', "t"},     {U'ظ', "z|d"},     {U'ع', "a|e|i|o|u|"}, {U'غ', "g"},      {U'ف', "f|v"},
    {U'ق', "k|q"},   {U'ك', "k"},       {U'ل', "l"},          {U'م', "m"},      {U'ن', "n"},
    {U'ه', "h|a|e"}, {U'و', "u|o|w|v"}, {U'ي', "i|e|a"},      {U'ء', "a|e|i|"}, {U'ک', "k"},
    {U'ی', "i|e|a"}, {U'پ', "p"},       {U'چ', "C"},          {U'ژ', "Z|j"},    {U'گ', "g"},
    {U'ڤ', "v"},
};

std::string_view heard_of(char32_t letter) {
  static const std::unordered_map<char32_t, std::string_view> all = [] {
    std::unordered_map<char32_t, std::string_view> letters;
    for (const Letter& entry : kLetters) letters.emplace(entry.letter, entry.heard);
    return letters;
  }();
  const auto found = all.find(letter);
  return found == all.end() ? std::string_view() : found->second;
}

bool is_vowel(char sound) { return std::string_view("aeiou").find(sound) != std::string_view::npos; }

/// Sounds that one letter may stand for, or that are written in many ways, count as one.
char sound_class(char sound) {
  switch (sound) {
    case 'p':
      return 'b';
    case 'v':
      return 'f';
    case 'z':
      return 'd';
    case 'q':
    case 'g':
    case 'Z':
    case 'j':
      return 'k';
    case 'S':
    case 'T':
      return 's';
    default:
      return sound;
  }
}

/// What may be written with a letter for something else, or not at all.
bool is_weak(char sound) {
  return is_vowel(sound) || std::string_view("hwvf").find(sound) != std::string_view::npos;
}

std::vector<char32_t> letters_of(std::string_view word) {
  for (const std::string_view article : {"وال", "ال"}) {
    if (word.size() < article.size() + 6 || !word.starts_with(article)) continue;  // three letters are left
    word.remove_prefix(article.size());
    break;
  }
  // Plurals and duals are words, hardly ever names.
  for (const std::string_view ending : {"ين", "ون", "ات"}) {
    if (word.ends_with(ending)) return {};
  }
  std::vector<char32_t> letters;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t letter = text::decode(word, at);
    if (letters.empty() || letters.back() != letter) letters.push_back(letter);  // as doubled sounds are one
  }
  return letters;
}

/// Hears a word letter by letter.
class Listener {
 public:
  explicit Listener(std::string_view word) : letters_(letters_of(word)) {}

  bool hears(std::string_view sounds) const {
    return letters_.size() >= kLeastLetters && hears(0, sounds, {});
  }

 private:
  static constexpr std::size_t kLeastLetters = 5;  // fewer are read in too many ways

  /// What was heard so far.
  struct Heard {
    bool may_add_vowel = false;  // the last was a consonant: a short vowel may follow
    bool has_long_vowel = false;
    bool has_short_vowel = false;
  };

  bool hears(std::size_t letter, std::string_view sounds, Heard heard) const {
    if (letter == letters_.size()) return sounds.empty() && heard.has_long_vowel;
    const bool begins_with_vowel = !sounds.empty() && is_vowel(sounds[0]);
    if (begins_with_vowel && heard.may_add_vowel && !heard.has_short_vowel &&
        hears(letter, sounds.substr(1), {false, heard.has_long_vowel, true}))
      return true;
    // An alef that begins a word may carry any vowel.
    const char32_t written = letters_[letter];
    if (letter == 0 && written == U'ا') return begins_with_vowel && hears(1, sounds.substr(1), heard);
    const bool is_long = written == U'ا' || written == U'و' || written == U'ي' || written == U'ی';
    const std::string_view ways = heard_of(written);
    for (std::size_t begin = 0; begin <= ways.size();) {
      const std::size_t end = std::min(ways.find('|', begin), ways.size());
      const std::string_view way = ways.substr(begin, end - begin);
      begin = end + 1;
      if (!sounds.starts_with(way)) continue;
      const bool is_consonant = !way.empty() && !is_vowel(way[0]);
      const Heard now{is_consonant, heard.has_long_vowel || (is_long && !is_consonant),
                      heard.has_short_vowel};
      if (hears(letter + 1, sounds.substr(way.size()), now)) return true;
    }
    return false;
  }

  std::vector<char32_t> letters_;
};

}  // namespace

std::string skeleton_of(std::string_view sounds) {
  std::string skeleton;
  for (const char sound : sounds) {
    if (!is_weak(sound)) skeleton += sound_class(sound);
  }
  return skeleton;
}

std::size_t count_vowel_changes(std::string_view a, std::string_view b) {
  std::size_t changes = 0;
  while (!a.empty() || !b.empty()) {
    const auto vowels_of = [](std::string_view sounds) {
      return std::min(sounds.find_first_not_of("aeiou"), sounds.size());
    };
    const std::size_t first = vowels_of(a);
    const std::size_t second = vowels_of(b);
    if (a.substr(0, first) != b.substr(0, second)) ++changes;
    a.remove_prefix(first);
    b.remove_prefix(second);
    if (a.empty() != b.empty() || (!a.empty() && a[0] != b[0])) return SIZE_MAX;
    a.remove_prefix(a.empty() ? 0 : 1);
    b.remove_prefix(b.empty() ? 0 : 1);
  }
  return changes;
}

std::string skeleton_of_letters(std::string_view word) {
  std::string skeleton;
  for (const char32_t letter : letters_of(word)) {
    const std::string_view heard = heard_of(letter);
    if (heard.empty()) return {};
    if (!is_weak(heard[0])) skeleton += sound_class(heard[0]);
  }
  return skeleton;
}

bool can_be_read_as(std::string_view word, std::string_view sounds) { return Listener(word).hears(sounds); }

}  // namespace chancery::names
