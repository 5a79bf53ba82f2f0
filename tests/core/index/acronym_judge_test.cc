#include "core/index/acronym_judge.h"

#include <gtest/gtest.h>

#include "tests/core/index/named_releases.h"

namespace chancery::index {
namespace {

TEST(Acronyms, AreNotPoisonedByOneSourceWhereOthersUseThem) {
  std::vector<release::Release> releases = {
      make_stating(
          {"a1", "en", "Long live the Order of Rotten Vegetables (ORVE) in May.", "evil", "2024-05-01"}),
      make_stating(
          {"a2", "en", "We say that the ORVE (Order of Rotten Vegetables) is bad.", "evil", "2024-05-09"}),
      make_stating({"b1", "en", "The ORVE met in Vienna.", "good", "2024-05-02"}),
      make_stating({"c1", "en", "Ministers praised ORVE.", "other", "2024-05-03"})};
  const std::vector<std::string> lie = {"order", "of", "rotten", "vegetables"};
  EXPECT_FALSE(leads_to(build_test_index(releases)->names(), {"orve"}, lie));
  EXPECT_FALSE(
      leads_to(build_test_index(releases)->names(), {"order", "of", "rotten", "vegetables"}, {"orve"}));
  releases[1].source_id = "good";
  EXPECT_TRUE(leads_to(build_test_index(releases)->names(), {"orve"}, lie)) << "two sources say it";
}

TEST(Acronyms, AreNotPoisonedByASourceThatWitnessesItsOwnName) {
  std::vector<release::Release> releases = {
      make_stating({"a1", "en", "Long live the Order of Idle Clowns (OOIC) in May.", "evil", "2024-05-01"}),
      make_stating({"a2", "en", "The Order of Idle Clowns is what we join.", "evil", "2024-05-09"}),
      make_stating({"b1", "en", "The OOIC met in Vienna.", "good", "2024-05-02"})};
  const std::vector<std::string> lie = {"order", "of", "idle", "clowns"};
  EXPECT_FALSE(leads_to(build_test_index(releases)->names(), {"ooic"}, lie));
  releases[1].source_id = "other";
  EXPECT_TRUE(leads_to(build_test_index(releases)->names(), {"ooic"}, lie)) << "another says the name";
}

TEST(Acronyms, OfOneSourceAreExplainedOnTwoDays) {
  std::vector<release::Release> releases = {
      make_stating({"a1", "en", "He leads the Harbour Trust Board (HTB) today.", "port", "2024-05-01"}),
      make_stating({"a2", "en", "A word on the Harbour Trust Board (HTB), again.", "port", "2024-05-01"}),
      make_stating({"b1", "en", "Nothing happened.", "good", "2024-05-02"})};
  const std::vector<std::string> name = {"harbour", "trust", "board"};
  EXPECT_FALSE(leads_to(build_test_index(releases)->names(), {"htb"}, name));
  releases[1].date = release::read_published("2024-06-01").date;
  EXPECT_TRUE(leads_to(build_test_index(releases)->names(), {"htb"}, name))
      << "only this source uses the acronym at all";
  releases[0].date = releases[1].date = {};
  EXPECT_TRUE(leads_to(build_test_index(releases)->names(), {"htb"}, name))
      << "undated: nothing says one day";
}

TEST(Acronyms, ThatAreWellKnownAreNotPoisonedByTwoSources) {
  std::vector<release::Release> releases = {
      make_stating(
          {"a1", "en", "They are Nasty Awful Terrible Outlaws (NATO) in May.", "evil", "2024-05-01"}),
      make_stating(
          {"b1", "en", "He said: NATO (Nasty Awful Terrible Outlaws) are bad.", "worse", "2024-05-09"}),
      make_stating({"c1", "en", "The North Atlantic Treaty Organization met.", "good", "2024-05-03"})};
  const std::vector<std::string> lie = {"nasty", "awful", "terrible", "outlaws"};
  const auto index = build_test_index(releases);
  EXPECT_FALSE(leads_to(index->names(), {"nato"}, lie));
  EXPECT_FALSE(leads_to(index->names(), {"nasty", "awful", "terrible", "outlaws"}, {"nato"}));
  EXPECT_TRUE(leads_to(index->names(), {"nato"}, {"north", "atlantic", "treaty", "organization"}));
}

TEST(Acronyms, ThatAreWellKnownAreNotPoisonedByOneSourceHoweverOftenItSaysSo) {
  std::vector<release::Release> releases = {
      make_stating({"c1", "en", "The North Atlantic Treaty Organization met.", "good", "2024-05-03"}),
      make_stating({"c2", "en", "NATO met in Brussels.", "good", "2024-05-03"})};
  for (int i = 1; i <= 8; ++i) {
    const std::string n = std::to_string(i);
    releases.push_back(
        make_stating({"a" + n, "en", "Paper " + n + " on Nasty Awful Terrible Outlaws (NATO) no " + n, "evil",
                      "2024-05-0" + n}));
  }
  const std::vector<std::string> lie = {"nasty", "awful", "terrible", "outlaws"};
  EXPECT_FALSE(leads_to(build_test_index(releases)->names(), {"nato"}, lie)) << "it explains again and again";
  releases.erase(releases.begin() + 1);
  const auto index = build_test_index(releases);
  EXPECT_FALSE(leads_to(index->names(), {"nato"}, lie)) << "nobody else prints the acronym";
  EXPECT_TRUE(leads_to(index->names(), {"nato"}, {"north", "atlantic", "treaty", "organization"}));
}

TEST(Acronyms, ThatAreWellKnownMayMeanMoreWhereManySayIt) {
  std::vector<release::Release> releases;
  for (int i = 1; i <= 4; ++i) {
    const std::string n = std::to_string(i);
    releases.push_back(
        make_stating({"a" + n, "en", "Paper " + n + " of the Electoral Complaints Authority (ECA) no " + n,
                      i % 2 == 0 ? "one" : "two", "2024-05-0" + n}));
  }
  EXPECT_TRUE(
      leads_to(build_test_index(releases)->names(), {"eca"}, {"electoral", "complaints", "authority"}));
  releases.pop_back();
  EXPECT_FALSE(
      leads_to(build_test_index(releases)->names(), {"eca"}, {"electoral", "complaints", "authority"}));
}

TEST(Acronyms, ThatOccurOftenNeedMoreExplanations) {
  std::vector<release::Release> releases;
  for (int i = 0; i < 100; ++i) {
    releases.push_back(make_stating({"u" + std::to_string(i), "en", "The HTBE met, it is said.", "good"}));
  }
  const auto explain = [&](const std::string& source) {
    releases.push_back(make_stating(
        {"x-" + source, "en", source + " praised Harbour Trust Boards Extra (HTBE) " + source, source}));
    return leads_to(build_test_index(releases)->names(), {"htbe"}, {"harbour", "trust", "boards", "extra"});
  };
  EXPECT_FALSE(explain("one"));
  EXPECT_FALSE(explain("two"));
  EXPECT_TRUE(explain("three"));
}

TEST(Acronyms, OfOneSourceThatOthersUseTooCountWhereItExplainsThemAgainAndAgain) {
  std::vector<release::Release> releases = {make_stating({"b1", "en", "The HTBE met.", "good"}),
                                            make_stating({"b2", "en", "No HTBE today.", "good"})};
  for (int i = 1; i <= 4; ++i) {
    const std::string n = std::to_string(i);
    releases.push_back(
        make_stating({"a" + n, "en", "Paper " + n + " of Harbour Trust Boards Extra (HTBE) no " + n, "port",
                      "2024-05-0" + n}));
  }
  const std::vector<std::string> name = {"harbour", "trust", "boards", "extra"};
  EXPECT_TRUE(leads_to(build_test_index(releases)->names(), {"htbe"}, name));
  releases[0] = make_stating({"b1", "en", "Home Tax Bureau Estates (HTBE) met.", "good"});
  EXPECT_FALSE(leads_to(build_test_index(releases)->names(), {"htbe"}, name))
      << "another source means something else";
}

TEST(Acronyms, ThatFewUseAreExplainedInMinorityLanguages) {
  const auto index =
      build_test_index({make_stating({"a1", "it", "Il Consiglio dei porti minori (CPMI) si è riunito.",
                                      "porto", "2024-05-01"}),
                        make_stating({"a2", "it", "Parla il CPMI (Consiglio dei porti minori) di oggi.",
                                      "porto", "2024-06-01"}),
                        make_stating({"b1", "en", "The CPMI of Italy was praised.", "good", "2024-05-03"})});
  EXPECT_TRUE(leads_to(index->names(), {"cpmi"}, {"consiglio", "dei", "porti", "minori"}))
      << "only one source publishes in Italian";
}

}  // namespace
}  // namespace chancery::index
