#include "core/names/country_languages.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <vector>

#include "core/text/tokenizer.h"

namespace chancery::names {
namespace {

/// The names that the CLDR puts into one: "Myanmar (Burma)".
std::vector<icu::UnicodeString> split_name(const icu::UnicodeString& name) {
  const std::int32_t open = name.indexOf(u'(');
  const std::int32_t close = name.indexOf(u')');
  if (open < 0 || close < open) return {name};
  return {name.tempSubStringBetween(0, open), name.tempSubStringBetween(open + 1, close)};
}

/// The key of a name of one word; empty of others.
std::string key_of(const icu::UnicodeString& name) {
  std::string printed;
  name.toUTF8String(printed);
  text::Tokenizer tokenizer;
  tokenizer.reset(printed);
  text::Token token;
  if (!tokenizer.next(token) || token.kind != text::TokenKind::kWord) return {};
  std::string key = text::fold_marks(token.form);
  return tokenizer.next(token) ? std::string() : key;
}

}  // namespace

CountryLanguages country_languages(std::span<const text::Language> languages) {
  CountryLanguages found;
  for (const text::Language language : languages) {
    const icu::Locale shown_in(std::string(text::info(language).code).c_str());
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
      icu::UnicodeString name;
      icu::Locale("", *code).getDisplayCountry(shown_in, name);
      for (const icu::UnicodeString& part : split_name(name)) {
        const std::string key = key_of(part);
        if (!key.empty()) found[key].set(static_cast<std::size_t>(language));
      }
    }
  }
  return found;
}

}  // namespace chancery::names
