#include "core/query/searcher.h"

#include <gmock/gmock.h>

#include <map>

#include "core/query/plan.h"
#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::vector<release::Release> small_corpus() {
  return {
      make_release("talks", "Peace talks in Ankara",
                   "The ministers spoke of the talks and the grain corridor.\nWheat matters.", "2024-05-03",
                   "en", "Office A", "GB"),
      make_release("corridor", "The grain corridor", "A corridor for grain was agreed by the UN.",
                   "2024-04-02", "en", "Office A", "GB"),
      make_release("president", "Le pr\u00e9sident \u00e0 Gen\u00e8ve",
                   "Le pr\u00e9sident parle de la paix et du couloir.", "2024-04-01", "fr",
                   "Minist\u00e8re B", "CH"),
      make_release("president-en", "President in Geneva",
                   "The president spoke of peace. To un-do it is hard.", "2023-12-31", "en", "Office A",
                   "GB"),
      make_release("month", "A statement of March", "Stated for a whole month: peace.", "2024-03", "en",
                   "Office C", "FR"),
      make_release("year", "A yearly report", "Peace in the year.", "2023", "en", "Office C", "FR"),
      make_release("undated", "No date", "Peace without a date.", "", "en", "Office C", ""),
      make_release("zh", "\u5916\u4ea4\u90e8\u53d1\u8a00\u4eba",
                   "\u5916\u4ea4\u90e8\u53d1\u8a00\u4eba\u8c08\u548c\u5e73\u3002", "2024-05-02", "zh",
                   "\u5916\u4ea4\u90e8", "CN"),
  };
}

class SearcherTest : public ::testing::Test {
 protected:
  SearcherTest() : searcher_(index::build_test_index(small_corpus())) {}

  std::vector<std::string> find(std::string q) { return ids_of(search(searcher_, std::move(q))); }

  Searcher searcher_;
};

TEST_F(SearcherTest, RanksByAnyWordAndCountsByAll) {
  const Results results = search(searcher_, "grain talks");
  EXPECT_THAT(ids_of(results), ElementsAre("talks", "corridor"));
  EXPECT_EQ(results.total, 1u);
  EXPECT_EQ(results.total_any, 2u);
  EXPECT_EQ(results.reachable, 2u);
  EXPECT_FALSE(results.counts_any_word);
  EXPECT_FALSE(results.hits[0].partial);
  EXPECT_TRUE(results.hits[1].partial);
  EXPECT_GT(results.hits[0].score, results.hits[1].score);
}

TEST_F(SearcherTest, CountsByAnyWordWhereNoneHasAll) {
  const Results results = search(searcher_, "wheat geneva");
  EXPECT_EQ(results.total, 3u);
  EXPECT_TRUE(results.counts_any_word);
  Request newest = request_for("wheat geneva");
  newest.sort = Sort::kNewest;
  const Results by_date = search(searcher_, newest);
  EXPECT_THAT(ids_of(by_date), ElementsAre("talks", "president", "president-en"));
  EXPECT_TRUE(by_date.hits[0].partial);
}

TEST_F(SearcherTest, FindsStopWordsInsidePhrases) {
  EXPECT_THAT(find("\"of the talks\""), ElementsAre("talks"));
  EXPECT_THAT(find("\"for the talks\""), IsEmpty());
  EXPECT_THAT(find("\"corridor wheat\""), IsEmpty()) << "phrases do not cross paragraphs";
  EXPECT_THAT(search(searcher_, "the talks of").ignored_words, ElementsAre("the", "of"));
  EXPECT_THAT(search(searcher_, "the of").ignored_words, IsEmpty());
}

TEST_F(SearcherTest, SaysWhoseStopWordsWereLeftOut) {
  const auto languages_of = [&](const char* q) {
    std::vector<std::string_view> codes;
    for (const text::Language language : search(searcher_, q).stop_languages) {
      codes.push_back(text::info(language).code);
    }
    return codes;
  };
  EXPECT_THAT(languages_of("the talks of"), ElementsAre("en"));
  EXPECT_THAT(languages_of("le pr\u00e9sident de la paix"), ElementsAre("fr"));
  EXPECT_THAT(languages_of("peace talks"), IsEmpty()) << "none was left out";
  EXPECT_THAT(languages_of("the of"), IsEmpty());
}

