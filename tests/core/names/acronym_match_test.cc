#include "core/names/acronym_match.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "core/names/name_words.h"

namespace chancery::names {
namespace {

/// The name that is found at the end of `text`, or "-".
std::string expand(std::string_view acronym, std::string_view text) {
  static const std::set<std::string> kSmall = {"of",  "the", "and", "for", "in", "on", "et", "des", "de",
                                               "und", "für", "fur", "by",  "с",  "по", "и",  "в"};
  const NameWords words = words_of(text);
  std::vector<CandidateWord> candidates;
  for (const std::string& word : words) candidates.push_back({word, kSmall.contains(word)});
  const auto begin = find_expansion(acronym, candidates);
  if (!begin) return "-";
  return join_words(NameWords(words.begin() + static_cast<std::ptrdiff_t>(*begin), words.end()));
}

TEST(AcronymMatch, TakesTheWordsWhoseInitialsTheLettersAre) {
  EXPECT_EQ(expand("oic", "the summit of the Organization of Islamic Cooperation"),
            "organization of islamic cooperation");
  EXPECT_EQ(expand("fdfa", "said the Federal Department of Foreign Affairs"),
            "federal department of foreign affairs");
  EXPECT_EQ(expand("dfae", "le Département fédéral des affaires étrangères"),
            "departement federal des affaires etrangeres");
  EXPECT_EQ(expand("обсе", "Организация по безопасности и сотрудничеству в Европе"),
            "организация по безопасности и сотрудничеству в европе");
}

TEST(AcronymMatch, TellsWhetherTheLettersAreTheInitialsOfAllWordsOfWeight) {
  const auto spelt = [](std::string_view acronym, std::initializer_list<CandidateWord> words) {
    return are_initials(acronym, std::vector<CandidateWord>(words));
  };
  EXPECT_TRUE(spelt("nsc", {{"national"}, {"security"}, {"council"}}));
  EXPECT_TRUE(spelt("dod", {{"department"}, {"of", true}, {"defense"}})) << "a small word may give a letter";
  EXPECT_TRUE(spelt("crc", {{"convention"}, {"on", true}, {"the", true}, {"rights"}, {"child"}}));
  EXPECT_FALSE(spelt("nsc", {{"national"}, {"security"}, {"policy"}, {"council"}}));
  EXPECT_FALSE(spelt("nsc", {{"national"}, {"security"}}));
  EXPECT_FALSE(spelt("un", {{"united"}, {"nations"}})) << "two letters are too many things";
}

TEST(AcronymMatch, UsesLettersWithinWordsAndPassesOverFew) {
  EXPECT_EQ(expand("deza", "die Direktion für Entwicklung und Zusammenarbeit"),
            "direktion fur entwicklung und zusammenarbeit");
  EXPECT_EQ(expand("bag", "das Bundesamt für Gesundheit"), "bundesamt fur gesundheit");
  EXPECT_EQ(expand("sdc", "the Swiss Agency for Development and Cooperation"),
            "swiss agency for development and cooperation");
}

TEST(AcronymMatch, BeginsWithNoSmallWord) {
  EXPECT_EQ(expand("oas", "the Organization of American States"), "organization of american states");
}

TEST(AcronymMatch, RefusesWhatOnlyResembles) {
  EXPECT_EQ(expand("eu", "the minister met him yesterday"), "-");
  EXPECT_EQ(expand("ch", "Schweiz"), "-");
  EXPECT_EQ(expand("un", "under"), "-");
}

TEST(AcronymMatch, TakesCharactersInTheirOrder) {
  const std::vector<std::string_view> name = {"在", "欧", "洲", "安", "全", "与", "合", "作", "组", "织"};
  const std::vector<std::string_view> acronym = {"欧", "安", "组", "织"};
  EXPECT_EQ(find_expansion(acronym, name), 1u);
  const std::vector<std::string_view> other = {"亚", "安"};
  EXPECT_FALSE(find_expansion(other, name));
}

}  // namespace
}  // namespace chancery::names
