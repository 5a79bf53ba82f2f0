#include "searchd/interface_language.h"

#include <algorithm>
#include <array>
#include <charconv>

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

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// The weight of "fr;q=0.8", in thousandths; 0 also where it cannot be read.
int weight_of(std::string_view range) {
  const std::size_t mark = range.find(';');
  if (mark == std::string_view::npos) return 1000;
  const std::string_view weight = trim(range.substr(mark + 1));
  if (!weight.starts_with("q=") && !weight.starts_with("Q=")) return 0;
  double value = 0;
  const auto [end, error] = std::from_chars(weight.data() + 2, weight.data() + weight.size(), value);
  if (error != std::errc() || end != weight.data() + weight.size() || !(value >= 0 && value <= 1)) return 0;
  return static_cast<int>(value * 1000);
}

}  // namespace

std::span<const InterfaceLanguageInfo> interface_languages() { return kLanguages; }

const InterfaceLanguageInfo& info(InterfaceLanguage language) {
  return kLanguages[static_cast<std::size_t>(language)];
}

std::optional<InterfaceLanguage> find_interface_language(std::string_view code) {
  const auto same = [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); };
  for (const InterfaceLanguageInfo& language : kLanguages) {
    if (std::equal(language.code.begin(), language.code.end(), code.begin(), code.end(), same)) {
      return language.id;
    }
  }
  return std::nullopt;
}

InterfaceLanguage choose_interface_language(std::string_view accept_language) {
  InterfaceLanguage best = InterfaceLanguage::kEnglish;
  int best_weight = 0;
  while (!accept_language.empty()) {
    const std::size_t comma = std::min(accept_language.find(','), accept_language.size());
    const std::string_view range = trim(accept_language.substr(0, comma));
    accept_language.remove_prefix(std::min(comma + 1, accept_language.size()));
    const std::string_view tag = trim(range.substr(0, range.find(';')));
    const auto language = find_interface_language(tag.substr(0, tag.find('-')));
    const int weight = weight_of(range);
    if (!language || weight <= best_weight) continue;
    best = *language;
    best_weight = weight;
  }
  return best;
}

}  // namespace chancery::searchd
