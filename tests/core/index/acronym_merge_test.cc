#include "core/index/acronym_merge.h"

#include <gtest/gtest.h>

#include "tests/core/index/named_releases.h"

namespace chancery::index {
namespace {

TEST(Acronyms, JoinAcronymsThatIndependentReleasesExplain) {
  const auto index = build_test_index(
      {release_of("a", "en", "He spoke at the Organization of Islamic Cooperation (OIC) on Monday."),
       release_of("b", "en",
                  "A meeting of the OIC (Organization of Islamic Cooperation) was held in Jeddah."),
       release_of("c", "en", "The OIC met.")});
  EXPECT_TRUE(leads_to(index->names(), {"oic"}, {"organization", "of", "islamic", "cooperation"}));
  EXPECT_TRUE(leads_to(index->names(), {"organization", "of", "islamic", "cooperation"}, {"oic"}));
  const std::vector<std::string_view> typed = {"oic"};
  EXPECT_TRUE(index->names().match(typed, 0).back().in_capitals);
}

TEST(Acronyms, AreNotPoisonedByOneReleaseNorByItsCopies) {
  const std::string lie =
      "Long live the Order of Idle Clowns (OIC) and its works. The Order of Idle Clowns (OIC) again.";
  const auto index = build_test_index({release_of("a", "en", lie), release_of("b", "en", lie),
                                       release_of("c-en", "en", lie), release_of("d", "en", "The OIC met.")});
  EXPECT_FALSE(leads_to(index->names(), {"oic"}, {"order", "of", "idle", "clowns"}));
  EXPECT_FALSE(leads_to(index->names(), {"order", "of", "idle", "clowns"}, {"oic"}));
}

TEST(Acronyms, JoinAnAcronymThatOneReleaseExplainsWhereAnotherSaysTheName) {
  const auto index =
      build_test_index({release_of("a", "en", "He spoke at the Convention on Small Boats (CSB) on Monday."),
                        release_of("b", "en", "Ten states have joined the Convention on Small Boats so far."),
                        release_of("c", "en", "The CSB met.")});
  EXPECT_TRUE(leads_to(index->names(), {"csb"}, {"convention", "on", "small", "boats"}));
  EXPECT_TRUE(leads_to(index->names(), {"convention", "on", "small", "boats"}, {"csb"}));
}

TEST(Acronyms, AreNotPoisonedByOneReleaseThatRepeatsItselfNorByItsCopies) {
  const std::string lie = "Long live the Order of Idle Clowns (OIC). The Order of Idle Clowns is great.";
  const auto index = build_test_index({release_of("a", "en", lie), release_of("b", "en", lie),
                                       release_of("c-en", "en", lie), release_of("d", "en", "The OIC met.")});
  EXPECT_FALSE(leads_to(index->names(), {"oic"}, {"order", "of", "idle", "clowns"}));
  EXPECT_FALSE(leads_to(index->names(), {"order", "of", "idle", "clowns"}, {"oic"}));
}

TEST(Acronyms, AreNotPoisonedByTheLanguageVersionsOfARelease) {
  const auto index = build_test_index(
      {release_of("x-1-en", "en", "Long live the Order of Idle Clowns (OIC)."),
       release_of("x-1-de", "de", "Es lebe der Order of Idle Clowns in allen Ländern der Welt."),
       release_of("d", "en", "The OIC met.")});
  EXPECT_FALSE(leads_to(index->names(), {"oic"}, {"order", "of", "idle", "clowns"}));
}

TEST(Acronyms, AreNotPoisonedByOtherPeoplesNamesWithOtherInitials) {
  const auto index = build_test_index({release_of("a", "en", "He attacked the Assembly of Islands (ISIS)."),
                                       release_of("b", "en", "The Assembly of Islands met on Friday."),
                                       release_of("c", "en", "The fight against ISIS goes on.")});
  EXPECT_FALSE(leads_to(index->names(), {"isis"}, {"assembly", "of", "islands"}));
}

TEST(Acronyms, JoinAnAcronymThatStandsBesideTheNameWithItsInitials) {
  const std::string first = "The National Harbour Council met. Later on, members of the NHC went home.";
  const std::string second =
      "A speech before the National Harbour Council: the NHC is needed more than ever.";
  const std::string third = "NHC news. Delegates of the National Harbour Council travelled to Bern.";
  const auto one = build_test_index({release_of("a", "en", first), release_of("b", "en", first)});
  EXPECT_FALSE(leads_to(one->names(), {"nhc"}, {"national", "harbour", "council"})) << "copies count once";
  const auto three = build_test_index(
      {release_of("a", "en", first), release_of("b", "en", second), release_of("c", "en", third)});
  EXPECT_TRUE(leads_to(three->names(), {"nhc"}, {"national", "harbour", "council"}));
  EXPECT_TRUE(leads_to(three->names(), {"national", "harbour", "council"}, {"nhc"}));
}

TEST(Acronyms, TakeBritishAndAmericanSpellingsAndSlipsForOneName) {
  const auto index =
      build_test_index({release_of("a", "en", "He leads the Regional Defence Centre (RDC) now."),
                        release_of("b", "en", "She visited the Regional Defense Center (RDC) in May."),
                        release_of("c", "en", "A letter of the Regional Defensive Centre (RDC) came.")});
  EXPECT_TRUE(leads_to(index->names(), {"regional", "defence", "centre"}, {"rdc"}));
  EXPECT_TRUE(leads_to(index->names(), {"regional", "defense", "center"}, {"rdc"}));
  EXPECT_TRUE(leads_to(index->names(), {"regional", "defensive", "centre"}, {"rdc"}));
}

TEST(Acronyms, JoinAcronymsOfCapitalsAndSmallLetters) {
  const auto index =
      build_test_index({release_of("a", "en", "They signed a Memorandum of Understanding (MoU) today."),
                        release_of("b", "en", "Yesterday the Memorandum of Understanding (MoU) was read."),
                        release_of("c", "en", "The MoU stands.")});
  EXPECT_TRUE(leads_to(index->names(), {"mou"}, {"memorandum", "of", "understanding"}));
  EXPECT_TRUE(leads_to(index->names(), {"memorandum", "of", "understanding"}, {"mou"}));
}

TEST(Acronyms, JoinAcronymsOfTwoWords) {
  const auto index =
      build_test_index({release_of("a", "en", "A word from Highland Global Enterprise (H-GE) on trade."),
                        release_of("b", "en", "The head of Highland Global Enterprise (H-GE) resigned."),
                        release_of("c", "en", "H-GE grows.")});
  EXPECT_TRUE(leads_to(index->names(), {"h", "ge"}, {"highland", "global", "enterprise"}));
  EXPECT_TRUE(leads_to(index->names(), {"highland", "global", "enterprise"}, {"h", "ge"}));
}

TEST(Acronyms, JoinTheAcronymsThatOneThingHasInSeveralLanguages) {
  std::vector<release::Release> releases;
  for (const std::string number : {"1", "2", "3"}) {
    releases.push_back(
        release_of("ch-" + number + "-en", "en",
                   "Day " + number + ": the Federal Department of Foreign Affairs (FDFA) said " + number));
    releases.push_back(release_of(
        "ch-" + number + "-fr", "fr",
        "Jour " + number + " : le Département fédéral des affaires étrangères (DFAE) dit " + number));
  }
  const auto index = build_test_index(releases);
  EXPECT_TRUE(leads_to(index->names(), {"fdfa"}, {"dfae"}));
  EXPECT_TRUE(leads_to(index->names(), {"dfae"}, {"fdfa"}));
}

}  // namespace
}  // namespace chancery::index
