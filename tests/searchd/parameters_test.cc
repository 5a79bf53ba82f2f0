#include "searchd/parameters.h"

#include <gmock/gmock.h>

#include "core/query/day.h"
#include "searchd/parameter_table.h"
#include "searchd/percent.h"

namespace chancery::searchd {
namespace {

using ::testing::ElementsAre;

ParameterError only_error(std::string_view query) {
  const ParsedParameters parsed = parse_search_parameters(query);
  EXPECT_EQ(parsed.errors.size(), 1U) << query;
  return parsed.errors.empty() ? ParameterError{} : parsed.errors.front();
}

TEST(Parameters, ReadsEveryParameter) {
  const ParsedParameters parsed = parse_search_parameters(
      "q=parliamentary+diplomacy%21&from=2025-02-01&to=2025-02&source=a&source=b&country=az&lang=pt-BR&words="
      "any&"
      "sort=oldest&limit=50&cursor=g000012-20&format=json");
  ASSERT_TRUE(parsed.errors.empty());
  const query::Request& request = parsed.values.request;
  EXPECT_EQ(request.q, "parliamentary diplomacy!");
  EXPECT_EQ(request.from, 20120);
  EXPECT_EQ(request.to, 20147);
  EXPECT_THAT(request.sources, ElementsAre("a", "b"));
  EXPECT_THAT(request.countries, ElementsAre("AZ"));
  EXPECT_THAT(request.languages, ElementsAre("pt"));
  EXPECT_EQ(request.words, query::Words::kAny);
  EXPECT_EQ(request.sort, query::Sort::kOldest);
  EXPECT_EQ(request.limit, 50U);
  EXPECT_EQ(parsed.values.cursor, (Cursor{"000012", 20}));
  EXPECT_EQ(parsed.values.format, Format::kJson);
}

TEST(Parameters, TakesEmptyFieldsOfAFormAsAbsent) {
  const ParsedParameters parsed = parse_search_parameters("q=&from=&to=&sort=&limit=&");
  EXPECT_TRUE(parsed.errors.empty());
  EXPECT_FALSE(parsed.values.request.from.has_value());
  EXPECT_EQ(parsed.values.request.limit, 20U);
}

TEST(Parameters, NamesTheNearestForAnUnknownName) {
  const ParameterError error = only_error("q=a&form=2025");
  EXPECT_EQ(error.code, "unknown_parameter");
  EXPECT_EQ(error.parameter, "form");
  EXPECT_EQ(error.suggestion, "from");
  EXPECT_EQ(only_error("sources=a").suggestion, "source");
  EXPECT_EQ(only_error("zzzzzzzzz=a").suggestion, "");
}

TEST(Parameters, RefusesBadPercentEncodingAndUtf8) {
  for (const char* const query : {"q=%", "q=%4", "q=%zz", "q=%ff", "q=%C3", "q=%00", "%ff=a"}) {
    EXPECT_EQ(only_error(query).code, "bad_encoding") << query;
  }
}

TEST(Parameters, RefusesARepeatedSingleValue) { EXPECT_EQ(only_error("q=a&q=b").code, "repeated"); }

TEST(Parameters, SuggestsADateThatIsRead) {
  EXPECT_EQ(only_error("from=21/11/2014").suggestion, "2014-11-21");
  EXPECT_EQ(only_error("to=2025-2-30").suggestion, "2025-02-28");
  EXPECT_EQ(only_error("to=11/12/2014").suggestion, "");
  EXPECT_EQ(only_error("from=20141121").suggestion, "2014-11-21");
  EXPECT_EQ(only_error("from=yesterday").code, "not_a_date");
  EXPECT_EQ(only_error("from=2025&to=2024").code, "dates_reversed");
}

TEST(Parameters, TakesDatesOfTheYearsThatReleasesHave) {
  for (const char* const query : {"from=0001", "to=1799-12-31", "from=2201", "to=9999-01-01", "from=9999y"}) {
    EXPECT_EQ(only_error(query).code, "year_out_of_range") << query;
  }
  EXPECT_TRUE(parse_search_parameters("from=1800&to=2200").errors.empty());
  EXPECT_EQ(only_error("from=3/2/1700").suggestion, "");
}

TEST(Parameters, CountsRelativeDatesFromToday) {
  const query::Request request = parse_search_parameters("from=7d&to=1d", 20000).values.request;
  EXPECT_EQ(request.from, 19993);
  EXPECT_EQ(request.to, 19999);
  EXPECT_EQ(search_address(parse_search_parameters("from=7d", 20000).values), "/search?from=7d");
}

TEST(Parameters, LeadFromAReleaseBackToTheSearch) {
  const std::string search =
      "/search?q=a&from=2024&tz=Europe%2FParis&source=b%26c&match=fold&sort=newest&cursor=g000001-20&ui=fr";
  const SearchParameters asked = parse_search_parameters(search.substr(8)).values;
  const std::string release = release_page_address("x", asked);
  EXPECT_EQ(
      release,
      "/releases/x?q=a&match=fold&tz=Europe%2FParis&back=from%3D2024%26tz%3DEurope%252FParis%26source%3Db"
      "%2526c%26sort%3Dnewest%26cursor%3Dg000001-20&ui=fr");
  const ParsedParameters read = parse_parameters(Endpoint::kRelease, release.substr(12));
  ASSERT_TRUE(read.errors.empty());
  EXPECT_EQ(search_address(search_before(read.values)), search);
  EXPECT_EQ(release_page_address("y", read.values), "/releases/y" + release.substr(11));
  EXPECT_EQ(release_page_address("x", parse_search_parameters("q=a&tz=Europe/Paris").values),
            "/releases/x?q=a&tz=Europe%2FParis");
}

TEST(Parameters, TakeOnlyASearchForTheWayBack) {
  for (const char* const back : {"http://other.example", "limit=0", "back=q", "%2561=b"}) {
    const ParsedParameters parsed = parse_parameters(Endpoint::kRelease, "back=" + std::string(back));
    ASSERT_EQ(parsed.errors.size(), 1U) << back;
    EXPECT_EQ(parsed.errors[0].code, "not_a_search") << back;
  }
}

TEST(Parameters, ReadsWhatIsLeftOut) {
  const ParsedParameters parsed = parse_search_parameters("-source=a&-source=b&-country=az&-lang=pt-BR");
  ASSERT_TRUE(parsed.errors.empty());
  EXPECT_THAT(parsed.values.request.not_sources, ElementsAre("a", "b"));
  EXPECT_THAT(parsed.values.request.not_countries, ElementsAre("AZ"));
  EXPECT_THAT(parsed.values.request.not_languages, ElementsAre("pt"));
  EXPECT_TRUE(parsed.values.has_filters());
  EXPECT_EQ(search_address(parsed.values), "/search?-source=a&-source=b&-country=AZ&-lang=pt");
}

TEST(Parameters, CountsTheFacetsThatAreNamed) {
  EXPECT_TRUE(parse_search_parameters("q=a").values.facets.all());
  const SearchParameters two = parse_search_parameters("facets=lang&facets=timeline").values;
  EXPECT_TRUE(two.has_facet(Facet::kLanguage) && two.has_facet(Facet::kTimeline));
  EXPECT_FALSE(two.has_facet(Facet::kSource) || two.has_facet(Facet::kCountry));
  EXPECT_TRUE(parse_search_parameters("facets=none").values.facets.none());
  EXPECT_EQ(search_address(two), "/search?facets=lang&facets=timeline");
  EXPECT_EQ(only_error("facets=sources").suggestion, "source");
}

TEST(Parameters, KeepsNamesThatWillBeServedOneDay) {
  for (const char* query : {"collapse=copies", "collapse=both", "copies=1"}) {
    EXPECT_EQ(only_error(query).code, "reserved") << query;
  }
  EXPECT_EQ(parse_search_parameters("collapse=languages").values.request.collapse,
            query::Collapse::kLanguages);
}

TEST(Parameters, ReadsTimesByTheirOffsetAndDaysByTheirZone) {
  query::Request request =
      parse_search_parameters("from=2025-02-18T15:31%2B04:00&to=2025-02-18T12:00Z").values.request;
  EXPECT_EQ(request.from, 20137);
  EXPECT_EQ(request.from_instant, 20137 * 86400LL + 11 * 3600 + 31 * 60);
  EXPECT_EQ(request.to_instant, 20137 * 86400LL + 12 * 3600 + 59);
  request = parse_search_parameters("from=2025-02-18&tz=Europe/Paris&to=2025-02-18").values.request;
  EXPECT_EQ(request.from_instant, 20137 * 86400LL - 3600);
  EXPECT_EQ(request.to_instant, 20138 * 86400LL - 3600 - 1);
  EXPECT_FALSE(parse_search_parameters("from=2025&tz=stated").values.request.from_instant);
  EXPECT_EQ(only_error("tz=paris").suggestion, "Europe/Paris");
  EXPECT_EQ(only_error("from=2025-02-18T15:31").suggestion, "2025-02-18T15:31Z");
  EXPECT_EQ(only_error("from=2025-02-18T15:31+04:00").suggestion, "2025-02-18T15:31+04:00");
}

TEST(Parameters, AFeedHasItsOwnOrder) {
  EXPECT_EQ(only_error("format=atom&sort=oldest").code, "not_in_a_feed");
  EXPECT_TRUE(parse_search_parameters("format=atom&q=a&lang=fr").errors.empty());
}

TEST(Parameters, AreThoseOfTheirEndpoint) {
  EXPECT_TRUE(parse_parameters(Endpoint::kExport, "q=a&sort=oldest&format=csv&bom=on").errors.empty());
  EXPECT_EQ(parse_parameters(Endpoint::kExport, "limit=5").errors.at(0).code, "unknown_parameter");
  EXPECT_EQ(parse_parameters(Endpoint::kExport, "sort=relevance").errors.at(0).code, "not_a_choice");
  EXPECT_EQ(parse_parameters(Endpoint::kExport, "").values.request.sort, query::Sort::kNewest);
  EXPECT_EQ(parse_parameters(Endpoint::kCitation, "style=chicago").values.style, CitationStyle::kChicago);
  EXPECT_EQ(parse_parameters(Endpoint::kSuggest, "from=2025").errors.size(), 1U);
}

TEST(ParameterTable, WritesWhatItsExampleSays) {
  for (const Parameter& row : parameter_table()) {
    if (row.write == nullptr) continue;
    for (const EndpointInfo& endpoint : endpoints()) {
      if (!row.is_of(endpoint.id)) continue;
      const std::string query = std::string(row.name) + "=" + percent_encode_query(row.example);
      const ParsedParameters parsed = parse_parameters(endpoint.id, query);
      EXPECT_TRUE(parsed.errors.empty()) << query;
      EXPECT_EQ(address_at(endpoint.id, parsed.values), std::string(endpoint.path) + "?" + query);
    }
  }
}

TEST(Parameters, ReadsTheMatch) {
  EXPECT_EQ(parse_search_parameters("match=fold").values.request.match, query::Match::kFold);
  EXPECT_EQ(only_error("match=fuzzy").code, "not_a_choice");
}

TEST(Parameters, RefusesLimitsOutsideOneToTwoHundred) {
  EXPECT_EQ(only_error("limit=0").code, "out_of_range");
  EXPECT_EQ(only_error("limit=201").suggestion, "200");
  EXPECT_EQ(only_error("limit=-1").code, "out_of_range");
  EXPECT_EQ(only_error("limit=99999999999").code, "out_of_range");
}

TEST(Parameters, KnowsOnlyQAndFormatOfARelease) {
  EXPECT_TRUE(parse_parameters(Endpoint::kRelease, "q=a&format=json").errors.empty());
  EXPECT_EQ(parse_parameters(Endpoint::kRelease, "from=2025").errors.size(), 1U);
}

TEST(SearchAddress, IsReadAsWhatItWasWrittenFrom) {
  const std::string query =
      "q=%22a+b%22+%26&from=2025&to=2025-02&source=%C3%A4&lang=fr&words=any&sort=newest&limit=50";
  EXPECT_EQ(search_address(parse_search_parameters(query).values), "/search?" + query);
  EXPECT_EQ(search_address({}), "/search");
}

TEST(ReleaseAddress, IsOnePathSegment) {
  query::Request request;
  EXPECT_EQ(release_address("a", request), "/releases/a");
  request.q = "x y";
  EXPECT_EQ(release_address("a/../b?c ä", request), "/releases/a%2F..%2Fb%3Fc%20%C3%A4?q=x+y");
  request.match = query::Match::kExact;
  EXPECT_EQ(release_address("a", request), "/releases/a?q=x+y&match=exact");
}

TEST(DayInterval, TakesAMonthAndAYearWhole) {
  const auto month = query::read_day_interval("2024-02");
  ASSERT_TRUE(month);
  EXPECT_EQ(month->last - month->first, 28);
  const auto year = query::read_day_interval("2023");
  ASSERT_TRUE(year);
  EXPECT_EQ(year->last - year->first, 364);
  for (const char* const text : {"2023-02-29", "2023-13", "0000", "23", "2023-2-1", "2023/02/01", "202a"}) {
    EXPECT_FALSE(query::read_day_interval(text)) << text;
  }
}

TEST(Cursor, IsReadAsWritten) {
  const Cursor cursor{"000012-x", 4294967295U};
  EXPECT_EQ(read_cursor(write_cursor(cursor)), cursor);
  for (const char* const text : {"", "g", "g-1", "g1-", "1-20", "g1-2x", "g1-4294967296", "g1--1"}) {
    const auto read = read_cursor(text);
    EXPECT_TRUE(!read || read->generation == "1-") << text;
  }
}

TEST(PercentEncode, ComesBack) {
  std::string all;
  for (int c = 1; c < 128; ++c) all += static_cast<char>(c);
  EXPECT_EQ(percent_decode(percent_encode(all), false), all);
  EXPECT_EQ(percent_decode(percent_encode_query(all), true), all);
}

}  // namespace
}  // namespace chancery::searchd
