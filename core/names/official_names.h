#pragma once

#include <string>
#include <vector>

namespace chancery::names {

/// What a state calls itself in full: "Islamic Republic of Afghanistan".
struct OfficialName {
  std::string code;  ///< ISO 3166-1 alpha-2.
  std::string name;
};

/// The official and common names of ISO 3166-1 in one of ICU's locales ("en", "fr", "zh_Hant"), from the
/// package iso-codes. None where it is not installed or lacks the language.
std::vector<OfficialName> official_names(const std::string& locale);

}  // namespace chancery::names