TEST_F(SearcherTest, JoinsConditionsByOperators) {
  EXPECT_THAT(find("grain AND talks"), ElementsAre("talks"));
  EXPECT_THAT(find("wheat OR geneva"), UnorderedElementsAre("talks", "president-en", "president"));
  EXPECT_THAT(find("(wheat OR geneva) AND peace NOT wheat"), ElementsAre("president-en"));
  EXPECT_THAT(find("grain AND NOT talks"), ElementsAre("corridor"));
  EXPECT_EQ(search(searcher_, "(wheat OR geneva) peace").total, 2u);
}

TEST_F(SearcherTest, TakesWhatAnOperatorJoinsForDemanded) {
  const Results results = search(searcher_, "grain OR geneva talks");
  EXPECT_THAT(ids_of(results), UnorderedElementsAre("talks", "corridor", "president-en", "president"));
  EXPECT_EQ(results.total, 1u);
  EXPECT_FALSE(results.hits[0].partial);
  EXPECT_EQ(results.hits[0].id, "talks");
}

TEST_F(SearcherTest, FindsWordsNearEachOther) {
  EXPECT_THAT(find("\"corridor ministers\"~7"), ElementsAre("talks"));
  EXPECT_THAT(find("\"corridor ministers\"~6"), IsEmpty());
  EXPECT_THAT(find("\"wheat corridor\"~9"), IsEmpty()) << "not across paragraphs";
}

TEST_F(SearcherTest, LooksIntoTitlesOnly) {
  EXPECT_THAT(find("title:talks"), ElementsAre("talks"));
  EXPECT_THAT(find("title:corridor"), ElementsAre("corridor"));
  EXPECT_THAT(find("title:\"grain corridor\""), ElementsAre("corridor"));
  EXPECT_THAT(find("title:corridors"), ElementsAre("corridor")) << "in any inflection";
  EXPECT_THAT(find("-title:corridor grain"), ElementsAre("talks"));
}

TEST_F(SearcherTest, FiltersByFieldsOfTheQuery) {
  EXPECT_THAT(find("peace lang:fr"), IsEmpty());
  EXPECT_THAT(find("lang:fr"), ElementsAre("president"));
  EXPECT_THAT(find("country:gb grain"), UnorderedElementsAre("talks", "corridor"));
  EXPECT_THAT(find("source:\"office c\""), ElementsAre("month", "year", "undated"));
  EXPECT_THAT(find("source:nobody"), IsEmpty());
  EXPECT_THAT(find("id:zh"), ElementsAre("zh"));
  EXPECT_THAT(find("id:nothing"), IsEmpty());
  EXPECT_THAT(find("lang:fr OR id:zh"), ElementsAre("zh", "president"));
  EXPECT_THAT(find("peace -source:\"Office C\""), UnorderedElementsAre("talks", "president-en"));
}

TEST_F(SearcherTest, IntersectsDatesOfTheQueryWithThoseOfTheRequest) {
  EXPECT_THAT(find("date:2024-04"), ElementsAre("corridor", "president"));
  EXPECT_THAT(find("2024-04-01"), ElementsAre("president"));
  EXPECT_THAT(find("2024-03..2024-04 peace"), ElementsAre("month"));
  Request request = request_for("date:2024");
  request.from = day(2024, 5, 1);
  EXPECT_THAT(ids_of(search(searcher_, request)), ElementsAre("talks", "zh"));
  request.q = "date:7d";
  request.today = day(2024, 5, 9);
  EXPECT_THAT(ids_of(search(searcher_, request)), ElementsAre("talks", "zh"));
  request.today = day(2024, 5, 10);
  EXPECT_THAT(ids_of(search(searcher_, request)), ElementsAre("talks"));
  request.today = day(2025, 5, 10);
  EXPECT_THAT(ids_of(search(searcher_, request)), IsEmpty());
}

TEST_F(SearcherTest, FindsExactFormsWhereAsked) {
  EXPECT_THAT(find("=pr\u00e9sident"), ElementsAre("president"));
  EXPECT_THAT(find("=president"), ElementsAre("president-en"));
  EXPECT_THAT(find("=presidents"), IsEmpty());
  EXPECT_THAT(find("=\"le pr\u00e9sident\""), ElementsAre("president"));
  EXPECT_THAT(find("=\"le president\""), IsEmpty());
}

