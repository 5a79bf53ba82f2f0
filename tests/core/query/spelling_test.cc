#include "core/query/spelling.h"

#include <gmock/gmock.h>

#include "core/query/edit_distance.h"
#include "tests/core/query/corpus_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<release::Release> corpus() {
  return {
      make_release("a", "Parliamentary diplomacy",
                   "The minister spoke of parliamentary diplomacy and peace."),
      make_release("b", "Parliamentary talks", "The minister met Mr Bairamov, of parliamentary diplomacy."),
      make_release("c", "Peace talks", "Peace talks of the minister with Lavrov, Baerbock and Pease."),
      make_release("d", "Le pr\u00e9sident", "Le pr\u00e9sident parle de la diplomatie et de la paix.",
                   "2024-04-01", "fr", "Minist\u00e8re", "CH"),
      make_release("e", "Le pr\u00e9sident", "Le pr\u00e9sident parle de diplomatie.", "2024-04-02", "fr",
                   "Minist\u00e8re", "CH"),
  };
}

class SpellingTest : public CorpusTest {
 protected:
  SpellingTest() : CorpusTest(corpus()) {}

  std::vector<std::string> offered(std::string q) {
    std::vector<std::string> queries;
    for (const Correction& correction : search(searcher_, std::move(q)).corrections) {
      queries.push_back(correction.query);
    }
    return queries;
  }
};

TEST_F(SpellingTest, OffersTheWordThatTheCorpusHasWithItsCount) {
  const Results results = search(searcher_, "diplomcay");
  EXPECT_EQ(results.total, 0u);
  ASSERT_FALSE(results.corrections.empty());
  EXPECT_EQ(results.corrections[0], (Correction{"diplomacy", 2}));
}

TEST_F(SpellingTest, KeepsAllElseAsTyped) {
  EXPECT_THAT(offered("(Peace  OR parliamentray) -\"no such\" lang:en"),
              ElementsAre("(Peace  OR parliamentary) -\"no such\" lang:en"));
  EXPECT_THAT(offered("le presidant"), ElementsAre("le pr\u00e9sident"));
}

TEST_F(SpellingTest, SpellingHelpNeverManglesAnOfficialsName) {
  EXPECT_THAT(offered("Baerbock"), IsEmpty());
  EXPECT_THAT(offered("Lavrov"), IsEmpty());
  EXPECT_THAT(offered("Pease"), IsEmpty()) << "peace is found oftener, and is no name";
  for (const std::string& query : offered("Baerbock diplomcay")) {
    EXPECT_TRUE(query.starts_with("Baerbock ")) << query;
  }
  for (const std::string& query : offered("Bairamov diplomcay")) {
    EXPECT_TRUE(query.starts_with("Bairamov ")) << query;
  }
}

TEST_F(SpellingTest, LeavesWhatIsMeantLiterally) {
  for (const char* q :
       {"\"diplomcay\"", "=diplomcay", "diplomca*", "title:diplomcay", "title:(diplomcay talsk)",
        "-diplomcay", "DIPLOMCAY", "diplomcay7", "di", "", "2024-05-01", "\u5916\u4ea4\u90e8"}) {
    EXPECT_THAT(offered(q), IsEmpty()) << q;
  }
  Request request = request_for("diplomcay");
  request.match = Match::kExact;
  EXPECT_THAT(search(searcher_, request).corrections, IsEmpty());
}

TEST_F(SpellingTest, OffersOnTheFirstPageAndUnderTheSameFilters) {
  Request request = request_for("diplomcay");
  request.offset = 20;
  EXPECT_THAT(search(searcher_, request).corrections, IsEmpty());
  request.offset = 0;
  request.countries = {"CH"};
  EXPECT_THAT(search(searcher_, request).corrections, IsEmpty());
}

