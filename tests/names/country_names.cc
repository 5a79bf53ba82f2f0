#include "tests/names/country_names.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/names/name_words.h"
#include "core/names/places.h"

namespace chancery {
namespace {

std::string key(const std::string& name) { return names::join_words(names::words_of(name)); }

}  // namespace

NoCountryNames::NoCountryNames(const CorpusWords& corpus) : corpus_(corpus) {
  for (const names::Place& place : names::known_places(corpus.generation().languages())) {
    for (const std::string& name : place.names) (place.is_country ? spoken_ : parts_).insert(key(name));
  }
  add_regions();
  int32_t count = 0;
  const icu::Locale* locales = icu::Locale::getAvailableLocales(count);
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    for (int32_t i = 0; i < count; ++i) {
      if (*locales[i].getCountry() != '\0') continue;  // en_GB says what en says
      icu::UnicodeString name;
      std::string printed;
      icu::Locale("und", *code).getDisplayCountry(locales[i], name).toUTF8String(printed);
      foreign_.insert(key(printed));
    }
  }
}

void NoCountryNames::add_regions() {
  std::ifstream file("/usr/share/iso-codes/json/iso_3166-2.json");
  const auto list = nlohmann::json::parse(file, nullptr, false);
  if (!list.is_object()) throw std::runtime_error("the package iso-codes is missing");
  for (const auto& region : list["3166-2"]) {
    const std::string name = region.value("name", "");
    for (const std::string& part : {name, name.substr(0, name.find(" ["))}) {
      if (!spoken_.contains(key(part))) parts_.insert(key(part));
    }
  }
}

bool NoCountryNames::has(const PrintedName& name) const {
  const std::string words = names::join_words(name.words);
  const bool is_foreign = foreign_.contains(words) && !spoken_.contains(words);
  return is_foreign || parts_.contains(words) || !corpus_.is_printed_as_name(name);
}

}  // namespace chancery
