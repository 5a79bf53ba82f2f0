#include <map>
#include <nlohmann/json.hpp>

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

TEST_F(SiteTest, AnswersRelatedReleasesAsJson) {
  service_.related.is_known = true;
  service_.related.releases.push_back({service_.release.release, 0.87654});
  const WebResponse answer = get("/releases/No%3A605%2F23%20%C3%A4/related");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(header(answer, "Content-Type"), "application/json");
  const auto json = nlohmann::json::parse(answer.body);
  EXPECT_EQ(json["generation"], "000012");
  EXPECT_EQ(json["id"], "No:605/23 ä");
  EXPECT_EQ(json["known"], true);
  EXPECT_EQ(json["releases"][0]["title"], "A visit");
  EXPECT_EQ(json["releases"][0]["similarity"], 0.877);
  EXPECT_EQ(json["releases"][0]["published"]["stated"], "18 February 2025 15:31 (UTC+04:00)");
  EXPECT_EQ(get("/releases/unknown/related").status, 404);
  EXPECT_EQ(header(get("/releases/unknown/related"), "Content-Type"), "application/problem+json");
  EXPECT_EQ(get("/releases/x/related?page=2").status, 400);
}

TEST_F(SiteTest, AnswersScriptsByFormatOrAccept) {
  for (const WebResponse& answer : {get("/search?q=a&format=json"), get("/search?q=a", "application/json")}) {
    EXPECT_EQ(header(answer, "Content-Type"), "application/json");
    EXPECT_EQ(nlohmann::json::parse(answer.body)["hits"].size(), 1U);
  }
  const WebResponse release = get("/releases/No%3A605%2F23%20%C3%A4?format=json");
  EXPECT_EQ(nlohmann::json::parse(release.body)["matches"]["title"], nlohmann::json::parse("[[2,7]]"));
}

TEST_F(SiteTest, WritesTheSameReleasesInEveryFormat) {
  for (const auto& [format, type] :
       std::map<std::string, std::string>{{"ndjson", "application/x-ndjson"},
                                          {"csv", "text/csv"},
                                          {"ris", "application/x-research-info-systems"},
                                          {"bibtex", "application/x-bibtex"}}) {
    const WebResponse by_name = get("/search?q=a&format=" + format);
    const WebResponse by_type = get("/search?q=a", type);
    EXPECT_THAT(header(by_name, "Content-Type"), HasSubstr(type));
    EXPECT_THAT(by_name.body, HasSubstr("605/23"));
    EXPECT_EQ(by_name.body, by_type.body);
    EXPECT_EQ(header(by_name, "Vary"), "Accept");
  }
  EXPECT_THAT(get("/search?q=a&format=csv&bom=on").body, ::testing::StartsWith("\xEF\xBB\xBFid,"));
}

TEST_F(SiteTest, SaysWhereNoFormatFits) {
  const WebResponse problem = get("/search?q=a", "image/png");
  EXPECT_EQ(problem.status, 406);
  EXPECT_EQ(header(problem, "Content-Type"), "application/problem+json");
  EXPECT_THAT(problem.body, HasSubstr("application/atom+xml"));
  EXPECT_EQ(get("/search?q=a&format=json", "image/png").status, 200);
}

TEST_F(SiteTest, LetsScriptsOfOthersReadByOption) {
  EXPECT_EQ(header(get("/search?q=a&format=json"), "Access-Control-Allow-Origin"), "*");
  Site closed{{web_, [this] { return readiness_; }, std::chrono::milliseconds(700), {}, {}}};
  EXPECT_EQ(header(closed.answer({"/search?q=a", "", {}}, &service_), "Access-Control-Allow-Origin"), "");
}

TEST_F(SiteTest, SuggestsWhatMayBeTypedOn) {
  const WebResponse answer = get("/suggest?q=vis");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(header(answer, "Content-Type"), "application/x-suggestions+json");
  EXPECT_EQ(answer.body, "[\"vis\",[\"visit\"],[\"2 titles\"],[\"/search?q=visit\"]]\n");
  EXPECT_EQ(get("/suggest").body, "[\"\",[],[],[]]\n");
  EXPECT_EQ(get("/suggest?q=" + std::string(2000, 'a')).status, 400);
  EXPECT_EQ(get("/suggest?q=%ff").status, 400);
  EXPECT_EQ(service_.asked_to_suggest.size(), 1U);
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

TEST_F(SiteTest, DescribesItselfToPrograms) {
  EXPECT_THAT(get("/robots.txt").body, AllOf(HasSubstr("Disallow: /export\n"),
                                             HasSubstr("Sitemap: https://search.example/sitemap.xml\n")));
  EXPECT_THAT(get("/opensearch.xml").body,
              HasSubstr("template=\"https://search.example/search?q={searchTerms}&amp;format=atom\""));
  EXPECT_THAT(get("/sitemap.xml").body, HasSubstr("<loc>https://search.example/sitemap-1.xml</loc>"));
  EXPECT_THAT(get("/sitemap-1.xml").body,
              HasSubstr("<loc>https://search.example/releases/No%3A605%2F23%20%C3%A4</loc>"));
  EXPECT_EQ(get("/sitemap-2.xml").status, 404);
  EXPECT_EQ(get("/sitemap-0.xml").status, 404);
  EXPECT_EQ(get("/sitemap-x.xml").status, 404);
}

}  // namespace
}  // namespace chancery::searchd