TEST_F(SpellingTest, KeepsTheCapitalsThatWereTyped) {
  EXPECT_THAT(offered("Diplomcay"), ElementsAre("Diplomacy"));
  EXPECT_THAT(offered("Presidant"), ElementsAre("Pr\u00e9sident"));
  EXPECT_THAT(offered("PARLIAMENTARY DIPLOMCAY TALKS"), ElementsAre("PARLIAMENTARY DIPLOMACY TALKS"));
  EXPECT_THAT(offered("Parliamentarydiplomacy"), ElementsAre("Parliamentary diplomacy"));
}

TEST_F(SpellingTest, OffersNothingFarAway) {
  EXPECT_THAT(offered("peice"), ElementsAre("peace"));
  EXPECT_THAT(offered("piede"), IsEmpty()) << "two of five letters are wrong";
  EXPECT_THAT(offered("tilks"), ElementsAre("talks"));
  EXPECT_THAT(offered("tiles"), IsEmpty());
}

TEST_F(SpellingTest, SaysThatItWasCutOnlyWhereAWordIsUnknown) {
  const auto is_cut = [&](const char* q) {
    return std::get<Results>(searcher_.search(request_for(q), Deadline(Deadline::Clock::time_point::min())))
        .is_cut(Stage::kCorrections);
  };
  EXPECT_TRUE(is_cut("diplomcay"));
  EXPECT_FALSE(is_cut("diplomacy"));
}

/// A spelling that hardly any release has, beside one that all have.
class RareSpelling : public CorpusTest {
 protected:
  static std::vector<release::Release> releases() {
    std::string body;
    for (int i = 0; i < 150; ++i) body += "The government of governments met Bakker and Baker. ";
    std::vector<release::Release> all;
    for (int i = 0; i < 3; ++i) all.push_back(make_release("g-" + std::to_string(i), "A government", body));
    all.push_back(make_release("rare", "The goverment", "A goverment and its governmental Bakkers."));
    return all;
  }
  RareSpelling() : CorpusTest(releases()) {}
};

TEST_F(RareSpelling, IsLedToTheFrequentOneAsAnOffer) {
  const Results results = ask("goverment");
  EXPECT_EQ(ids_of(results), std::vector<std::string>{"rare"}) << "what was typed is looked for";
  EXPECT_EQ(results.corrections, (std::vector<Correction>{{"government", 3}}));
}

TEST_F(RareSpelling, IsLeftWhereItMayBeANameOrIsAnInflection) {
  EXPECT_THAT(ask("Goverment").corrections, IsEmpty()) << "a capital may begin a name";
  EXPECT_THAT(ask("bakkers").corrections, IsEmpty()) << "its stem is frequent";
}

TEST_F(SpellingTest, PartsAndJoinsWords) {
  EXPECT_THAT(offered("parliamentarydiplomacy"), ElementsAre("parliamentary diplomacy"));
  EXPECT_THAT(offered("parlia mentary"), ElementsAre("parliamentary"));
}

TEST(EditDistance, CountsATranspositionOnce) {
  EXPECT_EQ(edit_distance(U"diplomcay", U"diplomacy", 2), 1u);
  EXPECT_EQ(edit_distance(U"abc", U"abc", 2), 0u);
  EXPECT_EQ(edit_distance(U"abc", U"xbcd", 2), 2u);
  EXPECT_EQ(edit_distance(U"abcdef", U"uvwxyz", 2), 3u);
  EXPECT_EQ(edit_distance(U"a", U"abcd", 2), 3u);
}

TEST(EditCost, IsLessForWhatHappensOftener) {
  EXPECT_LT(edit_cost(U"mimister", U"minister"), edit_cost(U"misister", U"minister"));
  EXPECT_LT(edit_cost(U"minnister", U"minister"), edit_cost(U"minoister", U"minister"));
  EXPECT_GT(edit_cost(U"ninister", U"minister"), edit_cost(U"mimister", U"minister"));
}

}  // namespace
}  // namespace chancery::query
