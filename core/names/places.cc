#include "core/names/places.h"

#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/udata.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_map>

#include "core/names/name_row.h"
#include "core/names/name_words.h"
#include "core/names/official_names.h"

namespace chancery::names {
namespace {

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

std::string to_utf8(const UChar* text, int32_t length) {
  std::string out;
  icu::UnicodeString(text, length).toUTF8String(out);
  return out;
}

/// One table of ICU's data in one language: "region" and "Countries", "zone" and "zoneStrings".
Bundle open_table(const char* tree, const std::string& locale, const char* table) {
  UErrorCode error = U_ZERO_ERROR;
  const std::string package = std::string(U_ICUDATA_NAME) + "-" + tree;
  const Bundle bundle(ures_openDirect(package.c_str(), locale.c_str(), &error));
  if (U_FAILURE(error)) return nullptr;
  Bundle found(ures_getByKey(bundle.get(), table, nullptr, &error));
  return U_SUCCESS(error) ? std::move(found) : nullptr;
}

/// The locales whose names are read, those first whose claim to a name counts most.
std::vector<std::string> locales_of(std::span<const text::Language> languages) {
  std::vector<std::string> all = {"en", "fr", "de", "es", "ru", "ar", "zh", "it", "pt", "zh_Hant"};
  for (const text::Language language : languages) {
    const std::string code(text::info(language).code);
    if (code == "und") continue;
    if (std::find(all.begin(), all.end(), code) == all.end()) all.push_back(code);
    if (code == "nb") all.emplace_back("no");  // where ICU keeps them
    if (code == "sr") all.emplace_back("sr_Latn");
  }
  return all;
}

/// "Antigua & Barbuda" with the "and" of the language, as the CLDR forms its lists.
std::string spell_and(const std::string& printed, const std::string& locale) {
  const std::size_t sign = printed.find(" & ");
  if (sign == std::string::npos) return {};
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::ListFormatter> lists(
      icu::ListFormatter::createInstance(icu::Locale(locale.c_str()), error));
  if (U_FAILURE(error)) return {};
  const icu::UnicodeString items[] = {icu::UnicodeString::fromUTF8(printed.substr(0, sign)),
                                      icu::UnicodeString::fromUTF8(printed.substr(sign + 3))};
  icu::UnicodeString joined;
  lists->format(items, 2, joined, error);
  std::string spelled;
  if (U_SUCCESS(error)) joined.toUTF8String(spelled);
  return spelled;
}

/// "St. Lucia" in full.
std::string spell_saint(const std::string& printed) {
  return printed.starts_with("St. ") ? "Saint " + printed.substr(4) : std::string();
}

/// Gives every name to the place that claims it first.
class PlaceNames {
 public:
  void add(const std::string& code, bool is_country, std::string_view printed) {
    const NameWords words = words_of(printed);
    if (words.empty()) return;
    const auto [at, is_new] = owners_.try_emplace(join_words(words), code);
    if (!is_new) return;
    Place& place = places_[code];
    place.is_country = is_country;
    place.code = code;
    place.names.emplace_back(printed);
  }

  void note_english(const std::string& code, const std::string& printed) {
    places_[code].english_names.push_back(printed);
  }
  void add_demonym(const std::string& code, std::string_view printed) {
    places_[code].demonyms.emplace_back(printed);
  }

  /// The code of the place that is called `printed`, or `code` where there is none.
  std::string owner_of(std::string_view printed, const std::string& code) const {
    const auto found = owners_.find(join_words(words_of(printed)));
    return found == owners_.end() ? code : found->second;
  }

  /// "Myanmar (Burma)" is two names, and so is "Yangón (Rangún)".
  void add_with_brackets(const std::string& code, bool is_country, std::string_view printed) {
    if (printed.starts_with("i-")) return;  // a class prefix of Bantu languages, not part of the name
    const std::size_t open = printed.find('(');
    if (open == std::string_view::npos) {
      add(code, is_country, printed);
      return;
    }
    // The two Congos differ in nothing but what stands in brackets.
    if (code == "CD" || code == "CG") return;
    add(code, is_country, printed.substr(0, open));
    const std::size_t close = printed.find(')', open);
    if (close != std::string_view::npos) add(code, is_country, printed.substr(open + 1, close - open - 1));
  }

  std::vector<std::string> country_codes() const {
    std::vector<std::string> codes;
    for (const auto& [code, place] : places_) {
      if (place.is_country) codes.push_back(code);
    }
    return codes;
  }

  std::vector<Place> take() {
    std::vector<Place> places;
    for (auto& [code, place] : places_) places.push_back(std::move(place));
    return places;
  }

