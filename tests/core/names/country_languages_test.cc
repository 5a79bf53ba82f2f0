#include "core/names/country_languages.h"

#include <gtest/gtest.h>

#include <vector>

namespace chancery::names {
namespace {

TEST(CountryLanguages, KnowWhereAWordIsTheNameOfACountry) {
  const text::Language english = *text::find_language("en");
  const text::Language german = *text::find_language("de");
  const std::vector<text::Language> languages{english, german};
  const CountryLanguages known = country_languages(languages);
  const auto is_name = [&](const char* key, text::Language language) {
    const auto found = known.find(key);
    return found != known.end() && found->second[static_cast<std::size_t>(language)];
  };
  EXPECT_TRUE(is_name("island", german));
  EXPECT_FALSE(is_name("island", english));
  EXPECT_TRUE(is_name("myanmar", english)) << "Myanmar (Burma) is two names";
  EXPECT_TRUE(is_name("burma", english));
  EXPECT_FALSE(is_name("united", english)) << "a name of several words";
}

}  // namespace
}  // namespace chancery::names