TEST_F(SearcherTest, FindsPrefixes) {
  EXPECT_THAT(find("corr*"), UnorderedElementsAre("talks", "corridor"));
  EXPECT_THAT(find("presid*"), UnorderedElementsAre("president", "president-en"));
  EXPECT_THAT(find("-presid* peace"), UnorderedElementsAre("talks", "month", "year", "undated"));
  EXPECT_THAT(search(searcher_, "corr*").cut_words, IsEmpty());
}

TEST_F(SearcherTest, MatchesAsNearlyAsItIsAsked) {
  const auto find_at = [&](const char* q, Match match) {
    Request request = request_for(q);
    request.match = match;
    return ids_of(search(searcher_, request));
  };
  EXPECT_THAT(find_at("president", Match::kExact), ElementsAre("president-en"));
  EXPECT_THAT(find_at("president", Match::kFold), UnorderedElementsAre("president", "president-en"));
  EXPECT_THAT(find_at("presidents", Match::kFold), IsEmpty());
  EXPECT_THAT(find_at("presidents", Match::kStem), UnorderedElementsAre("president", "president-en"));
  EXPECT_THAT(find_at("peace -ministers", Match::kExact),
              UnorderedElementsAre("president-en", "month", "year", "undated"));
  EXPECT_THAT(find_at("peace -minister", Match::kExact),
              UnorderedElementsAre("talks", "president-en", "month", "year", "undated"));
  EXPECT_THAT(find_at("\"le president\"", Match::kExact), IsEmpty());
}

TEST_F(SearcherTest, SaysHowAReleaseHasEachWord) {
  const auto by = [&](const char* q) {
    std::map<std::string, std::vector<MatchedWord>> matched;
    for (const Hit& hit : search(searcher_, q).hits) matched[hit.id] = hit.matched_by;
    return matched;
  };
  const auto president = by("president");
  EXPECT_THAT(president.at("president-en"), ElementsAre(MatchedWord{"president", {MatchKind::kExact}}));
  EXPECT_THAT(president.at("president"), ElementsAre(MatchedWord{"president", {MatchKind::kFolded}}));
  EXPECT_THAT(by("minister Ankara").at("talks"), ElementsAre(MatchedWord{"minister", {MatchKind::kStem}},
                                                             MatchedWord{"Ankara", {MatchKind::kExact}}));
  EXPECT_THAT(
      by("peace-talks, corridor").at("talks"),
      ElementsAre(MatchedWord{"peace", {MatchKind::kExact}}, MatchedWord{"talks", {MatchKind::kExact}},
                  MatchedWord{"corridor", {MatchKind::kExact}}))
      << "a word of several is said word by word";
  EXPECT_THAT(by("presid*").at("president-en"), ElementsAre(MatchedWord{"presid*", {MatchKind::kPrefix}}));
  EXPECT_THAT(by("\"le president\"").at("president"),
              ElementsAre(MatchedWord{"le president", {MatchKind::kFolded}}));
}

TEST_F(SearcherTest, OffersAYearAsADate) {
  const Results results = search(searcher_, "peace 2024");
  ASSERT_EQ(results.year_offers.size(), 1u);
  EXPECT_EQ(results.year_offers[0].q, "peace date:2024");
  EXPECT_EQ(results.year_offers[0].count, search(searcher_, "peace date:2024").total);
  Request of_any = request_for("peace 2024");
  of_any.words = Words::kAny;
  EXPECT_EQ(search(searcher_, of_any).year_offers.size(), 1u);
  EXPECT_THAT(search(searcher_, "peace 1999").year_offers, IsEmpty()) << "nothing would be found";
  EXPECT_THAT(search(searcher_, "peace \"2024\" +2024").year_offers, IsEmpty());
  EXPECT_EQ(search(searcher_, "(peace, 2024)").year_offers.at(0).q, "(peace, date:2024)");
  EXPECT_THAT(search(searcher_, "peace 605/2024").year_offers, IsEmpty()) << "a part of a number";
}

