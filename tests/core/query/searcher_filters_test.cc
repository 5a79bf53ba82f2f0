// Searches by facts: dates, fields, facets, the order without words, the deadline.

#include <gmock/gmock.h>

#include "core/query/searcher.h"
#include "tests/core/query/small_corpus.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class SearcherFilters : public SmallCorpus {};

TEST_F(SearcherFilters, IntersectsDatesOfTheQueryWithThoseOfTheRequest) {
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

TEST_F(SearcherFilters, MeetsRangesByStatedIntervals) {
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

TEST_F(SearcherFilters, CountsTheFirstAndTheLastDayOfAnInterval) {
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

TEST_F(SearcherFilters, OffersAYearAsADate) {
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

TEST_F(SearcherFilters, LeavesAFacetsOwnFilterOut) {
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

TEST_F(SearcherFilters, FiltersByFieldsOfTheQuery) {
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

TEST_F(SearcherFilters, GivesEverythingForAnEmptyQueryNewestFirst) {
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

TEST_F(SearcherFilters, SaysWhatItReachedAtTheDeadline) {
  Request request = request_for("peace");
  request.deadline = std::chrono::microseconds(0);
  const Results results = search(searcher_, request);
  EXPECT_TRUE(results.timed_out);
  EXPECT_FALSE(results.total_is_exact);
  EXPECT_EQ(results.total, 0u);
  EXPECT_EQ(results.oldest_day_reached, day(2024, 5, 4)) << "no release that is older has been counted";
}

}  // namespace
}  // namespace chancery::query
