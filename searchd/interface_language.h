#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace chancery::searchd {

/// A language that the pages speak.
enum class InterfaceLanguage : std::uint8_t { kEnglish, kFrench, kSpanish, kRussian, kArabic, kChinese };

struct InterfaceLanguageInfo {
  InterfaceLanguage id;
  std::string_view code;             ///< BCP 47, and the value of the parameter `ui`.
  std::string_view autonym;          ///< Its own name.
  std::string_view locale;           ///< As ICU names it, with the digits that the pages use.
  std::string_view clock_separator;  ///< Between a day and a time.
  bool right_to_left;
};

/// All of them; the place of each is its number.
std::span<const InterfaceLanguageInfo> interface_languages();

const InterfaceLanguageInfo& info(InterfaceLanguage language);

/// The language of a code; nullopt where the pages do not speak it.
std::optional<InterfaceLanguage> find_interface_language(std::string_view code);

/// What a reader wants most of an Accept-Language header (RFC 9110, 12.5.4): the greatest weight, then the
/// first; regions are passed over ("fr-CH" is French). English where none is spoken or the header is empty.
InterfaceLanguage choose_interface_language(std::string_view accept_language);

}  // namespace chancery::searchd
