#include "core/query/filter.h"

#include <gmock/gmock.h>

#include "core/query/interpretation.h"
#include "core/query/parse.h"
#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

std::shared_ptr<const index::Generation> make_index() {
  return index::build_test_index(
      {make_release("fiji", "Visit", "a", "2025-02-18T08:00+12:00", "en", "A", "FJ"),
       make_release("baku", "Visit", "b", "2025-02-18T15:31+04:00", "en", "B", "AZ"),
       make_release("utc", "Visit", "c", "2025-02-18T11:40Z", "fr", "B", "AZ"),
       make_release("clock", "Visit", "d", "2025-02-18T09:00", "fr", "C", "CH"),
       make_release("day", "Visit", "e", "2025-02-18", "de", "C", "CH"),
       make_release("month", "Visit", "f", "2025-02", "de", "C", "CH"),
       make_release("year", "Visit", "g", "2025", "de", "C", "CH"),
       make_release("late", "Visit", "h", "2025-02-17T23:30-10:00", "en", "A", "US"),
       make_release("undated", "Visit", "i", "", "en", "A", "US")});
}

std::vector<std::string> find(const Request& request) {
  Searcher searcher(make_index());
  return ids_of(search(searcher, request));
}

constexpr std::int64_t kMidnight = 20137 * 86'400LL;  // 2025-02-18T00:00Z

TEST(Filter, ComparesInstantsWhereTheyAreKnownAndDaysWhereNot) {
  Request request = request_for("visit");
  request.from = request.to = 20137;
  EXPECT_THAT(find(request), UnorderedElementsAre("fiji", "baku", "utc", "clock", "day", "month", "year"));
  // The day of UTC: it was still the 17th in Fiji's morning, and late Honolulu is in it.
  request.from_instant = kMidnight;
  request.to_instant = kMidnight + 86'399;
  EXPECT_THAT(find(request), UnorderedElementsAre("baku", "utc", "clock", "day", "month", "year", "late"));
  request.from_instant = kMidnight + 11 * 3600 + 31 * 60;  // 15:31 in Baku, both ends inclusive
  request.to_instant = *request.from_instant;
  EXPECT_THAT(find(request), UnorderedElementsAre("baku", "clock", "day", "month", "year"));
}

TEST(Filter, MayBeOpenAtOneEnd) {
  Request request = request_for("visit");
  request.to = 20137;
  request.to_instant = kMidnight + 11 * 3600;
  EXPECT_THAT(find(request), UnorderedElementsAre("fiji", "clock", "day", "month", "year", "late"));
  request = request_for("visit");
  request.from = 20137;
  request.from_instant = kMidnight + 11 * 3600 + 32 * 60;
  EXPECT_THAT(find(request), UnorderedElementsAre("utc", "clock", "day", "month", "year"));
}

TEST(Filter, LeavesOutWhatIsExcluded) {
  Request request = request_for("visit");
  request.not_sources = {"C"};
  request.not_languages = {"fr"};
  EXPECT_THAT(find(request), UnorderedElementsAre("fiji", "baku", "late", "undated"));
  request = request_for("visit");
  request.countries = {"AZ", "CH"};
  request.not_countries = {"CH", "XX"};
  EXPECT_THAT(find(request), UnorderedElementsAre("baku", "utc"));
}

TEST(Filter, LeavesAFacetItsOwnExclusion) {
  Searcher searcher(make_index());
  Request request = request_for("visit");
  request.not_sources = {"C"};
  const Results results = search(searcher, request);
  EXPECT_EQ(results.total, 5u);
  ASSERT_EQ(results.sources.size(), 3u);
  EXPECT_EQ(results.sources[0].value, "C");  // what it would add
  EXPECT_EQ(results.sources[0].count, 4u);
  EXPECT_EQ(results.languages.size(), 2u);
}

TEST(Timeline, LeavesOutTheDates) {
  std::vector<release::Release> releases;
  for (const char* date : {"2025-01-05", "2025-01-06", "2025-02-05", "2025-03-01"}) {
    releases.push_back(make_release(date, "Visit", "trade", date));
  }
  releases.push_back(make_release("other", "Visit", "talks", "2025-04-01"));
  Searcher searcher(index::build_test_index(releases));
  Request request = request_for("visit trade");
  request.from = day(2025, 2, 1);
  request.to = day(2025, 2, 28);
  EXPECT_EQ(search(searcher, request).timeline.size(), 1u);
  EXPECT_FALSE(search(searcher, request).timeline_is_whole);
  request.counts_beyond_dates = true;
  const Results results = search(searcher, request);
  EXPECT_EQ(results.total, 1u);
  EXPECT_TRUE(results.timeline_is_whole);
  std::vector<std::uint64_t> counts;
  for (const PeriodCount& month : results.timeline) counts.push_back(month.count);
  EXPECT_THAT(counts, ElementsAre(2, 1, 1));  // "other" lacks a word, within the dates or not
}

TEST(Interpretation, WritesOutWhatBindsWithWhat) {
  const auto read = [](std::string_view q) {
    const Parsed parsed = parse(q, 20000);
    return std::holds_alternative<Tree>(parsed) ? write_interpretation(std::get<Tree>(parsed)) : "(refused)";
  };
  EXPECT_EQ(read("parliamentary diplomacy"), "parliamentary diplomacy");
  EXPECT_EQ(read("(Paris OR Geneva) AND talks NOT trade"),
            read(read("(Paris OR Geneva) AND talks NOT trade")));
  EXPECT_EQ(read("a OR b AND c"), "(a OR (b AND c))");
  EXPECT_EQ(read("post-conflict"), "post conflict") << "two words, each by itself";
  EXPECT_EQ(read("+visit -\"press conference\""), "+visit -\"press conference\"");
  EXPECT_EQ(read("“Baku declaration”~5"), "\"Baku declaration\"~5");
  EXPECT_EQ(read("date:2024-05"), "date:2024-05-01..2024-05-31");
  EXPECT_EQ(read("title:visit =minister diplom*"), "+title:visit +=minister diplom*");
  EXPECT_EQ(read(""), "");
  for (const char* q : {"parliamentary diplomacy", "title:visit =minister diplom*", "a OR b AND c NOT d",
                        "+visit -\"press conference\"", "date:7d x", "source:mfa lang:fr x", "\"a b\"~3 -c",
                        "東京 会談", "+post-conflict un UN", "a (b OR c)"}) {
    EXPECT_EQ(read(read(q)), read(q)) << q;
  }
}

}  // namespace
}  // namespace chancery::query
