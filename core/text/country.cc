#include "core/text/country.h"

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "core/text/tokenizer.h"

namespace chancery::text {

std::string find_country(std::string_view code_or_name) {
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (code_or_name.size() == 2 && std::all_of(code_or_name.begin(), code_or_name.end(), is_letter)) {
    std::string code(code_or_name);
    for (char& c : code) c = static_cast<char>(c >= 'a' ? c - 'a' + 'A' : c);
    return code;
  }
  const std::string wanted = fold_marks(code_or_name);
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    if (fold_marks(country_name(*code)) == wanted) return *code;
  }
  return {};
}

std::string country_name(std::string_view code) {
  if (code.size() != 2) return std::string(code);
  const icu::Locale region("und", std::string(code).c_str());
  icu::UnicodeString name;
  region.getDisplayCountry(icu::Locale::getEnglish(), name);
  std::string utf8;
  name.toUTF8String(utf8);
  return utf8.empty() ? std::string(code) : utf8;
}

}  // namespace chancery::text
