#include "searchd/api_json.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/searchd/fake_service.h"

namespace chancery::searchd {
namespace {

using nlohmann::json;

SearchParameters make_parameters(std::string q) {
  SearchParameters parameters;
  parameters.request.q = std::move(q);
  return parameters;
}

TEST(SearchJson, HoldsWhatTheInterfacePromises) {
  const FakeService service;
  const json answer = json::parse(search_json(make_parameters("visit"), service.results));
  EXPECT_EQ(answer["query"]["raw"], "visit");
  EXPECT_EQ(answer["generation"], "000012");
  EXPECT_EQ(answer["indexed_at"], "2025-02-19T21:20:00Z");
  EXPECT_EQ(answer["took_ms"], 1.235);
  EXPECT_EQ(answer["timed_out"], false);
  EXPECT_EQ(answer["cut_short"], json::array());
  EXPECT_EQ(answer["total"], (json{{"value", 1}, {"relation", "eq"}}));
  EXPECT_EQ(answer["total_any"], 1);
  EXPECT_EQ(answer["words"], "all");
  EXPECT_EQ(answer["limit"], 20);
  EXPECT_TRUE(answer["next"].is_null());
  EXPECT_EQ(
      answer["facets"]["source"][0],
      (json{{"value", "valdoria-mfa"}, {"label", "Ministry of Valdoria"}, {"count", 1}, {"active", false}}));
  EXPECT_EQ(answer["facets"]["country"][0]["label"], "Azerbaijan");
  EXPECT_EQ(answer["timeline"][0], (json{{"start", "2025-02-01"}, {"end", "2025-02-28"}, {"count", 1}}));
}

TEST(SearchJson, ShowsTheTitleAsASnippetWhereOnlyItHasTheWords) {
  FakeService service;
  service.results.hits[0].snippets = {{"The beginning.", {}}};
  const json snippets =
      json::parse(search_json(make_parameters("visit"), service.results))["hits"][0]["snippets"];
  ASSERT_EQ(snippets.size(), 2u);
  EXPECT_EQ(snippets[0], (json{{"text", "A visit"}, {"ranges", {{2, 7}}}}));
  EXPECT_EQ(snippets[1], (json{{"text", "The beginning."}, {"ranges", json::array()}}));
}

TEST(SearchJson, SaysHowAHitHasEachWord) {
  FakeService service;
  service.results.hits[0].matched_by = {{"OIC", {query::MatchKind::kExact, query::MatchKind::kAcronym}}};
  const json hit = json::parse(search_json(make_parameters("OIC"), service.results))["hits"][0];
  EXPECT_EQ(hit["matched_by"], json::parse(R"([{"word":"OIC","by":["exact","acronym"]}])"));
}

TEST(SearchJson, DescribesAHit) {
  const FakeService service;
  const json hit = json::parse(search_json(make_parameters("visit"), service.results))["hits"][0];
  EXPECT_EQ(hit["id"], "No:605/23 ä");
  EXPECT_EQ(hit["url"], "/releases/No%3A605%2F23%20%C3%A4");
  EXPECT_EQ(hit["source_url"], "https://mfa.example/605");
  EXPECT_EQ(hit["lang"], "en");
  EXPECT_EQ(hit["dir"], "ltr");
  EXPECT_EQ(hit["published"], (json{{"datetime", "2025-02-18T15:31+04:00"},
                                    {"offset", "+04:00"},
                                    {"precision", "minute"},
                                    {"stated", "18 February 2025 15:31 (UTC+04:00)"}}));
  EXPECT_EQ(hit["partial"], false);
  EXPECT_EQ(hit["translations"], json::array());
  EXPECT_EQ(hit["snippets"], json::parse(R"([{"text":"the visit of äll","ranges":[[4,9]]}])"));
}

TEST(SearchJson, DatesAtTheirPrecision) {
  FakeService service;
  release::StatedDate& date = service.results.hits[0].date;
  const auto published = [&] {
    return json::parse(search_json(make_parameters(""), service.results))["hits"][0]["published"];
  };
  date.precision = release::Precision::kMonth;
  date.offset_minutes.reset();
  date.seconds = -1;
  EXPECT_EQ(published()["datetime"], "2025-02");
  EXPECT_TRUE(published()["offset"].is_null());
  date.precision = release::Precision::kNone;
  EXPECT_TRUE(published()["datetime"].is_null());
  EXPECT_EQ(published()["precision"], "none");
}

TEST(SearchJson, StatesTheCursorOfTheNextPage) {
  FakeService service;
  service.results.reachable = 41;
  SearchParameters parameters = make_parameters("visit");
  parameters.request.offset = 20;
  EXPECT_EQ(json::parse(search_json(parameters, service.results))["next"], "g000012.1740000000-40");
  EXPECT_EQ(json::parse(search_json(parameters, service.results))["prev"], "g000012.1740000000-0");
  service.results.reachable = 40;
  EXPECT_TRUE(json::parse(search_json(parameters, service.results))["next"].is_null());
}

TEST(SearchJson, SaysAtLeastWhereTheTimeWasUp) {
  FakeService service;
  service.results.timed_out = true;
  service.results.total_is_exact = false;
  service.results.oldest_day_reached = 20120;
  const json answer = json::parse(search_json(make_parameters("visit"), service.results));
  EXPECT_EQ(answer["total"]["relation"], "gte");
  EXPECT_EQ(answer["oldest_day_reached"], "2025-02-01");
}

TEST(ReadinessJson, SaysWhatWasRefusedAndWhatIsServed) {
  const json answer = json::parse(readiness_json({"000011", 0, 7, "000012", "a digest differs", "rebuild"}));
  EXPECT_EQ(answer["ready"], true);
  EXPECT_EQ(answer["generation"], "000011");
  EXPECT_EQ(answer["refused"],
            (json{{"generation", "000012"}, {"reason", "a digest differs"}, {"hint", "rebuild"}}));
  EXPECT_EQ(json::parse(readiness_json({}))["ready"], false);
}

}  // namespace
}  // namespace chancery::searchd