TEST(PinnedRelease, IsFirstWhereItsNumberIdOrAddressIsTyped) {
  std::vector<release::Release> releases{
      make_release(
          "own", "Statement of the press service",
          "No:605/23\nThe press service answered questions on the visit of the delegation and on other "
          "matters of the day, at some length and in much detail, as it does every week.",
          "2023-01-05"),
      make_release("mentions", "On No 605",
                   "605 605 605 as to no and 23: the release No:605 of 23 May and no other.", "2024-01-01"),
      make_release("id-7/b", "Peace", "Peace and again peace.", "2022-01-01"),
  };
  releases[2].url = "https://www.mfa.example/News/7/";
  Searcher searcher(index::build_test_index(releases));
  EXPECT_EQ(ids_of(search(searcher, "No:605/23")).front(), "own");
  EXPECT_EQ(ids_of(search(searcher, "press No:605/23")).front(), "own");
  EXPECT_EQ(ids_of(search(searcher, "id-7/b")).front(), "id-7/b");
  EXPECT_LT(search(searcher, "at 605:23").hits.front().score, kPinnedScore) << "a time is no number";
  EXPECT_EQ(ids_of(search(searcher, " http://mfa.example/News/7")).front(), "id-7/b");
  Request of_a_day = request_for("No:605/23");
  of_a_day.from = day(2024, 1, 1);
  EXPECT_THAT(ids_of(search(searcher, of_a_day)), ElementsAre("mentions")) << "filters hold";
}

TEST_F(SearcherTest, DemandsAndExcludes) {
  EXPECT_THAT(find("grain +talks"), ElementsAre("talks"));
  EXPECT_THAT(find("grain -talks"), ElementsAre("corridor"));
  EXPECT_THAT(find("peace -\"the year\" -president -without -stated"), ElementsAre("talks"));
  EXPECT_THAT(find("-peace"), ElementsAre("zh", "corridor", "president"));
}

TEST_F(SearcherTest, FindsWordsWithoutMarksInAllLanguages) {
  EXPECT_THAT(find("president"), UnorderedElementsAre("president", "president-en"));
  EXPECT_THAT(find("\"le president\""), ElementsAre("president"));
}

TEST_F(SearcherTest, TakesCapitalsAsAnAcronym) {
  EXPECT_THAT(find("UN"), ElementsAre("corridor"));
  EXPECT_THAT(find("+un"), UnorderedElementsAre("corridor", "president-en"));
}

TEST_F(SearcherTest, FindsRunsOfCharacters) {
  EXPECT_THAT(find("\u5916\u4ea4\u90e8"), ElementsAre("zh"));
  EXPECT_THAT(find("\"\u53d1\u8a00\u4eba\u8c08\""), ElementsAre("zh"));
  EXPECT_THAT(find("\u8c08"), ElementsAre("zh"));
  EXPECT_THAT(find("\"\u4eba\u53d1\""), IsEmpty());
}

TEST_F(SearcherTest, MeetsRangesByStatedIntervals) {
  Request request = request_for("peace");
  request.from = day(2024, 3, 10);
  request.to = day(2024, 4, 1);
  EXPECT_THAT(ids_of(search(searcher_, request)), UnorderedElementsAre("month"));
  request.from = day(2023, 6, 1);
  request.to = day(2023, 6, 2);
  EXPECT_THAT(ids_of(search(searcher_, request)), ElementsAre("year"));
  request.from = std::nullopt;
  request.to = day(2023, 12, 31);
  EXPECT_THAT(ids_of(search(searcher_, request)), UnorderedElementsAre("president-en", "year"));
  request.from = day(2024, 1, 1);
  EXPECT_EQ(search(searcher_, request).total, 0u);
}

TEST_F(SearcherTest, CountsTheFirstAndTheLastDayOfAnInterval) {
  Request request = request_for("peace");
  const auto found_between = [&](std::int32_t from, std::int32_t to) {
    request.from = from;
    request.to = to;
    return ids_of(search(searcher_, request));
  };
  EXPECT_THAT(found_between(day(2024, 3, 31), day(2024, 3, 31)), ElementsAre("month"));
  EXPECT_THAT(found_between(day(2024, 3, 1), day(2024, 3, 1)), ElementsAre("month"));
  EXPECT_THAT(found_between(day(2024, 4, 1), day(2024, 4, 1)), IsEmpty());
  EXPECT_THAT(found_between(day(2024, 2, 1), day(2024, 2, 29)), IsEmpty());
  EXPECT_THAT(found_between(day(2024, 5, 3), day(2024, 5, 3)), ElementsAre("talks"));
}

