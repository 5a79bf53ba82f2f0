#include "searchd/interface_language.h"

#include <array>

#include "searchd/header_value.h"

namespace chancery::searchd {
namespace {

// Arabic with the digits that dates are typed with.
constexpr std::array kLanguages{
    InterfaceLanguageInfo{InterfaceLanguage::kEnglish, "en", "English", "en", ", ", false},
    InterfaceLanguageInfo{InterfaceLanguage::kFrench, "fr", "Français", "fr", ", ", false},
    InterfaceLanguageInfo{InterfaceLanguage::kSpanish, "es", "Español", "es", ", ", false},
    InterfaceLanguageInfo{InterfaceLanguage::kRussian, "ru", "Русский", "ru", ", ", false},
    InterfaceLanguageInfo{InterfaceLanguage::kArabic, "ar", "العربية", "ar@numbers=latn", "، ", true},
    InterfaceLanguageInfo{InterfaceLanguage::kChinese, "zh", "中文", "zh", " ", false},
};

}  // namespace

std::span<const InterfaceLanguageInfo> interface_languages() { return kLanguages; }

const InterfaceLanguageInfo& info(InterfaceLanguage language) {
  return kLanguages[static_cast<std::size_t>(language)];
}

std::optional<InterfaceLanguage> find_interface_language(std::string_view code) {
  for (const InterfaceLanguageInfo& language : kLanguages) {
    if (equals_ignoring_case(language.code, code)) return language.id;
  }
  return std::nullopt;
}

InterfaceLanguage choose_interface_language(std::string_view accept_language) {
  InterfaceLanguage best = InterfaceLanguage::kEnglish;
  int best_weight = 0;
  while (!accept_language.empty()) {
    const auto [tag, weight] = take_weighted_item(accept_language);
    const auto language = find_interface_language(tag.substr(0, tag.find('-')));
    if (!language || weight <= best_weight) continue;
    best = *language;
    best_weight = weight;
  }
  return best;
}

}  // namespace chancery::searchd
