#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::names {

/// How a name relates to another that means the same; what a result is labelled with.
enum class NameKind : std::uint8_t {
  kAcronym,      ///< One is the acronym of the other, or both are acronyms of one thing.
  kCountryName,  ///< Names of one country: in other languages, changed, long and short.
  kSpelling,     ///< Other spelling in the same script.
  kScript,       ///< The same name in another script.
};

/// A name as what queries are made of: the mark-folded keys of its tokens.
using NameWords = std::vector<std::string>;

/// The keys of the tokens of `text` (valid UTF-8).
NameWords words_of(std::string_view text);

/// Words as one text: parted by single spaces, which no key holds.
std::string join_words(const NameWords& words);

/// What script a word is written in, as ICU numbers them; Kana and Han count as one.
int script_of(std::string_view word);

/// Whether the first character of `word` has upper and lower case.
bool is_cased(std::string_view word);

}  // namespace chancery::names
