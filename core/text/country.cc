#include "core/text/country.h"

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text/tokenizer.h"

namespace chancery::text {

namespace {

/// Names that states have asked for and ICU's data does not have yet; its own still find the country.
constexpr std::pair<std::string_view, std::string_view> kNewNames[] = {{"TR", "Türkiye"}};

/// What people write for codes.
constexpr std::pair<std::string_view, std::string_view> kOtherCodes[] = {
    {"uk", "GB"}, {"usa", "US"}, {"uae", "AE"}, {"prc", "CN"}, {"drc", "CD"}};

/// The English name that ICU has; empty where it has none.
std::string icu_name(std::string_view code) {
  const icu::Locale region("und", std::string(code).c_str());
  icu::UnicodeString name;
  region.getDisplayCountry(icu::Locale::getEnglish(), name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8;
}

}  // namespace

std::string find_country(std::string_view code_or_name) {
  const std::string wanted = fold_marks(code_or_name);
  for (const auto& [other, code] : kOtherCodes) {
    if (wanted == other) return std::string(code);
  }
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (code_or_name.size() == 2 && std::all_of(code_or_name.begin(), code_or_name.end(), is_letter)) {
    std::string code(code_or_name);
    for (char& c : code) c = static_cast<char>(c >= 'a' ? c - 'a' + 'A' : c);
    return code;
  }
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    if (fold_marks(country_name(*code)) == wanted || fold_marks(icu_name(*code)) == wanted) return *code;
  }
  return {};
}

bool is_country(std::string_view code) {
  constexpr std::string_view kNowhere[] = {"ZZ", "XA", "XB"};  // CLDR has names for these too
  const bool is_code =
      code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!is_code || std::find(std::begin(kNowhere), std::end(kNowhere), code) != std::end(kNowhere))
    return false;
  const std::string name = icu_name(code);
  return !name.empty() && name != code;
}

std::string country_name(std::string_view code) {
  if (code.size() != 2) return std::string(code);
  for (const auto& [renamed, name] : kNewNames) {
    if (renamed == code) return std::string(name);
  }
  const std::string name = icu_name(code);
  return name.empty() ? std::string(code) : name;
}

}  // namespace chancery::text
