#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/language.h"

namespace chancery::names {

/// A country or a city with everything it is called.
struct Place {
  bool is_country = false;
  std::string code;                        ///< ISO 3166-1 alpha-2 of a country; of a city a time zone's name.
  std::vector<std::string> names;          ///< As printed. A name belongs to one place only.
  std::vector<std::string> english_names;  ///< Those of `names` that the CLDR has in English.
  std::vector<std::string> demonyms;       ///< In English: what is of the country, who lives there.
};

/// Countries and territories (ISO 3166-1 and Kosovo) and the cities that time zones are named after, in
/// `languages`, in those of the United Nations, German, Italian and Portuguese, and each in the language that
/// is spoken there, from ICU's copy of the CLDR, with the official names of ISO 3166-1 (`official_names`) and
/// the former and long names of `changed_names`. Where the data cannot be read, only the latter.
std::vector<Place> known_places(std::span<const text::Language> languages);

/// Names of one place that the CLDR does not give: former names, long forms, and what it is called beside its
/// name. Parted by "|".
struct ChangedName {
  std::string_view code;  ///< ISO 3166-1 alpha-2, or empty for what is no country.
  std::string_view names;
};
std::span<const ChangedName> changed_names();

/// English adjectives and names of inhabitants by the code of the country. One may belong to two of them.
std::span<const ChangedName> demonyms();

/// International organisations, each with its acronyms and names in many languages, parted by "|".
std::span<const std::string_view> known_organisations();

/// Persons' names that no rule takes from script to script, in their spellings, parted by "|".
std::span<const std::string_view> known_persons();

}  // namespace chancery::names
