#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace chancery::text {

/// A language that Chancery knows, as a small integer that is stable within one schema version (it is
/// written to the index). Value 0 is "undetermined" (BCP 47 `und`).
enum class Language : std::uint8_t { kUndetermined = 0 };

/// What is known of one language. All strings are static.
struct LanguageInfo {
  Language id;
  std::string_view code;     ///< BCP 47 primary subtag, lower case: "en", "zh", "und".
  std::string_view name;     ///< English name: "English".
  std::string_view autonym;  ///< Its own name: "français".
  std::string_view stemmer;  ///< libstemmer's algorithm ("english"), empty where there is none.
  bool right_to_left;
};

/// Every known language, `languages()[i].id == i`. At most 128 entries.
std::span<const LanguageInfo> languages();

/// The entry of `language`.
const LanguageInfo& info(Language language);

/// The language of a BCP 47 tag; region and script subtags are ignored ("pt-BR" is Portuguese), case
/// is ignored, "iw"/"in"/"no" are read as "he"/"id"/"nb". nullopt where it is not known.
std::optional<Language> find_language(std::string_view tag);

/// Whether `form` (a case-folded form, marks kept) is a stop word of `language`. False for languages
/// without a list.
bool is_stop_word(Language language, std::string_view form);

/// Languages, by number.
using LanguageSet = std::bitset<128>;

/// The languages of which `form` is a stop word. The reference is valid for ever. Thread-safe.
const LanguageSet& stop_word_languages(std::string_view form);

}  // namespace chancery::text
