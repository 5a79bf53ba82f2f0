#include "core/names/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/names/name_words.h"

namespace chancery::names {
namespace {

const std::vector<text::Language> kLanguages = {*text::find_language("uk"), *text::find_language("tr"),
                                                *text::find_language("ja")};

/// Codes by names as joined keys.
std::multimap<std::string, std::string> codes_by_name() {
  std::multimap<std::string, std::string> codes;
  for (const Place& place : known_places(kLanguages)) {
    for (const std::string& name : place.names) codes.emplace(join_words(words_of(name)), place.code);
  }
  return codes;
}

bool are_one(const std::multimap<std::string, std::string>& codes, std::string_view a, std::string_view b) {
  const auto first = codes.find(join_words(words_of(a)));
  const auto second = codes.find(join_words(words_of(b)));
  return first != codes.end() && second != codes.end() && first->second == second->second;
}

TEST(Places, HaveTheirNamesInAllLanguagesAndTheirFormerOnes) {
  const auto codes = codes_by_name();
  EXPECT_TRUE(are_one(codes, "Germany", "Allemagne"));
  EXPECT_TRUE(are_one(codes, "Germany", "Німеччина"));
  EXPECT_TRUE(are_one(codes, "Türkiye", "Turkey"));
  EXPECT_TRUE(are_one(codes, "Türkiye", "土耳其"));
  EXPECT_TRUE(are_one(codes, "Czechia", "République tchèque"));
  EXPECT_TRUE(are_one(codes, "Myanmar", "Birmanie"));
  EXPECT_TRUE(are_one(codes, "North Macedonia", "former Yugoslav Republic of Macedonia"));
  EXPECT_TRUE(are_one(codes, "Kyiv", "Kiew"));
  EXPECT_TRUE(are_one(codes, "Baku", "Bakou"));
  EXPECT_TRUE(are_one(codes, "Qatar", "Katar"));
}

TEST(Places, HaveTheirOfficialNamesAndWhatTheyCallThemselves) {
  const auto codes = codes_by_name();
  EXPECT_TRUE(are_one(codes, "Denmark", "Danmark"));
  EXPECT_TRUE(are_one(codes, "Estonia", "Eesti"));
  EXPECT_TRUE(are_one(codes, "Chad", "République du Tchad"));
  EXPECT_TRUE(are_one(codes, "Antigua and Barbuda", "Antigua und Barbuda"));
  EXPECT_TRUE(are_one(codes, "Saint Lucia", "St. Lucia"));
}

TEST(Places, HaveWhoLivesThere) {
  for (const Place& place : known_places(kLanguages)) {
    if (place.code != "FR") continue;
    EXPECT_EQ(place.demonyms.front(), "French");
    EXPECT_EQ(place.english_names, std::vector<std::string>{"France"});
  }
}

TEST(Places, KeepTheirNamesToThemselves) {
  const auto codes = codes_by_name();
  EXPECT_FALSE(are_one(codes, "Niger", "Nigeria"));
  EXPECT_FALSE(are_one(codes, "Austria", "Australia"));
  for (const auto& [name, code] : codes) EXPECT_EQ(codes.count(name), 1u) << name;
}

TEST(Places, HaveNoEmptyNames) {
  for (const Place& place : known_places(kLanguages)) {
    for (const std::string& name : place.names) EXPECT_FALSE(words_of(name).empty()) << place.code;
  }
}

}  // namespace
}  // namespace chancery::names
