#include "tests/relevance/plain_query.h"

#include "core/text/character_table.h"
#include "core/text/utf8.h"

namespace chancery::relevance {
namespace {

constexpr std::u32string_view kSigns =
    U"\"+:*?!()[]{}<>|&~^=\\/#@;$%_`\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f"
    U"\uff02\uff08\uff09\uff1a\uff1f\uff0b\uff0a\u00bf\u00a1";
constexpr std::u32string_view kHyphens = U"-\u2010\u2011\u2012\u2013\u2014\u2212\u2018'";

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u3000'; }

std::string lower_operator(std::string word) {
  for (const std::string_view name : {"AND", "OR", "NOT", "NEAR"}) {
    if (word != name) continue;
    for (char& c : word) c = static_cast<char>(c | 0x20);
  }
  return word;
}

}  // namespace

std::string make_plain(std::string_view query) {
  std::string plain;
  std::string word;
  const auto end_word = [&] {
    while (word.ends_with('-')) word.pop_back();
    if (!word.empty()) plain.append(plain.empty() ? "" : " ").append(lower_operator(std::move(word)));
    word.clear();
  };
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(query, at);
    const bool is_hyphen = kHyphens.find(c) != std::u32string_view::npos;
    if (is_space(c) || kSigns.find(c) != std::u32string_view::npos) {
      end_word();
    } else if (!is_hyphen || !word.empty()) {
      word.append(query.substr(begin, at - begin));
    }
  }
  end_word();
  return plain;
}

std::string without_last_word(std::string_view query) {
  std::size_t last = 0;
  std::size_t before_word = 0;
  bool is_character = false;
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(query, at);
    const bool joins_run = (text::character_table().class_of(c) & text::kCharacter) != 0;
    if (c == U' ' || joins_run || is_character) before_word = begin;
    is_character = joins_run;
    last = begin;
  }
  return std::string(query.substr(0, is_character ? last : before_word));
}

}  // namespace chancery::relevance