TEST_F(SearcherTest, GivesEverythingForAnEmptyQueryNewestFirst) {
  EXPECT_THAT(find(""), ElementsAre("talks", "zh", "corridor", "president", "month", "president-en", "year",
                                    "undated"));
  Request oldest = request_for("");
  oldest.sort = Sort::kOldest;
  oldest.offset = 1;
  oldest.limit = 2;
  EXPECT_THAT(ids_of(search(searcher_, oldest)), ElementsAre("president-en", "month"));
  oldest.offset = 7;
  EXPECT_THAT(ids_of(search(searcher_, oldest)), ElementsAre("undated"));
}

TEST_F(SearcherTest, LeavesAFacetsOwnFilterOut) {
  Request request = request_for("peace");
  request.sources = {"Office C"};
  request.countries = {"FR", "ZZ"};
  const Results results = search(searcher_, request);
  EXPECT_EQ(results.total, 2u);
  ASSERT_EQ(results.sources.size(), 1u);
  EXPECT_EQ(results.sources[0].count, 2u);
  EXPECT_TRUE(results.sources[0].active);
  ASSERT_EQ(results.countries.size(), 2u) << "the release without a country is in no country";
  EXPECT_EQ(results.countries[0].value, "FR");
  EXPECT_EQ(results.countries[1].value, "ZZ");
  EXPECT_EQ(results.countries[1].count, 0u);
  ASSERT_EQ(results.languages.size(), 1u);
  EXPECT_EQ(results.languages[0].label, "English");
  ASSERT_EQ(results.timeline.size(), 1u) << "the release dated 2023 is in no month";
  EXPECT_EQ(results.timeline[0].last_day, day(2024, 3, 31));
}

TEST(Searcher, FindsAPhraseWhoseWordsRepeat) {
  Searcher searcher(index::build_test_index(
      {make_release("a", "", "wagga wagga wagga président"), make_release("b", "", "the president alone")}));
  EXPECT_EQ(search(searcher, "\"wagga wagga president\"").total, 1u);
  EXPECT_EQ(search(searcher, "\"wagga wagga wagga president\"").total, 1u);
  EXPECT_EQ(search(searcher, "\"wagga president president\"").total, 0u);
}

TEST_F(SearcherTest, GivesWellFormedResultsForWordsThatNobodyHas) {
  for (const char* q : {"xyzzy", "+xyzzy peace", "\"xyzzy peace\"", "\u9f98", "xyzzy plugh"}) {
    const Results results = search(searcher_, q);
    EXPECT_EQ(results.total, 0u) << q;
    EXPECT_EQ(results.total_any, 0u) << q;
    EXPECT_THAT(results.hits, IsEmpty()) << q;
    EXPECT_THAT(results.timeline, IsEmpty()) << q;
  }
  Searcher empty(index::build_test_index({}));
  EXPECT_EQ(search(empty, "peace").total, 0u);
  EXPECT_EQ(search(empty, "").total, 0u);
}

TEST_F(SearcherTest, SaysWhatItReachedAtTheDeadline) {
  Request request = request_for("peace");
  request.deadline = std::chrono::microseconds(0);
  const Results results = search(searcher_, request);
  EXPECT_TRUE(results.timed_out);
  EXPECT_FALSE(results.total_is_exact);
  EXPECT_EQ(results.total, 0u);
  EXPECT_EQ(results.oldest_day_reached, day(2024, 5, 4)) << "no release that is older has been counted";
}

TEST_F(SearcherTest, ReportsQueriesThatCannotBeRead) {
  const Answer answer = searcher_.search(request_for("\"peace"));
  EXPECT_EQ(std::get<std::vector<QueryError>>(answer).at(0).code, "unbalanced_quote");
}

TEST_F(SearcherTest, MarksAWholeRelease) {
  const std::optional<MarkedRelease> read = searcher_.read("president", request_for("president \"la paix\""));
  ASSERT_TRUE(read.has_value());
  EXPECT_THAT(marked(read->title), ElementsAre("pr\u00e9sident"));
  EXPECT_THAT(marked(read->body), ElementsAre("pr\u00e9sident", "la paix"));
  EXPECT_THAT(searcher_.read("president", request_for("\""))->body.ranges, IsEmpty());
  EXPECT_FALSE(searcher_.read("nobody", request_for("")).has_value());
}

}  // namespace
}  // namespace chancery::query