 private:
  std::map<std::string, Place> places_;
  std::unordered_map<std::string, std::string> owners_;  // codes by a name's words
};

void add_changed_names(PlaceNames& places) {
  std::size_t number = 0;
  for (const ChangedName& changed : changed_names()) {
    ++number;
    const bool is_country = !changed.code.empty();
    const std::string code = is_country ? std::string(changed.code) : "place " + std::to_string(number);
    for_each_part(changed.names, [&](std::string_view name) { places.add(code, is_country, name); });
  }
}

/// Not of regions of the world (numbers), unions and what ISO 3166-1 leaves to its users (QM to QZ, XA to
/// XZ).
bool is_country_code(std::string_view code) {
  const bool is_private = (code[0] == 'Q' && code[1] >= 'M') || (code[0] == 'X' && code != "XK");
  return code.size() == 2 && code != "EU" && code != "EZ" && code != "UN" && code != "ZZ" && !is_private;
}

void add_country(const std::string& code, const std::string& printed, const std::string& locale,
                 PlaceNames& places) {
  places.add_with_brackets(code, true, printed);
  std::vector<std::string> names = {printed};
  if (std::string saint = spell_saint(printed); !saint.empty()) names.push_back(std::move(saint));
  for (std::size_t i = 0, count = names.size(); i < count; ++i) {
    if (std::string spelled = spell_and(names[i], locale); !spelled.empty())
      names.push_back(std::move(spelled));
  }
  for (const std::string& name : names) {
    if (name != printed) places.add(code, true, name);
    if (locale == "en") places.note_english(code, name);
  }
  // Not all states that are called so are republics; who types it means the country all the same.
  if (locale == "en" && printed.find_first_of(" (") == std::string::npos) {
    places.add(code, true, "Republic of " + printed);
  }
}

void add_countries(const std::string& locale, PlaceNames& places) {
  for (const char* table : {"Countries", "Countries%short", "Countries%variant"}) {
    const Bundle countries = open_table("region", locale, table);
    while (countries && ures_hasNext(countries.get()) != 0) {
      UErrorCode error = U_ZERO_ERROR;
      int32_t length = 0;
      const char* key = nullptr;
      const UChar* name = ures_getNextString(countries.get(), &length, &key, &error);
      if (U_FAILURE(error) || key == nullptr || !is_country_code(key)) continue;
      add_country(key, to_utf8(name, length), locale, places);
    }
  }
}

void add_official_names(const std::string& locale, PlaceNames& places) {
  for (const OfficialName& name : official_names(locale)) places.add(name.code, true, name.name);
}

/// What a country is called in the language that most speak there: Danmark, Eesti.
void add_own_name(const std::string& code, PlaceNames& places) {
  UErrorCode error = U_ZERO_ERROR;
  icu::Locale locale(("und_" + code).c_str());
  locale.addLikelySubtags(error);
  if (U_FAILURE(error)) return;
  for (const std::string& name :
       {std::string(locale.getLanguage()) + "_" + locale.getScript(), std::string(locale.getLanguage())}) {
    const Bundle countries = open_table("region", name, "Countries");
    if (!countries) continue;
    int32_t length = 0;
    UErrorCode missing = U_ZERO_ERROR;
    const UChar* own = ures_getStringByKey(countries.get(), code.c_str(), &length, &missing);
    if (U_SUCCESS(missing)) places.add_with_brackets(code, true, to_utf8(own, length));
  }
}

/// The city of a time zone's name: "America/Buenos_Aires" is Buenos Aires.
std::string city_of(std::string_view zone) {
  std::string city(zone.substr(zone.rfind(':') + 1));
  std::replace(city.begin(), city.end(), '_', ' ');
  return city;
}

void add_cities(const std::string& locale, PlaceNames& places) {
  const Bundle zones = open_table("zone", locale, "zoneStrings");
  while (zones && ures_hasNext(zones.get()) != 0) {
    UErrorCode error = U_ZERO_ERROR;
    const Bundle zone(ures_getNextResource(zones.get(), nullptr, &error));
    if (U_FAILURE(error)) continue;
    const char* key = ures_getKey(zone.get());
    const std::string_view name = key == nullptr ? "" : key;
    const bool is_city = std::count(name.begin(), name.end(), ':') == 1 && !name.starts_with("meta:") &&
                         !name.starts_with("Etc:") && !name.starts_with("Antarctica:");
    if (!is_city) continue;
    int32_t length = 0;
    const UChar* city = ures_getStringByKey(zone.get(), "ec", &length, &error);
    if (U_FAILURE(error)) continue;
    const std::string code = places.owner_of(city_of(name), std::string(name));
    if (code.size() == 2) continue;  // Singapore and Luxembourg are countries
    places.add(code, false, city_of(name));
    const std::string printed = to_utf8(city, length);
    if (printed.find(',') == std::string::npos) places.add_with_brackets(code, false, printed);
  }
}

}  // namespace

std::vector<Place> known_places(std::span<const text::Language> languages) {
  PlaceNames places;
  add_changed_names(places);
  const std::vector<std::string> all = locales_of(languages);
  for (const std::string& locale : all) add_countries(locale, places);
  for (const std::string& code : places.country_codes()) add_own_name(code, places);
  for (const std::string& locale : all) add_official_names(locale, places);
  for (const std::string& locale : all) add_cities(locale, places);
  for (const ChangedName& demonym : demonyms()) {
    for_each_part(demonym.names,
                  [&](std::string_view name) { places.add_demonym(std::string(demonym.code), name); });
  }
  return places.take();
}

}  // namespace chancery::names
