#include <algorithm>
#include <stdexcept>

#include "tests/searchd/fake_site.h"

namespace chancery::searchd {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

/// Everything that a stream writes, and how many pieces it made of it.
std::pair<std::string, std::size_t> read_stream(const WebResponse& response) {
  std::pair<std::string, std::size_t> all;
  for (std::string piece = response.stream(); !piece.empty(); piece = response.stream()) {
    all.first += piece;
    ++all.second;
  }
  return all;
}

TEST_F(SiteTest, StreamsAnExportToItsEnd) {
  service_.results.hits.assign(3, FakeService::make_hit());
  const WebResponse answer = get("/export?q=a&format=ndjson");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(header(answer, "Content-Type"), "application/x-ndjson");
  EXPECT_EQ(header(answer, "ETag"), "");
  EXPECT_THAT(header(answer, "Content-Disposition"), HasSubstr("chancery-releases.ndjson"));
  ASSERT_TRUE(answer.stream);
  const auto [text, pieces] = read_stream(answer);
  EXPECT_EQ(pieces, 4U);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 4);
  EXPECT_THAT(text, ::testing::EndsWith("{\"complete\":true,\"exported\":3,\"total\":3}\n"));
  EXPECT_EQ(service_.asked.at(0).sort, query::Sort::kNewest);
  EXPECT_THAT(get("/metrics").body, HasSubstr("chancery_exported_releases_total 3"));
}

TEST_F(SiteTest, SaysInItsLastLineWhyAnExportIsNotWhole) {
  service_.export_breaks = true;
  const std::string csv = read_stream(get("/export?q=a&format=csv")).first;
  EXPECT_THAT(csv, HasSubstr("#end,incomplete: 1 of 2 releases; the index can no longer be read,"));
  EXPECT_THAT(get("/metrics").body, HasSubstr("chancery_exports_total{complete=\"no\"} 1"));
}

TEST_F(SiteTest, BreaksAnExportBehindItsLastLineWhereTheProgramFails) {
  service_.export_breaks = service_.export_fails = true;
  const WebResponse answer = get("/export?q=a&format=ndjson", "");
  EXPECT_THAT(answer.stream(), HasSubstr("\"id\":"));
  EXPECT_THAT(answer.stream(), AllOf(HasSubstr("\"complete\":false"), HasSubstr("the server failed")));
  EXPECT_THROW(answer.stream(), std::runtime_error);
  EXPECT_THAT(get("/metrics").body, HasSubstr("chancery_exports_total{complete=\"no\"} 1"));
}

TEST_F(SiteTest, GivesAnExportTenTimesASearchesTime) {
  get("/export?q=a&format=csv");
  EXPECT_EQ(service_.asked.back().deadline, std::chrono::milliseconds(7000));
}

TEST_F(SiteTest, HasPlacesForSoManyExportsAtATime) {
  std::vector<WebResponse> open;
  for (std::size_t i = 0; i < SiteSettings().exports; ++i) open.push_back(get("/export?q=a&format=csv"));
  EXPECT_EQ(open.back().status, 200);
  const WebResponse refused = get("/export?q=a&format=csv");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(header(refused, "Retry-After"), "1");
  EXPECT_EQ(get("/search?q=a").status, 200);
  open.pop_back();
  EXPECT_EQ(get("/export?q=a&format=csv").status, 200);
}

TEST_F(SiteTest, RefusesAnExportOfWhatCannotBeRead) {
  EXPECT_EQ(get("/export?limit=5", "").status, 400);
  EXPECT_EQ(get("/export?q=a", "text/html").status, 406);
  service_.errors = {{"unbalanced_quote", "A quotation mark is not closed.", 2, 1, "a \"b\""}};
  EXPECT_EQ(header(get("/export?q=a+%22b", ""), "Content-Type"), "application/problem+json");
}

TEST_F(SiteTest, WritesAFeed) {
  service_.results.hits[0].title.text = "A <visit> & \x01 more";
  const WebResponse feed = get("/search?q=a%26b&lang=fr&format=atom");
  EXPECT_THAT(header(feed, "Content-Type"), HasSubstr("application/atom+xml"));
  EXPECT_THAT(feed.body,
              AllOf(HasSubstr("<id>https://search.example/search?q=a%26b&amp;lang=fr&amp;format=atom</id>"),
                    HasSubstr("<updated>2025-02-19T21:20:00Z</updated>"),
                    HasSubstr("<published>2025-02-18T11:31:00Z</published>"),
                    HasSubstr("<title>A &lt;visit&gt; &amp; \xEF\xBF\xBD more</title>"),
                    HasSubstr("<entry xml:lang=\"en\">"), HasSubstr("<name>Ministry of Valdoria</name>")));
  EXPECT_THAT(get("/search?q=a").body,
              HasSubstr("type=\"application/atom+xml\" href=\"/search?q=a&amp;format=atom\""));
}

TEST_F(SiteTest, NamesAFeedByItsWordsAndFilters) {
  EXPECT_THAT(get("/search?q=visit&from=2024&lang=en&-country=CH&words=any&format=atom").body,
              HasSubstr("<title>Chancery: visit, from:2024, lang:en, -country:CH, words:any</title>"));
}

TEST_F(SiteTest, DatesNothingInAFeedThatHasNoInstant) {
  service_.results.hits[0].date.offset_minutes.reset();
  EXPECT_THAT(get("/search?format=atom").body, Not(HasSubstr("<published>")));
}

TEST_F(SiteTest, CitesARelease) {
  const std::string path = "/releases/No%3A605%2F23%20%C3%A4/cite";
  EXPECT_THAT(get(path).body, HasSubstr("A visit [Press release]. https://mfa.example/605\n"));
  EXPECT_THAT(get(path + "?style=chicago").body, HasSubstr("Press release, February 18, 2025."));
  EXPECT_THAT(get(path + "?style=ris").body, HasSubstr("TI  - A visit\r\n"));
  EXPECT_THAT(header(get(path + "?style=bibtex"), "Content-Type"), HasSubstr("application/x-bibtex"));
  EXPECT_EQ(get(path + "?style=mla").status, 400);
  EXPECT_EQ(get("/releases/nothing/cite").status, 404);
}

}  // namespace
}  // namespace chancery::searchd
