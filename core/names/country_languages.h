#pragma once

#include <bitset>
#include <span>
#include <string>
#include <unordered_map>

#include "core/text/language.h"

namespace chancery::names {

/// The languages in which a word is the name of a country, by its mark-folded key, as ICU's copy of the CLDR
/// has them: German Island, English Iceland. Only of `languages`, and names of one word.
using CountryLanguages = std::unordered_map<std::string, std::bitset<256>>;
CountryLanguages country_languages(std::span<const text::Language> languages);

}  // namespace chancery::names
