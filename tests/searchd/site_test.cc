#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/index/environment_error.h"
#include "tests/searchd/fake_site.h"

namespace chancery::searchd {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

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

TEST_F(SiteTest, PassesTheRequestToTheEngine) {
  get("/search?q=a&from=2025&source=s&cursor=g000012.1740000000-40&limit=10");
  ASSERT_EQ(service_.asked.size(), 1U);
  EXPECT_EQ(service_.asked[0].offset, 40U);
  EXPECT_EQ(service_.asked[0].limit, 10U);
  EXPECT_EQ(service_.asked[0].deadline, std::chrono::milliseconds(700));
  EXPECT_TRUE(service_.asked[0].from.has_value());
}

TEST_F(SiteTest, AnswersScriptsByFormatOrAccept) {
  for (const WebResponse& answer : {get("/search?q=a&format=json"), get("/search?q=a", "application/json")}) {
    EXPECT_EQ(header(answer, "Content-Type"), "application/json");
    EXPECT_EQ(nlohmann::json::parse(answer.body)["hits"].size(), 1U);
  }
  const WebResponse release = get("/releases/No%3A605%2F23%20%C3%A4?format=json");
  EXPECT_EQ(nlohmann::json::parse(release.body)["matches"]["title"], nlohmann::json::parse("[[2,7]]"));
}

TEST_F(SiteTest, LinksThePagesOfResultsAndKeepsRobotsOut) {
  service_.results.reachable = 100;
  const WebResponse answer = get("/search?q=a&cursor=g000012.1740000000-40&format=json");
  std::vector<std::string> links;
  for (const auto& [name, value] : answer.headers) {
    if (name == "Link") links.push_back(value);
  }
  EXPECT_THAT(links, ::testing::UnorderedElementsAre(
                         "</search?q=a&cursor=g000012.1740000000-60&format=json>; rel=\"next\"",
                         "</search?q=a&cursor=g000012.1740000000-20&format=json>; rel=\"prev\""));
  EXPECT_EQ(header(answer, "X-Robots-Tag"), "noindex");
  EXPECT_EQ(header(answer, "Referrer-Policy"), "no-referrer");
}

TEST_F(SiteTest, RefusesACursorOfAnotherGeneration) {
  const WebResponse problem = get("/search?q=a&cursor=g000011.1740000000-20&format=json");
  EXPECT_EQ(problem.status, 400);
  EXPECT_EQ(get("/search?q=a&cursor=g000012.1740000060-20&format=json").status, 400) << "an index built anew";
  EXPECT_EQ(nlohmann::json::parse(problem.body)["errors"][0]["code"], "cursor_expired");
  EXPECT_TRUE(service_.asked.empty());
  EXPECT_THAT(get("/search?q=a&cursor=g000011.1740000000-20").body, HasSubstr("href=\"/search?q=a\""));
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

TEST_F(SiteTest, SaysThatNothingHasChanged) {
  const WebResponse first = get("/search?q=a");
  const std::string tag = header(first, "ETag");
  ASSERT_THAT(tag, ::testing::StartsWith("W/\"000012.1740000000-"));
  const auto ask = [this](const std::string& target, const std::string& accept, const std::string& known) {
    return site_.answer({target, accept, known}, &service_);
  };
  const std::size_t asked = service_.asked.size();
  const WebResponse same = ask("/search?q=a", "text/html", "\"x\", " + tag);
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(header(same, "ETag"), tag);
  EXPECT_TRUE(same.body.empty());
  EXPECT_EQ(service_.asked.size(), asked);
  EXPECT_EQ(ask("/search?q=b", "text/html", tag).status, 200);
  EXPECT_EQ(ask("/search?q=a", "application/json", tag).status, 200);
  site_.set_public_url("https://other.example");
  EXPECT_EQ(ask("/search?q=a", "text/html", tag).status, 200);
  site_.set_public_url("https://search.example");
  service_.results.indexed_at += 60;  // removed and built anew under the same name
  EXPECT_EQ(ask("/search?q=a", "text/html", tag).status, 200);
  service_.results.indexed_at -= 60;
  service_.results.generation = "000013";
  EXPECT_EQ(ask("/search?q=a", "text/html", tag).status, 200);
}

TEST_F(SiteTest, AnyTagNamesOnlyWhatIsThere) {
  EXPECT_EQ(get("/search?q=a", "text/html", {}, "*").status, 304);
  EXPECT_EQ(get("/search?q=a&form=1", "text/html", {}, "*").status, 400);
  EXPECT_EQ(get("/releases/nothing", "text/html", {}, "*").status, 404);
}

TEST_F(SiteTest, KeepsNothingThatTheTimeCutShort) {
  service_.results.timed_out = true;
  const WebResponse answer = get("/search?q=a&format=json");
  EXPECT_EQ(header(answer, "ETag"), "");
  EXPECT_EQ(header(answer, "Cache-Control"), "no-store");
}

TEST_F(SiteTest, RefusesAnUnknownParameter) {
  EXPECT_EQ(get("/search?q=a&form=2025").status, 400);
  EXPECT_TRUE(service_.asked.empty());
  EXPECT_THAT(get("/releases/a/related?foo=1").body, HasSubstr("This address takes none."));
  EXPECT_EQ(get("/sitemap.xml?q=a").status, 400);
}

TEST_F(SiteTest, RefusesAnAddressThatIsNotEncoded) {
  for (const char* const address : {"/healthz?%zz", "/metrics?q=%c0%af", "/help?q=%zz", "/releases/%ff"}) {
    EXPECT_EQ(get(address).status, 400) << address;
  }
  EXPECT_EQ(get("/healthz?probe=%C3%A4").status, 200);
}

TEST_F(SiteTest, SaysSoWhereThereIsNoIndexYet) {
  readiness_ = {};
  const WebResponse page = site_.answer({"/search?q=a", "text/html", {}}, nullptr);
  EXPECT_EQ(page.status, 503);
  EXPECT_THAT(page.body, HasSubstr("No releases yet"));
  EXPECT_EQ(get("/readyz").status, 503);
  EXPECT_EQ(get("/healthz").status, 200);
}

TEST_F(SiteTest, AsksToComeBackWhereTooManyWait) {
  const WebResponse page = site_.answer_busy({"/search?q=a", "text/html"}, 503);
  EXPECT_EQ(page.status, 503);
  EXPECT_EQ(header(page, "Retry-After"), "1");
}

TEST_F(SiteTest, AnswersABrokenEngineWithAnError) {
  class Broken final : public FakeService {
   public:
    std::chrono::nanoseconds estimate(const query::Request&) override { throw std::runtime_error("no"); }
    query::Answer search(const query::Request&) override {
      throw index::EnvironmentError("damaged", "rebuild");
    }
    std::optional<query::MarkedRelease> read(std::string_view, const query::Request&) override {
      throw std::runtime_error("no");
    }
  } broken;
  EXPECT_EQ(site_.answer({"/search?q=a", "", {}}, &broken).status, 503);
  EXPECT_EQ(site_.answer({"/releases/a", "", {}}, &broken).status, 500);
  EXPECT_EQ(site_.estimate({"/search?q=a", "", {}}, broken).count(), 0);
}

TEST_F(SiteTest, EstimatesSearchesAndTheMarksOfReleases) {
  service_.cost = std::chrono::milliseconds(20);
  service_.reading_cost = std::chrono::milliseconds(3);
  EXPECT_EQ(site_.estimate({"/search?q=a", "", {}}, service_), service_.cost);
  EXPECT_EQ(site_.estimate({"/export?q=a", "", {}}, service_), service_.cost);
  EXPECT_EQ(site_.estimate({"/releases/a?q=a", "", {}}, service_), service_.reading_cost);
  EXPECT_EQ(site_.estimate({"/suggest?q=a", "", {}}, service_).count(), 0);
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

TEST_F(SiteTest, DescribesItselfToPrograms) {
  EXPECT_THAT(get("/robots.txt").body, AllOf(HasSubstr("Disallow: /export\n"),
                                             HasSubstr("Sitemap: https://search.example/sitemap.xml\n")));
  EXPECT_THAT(get("/opensearch.xml").body,
              HasSubstr("template=\"https://search.example/search?q={searchTerms}&amp;format=atom\""));
  EXPECT_THAT(get("/opensearch.xml").body,
              HasSubstr("template=\"https://search.example/suggest?q={searchTerms}\""));
  EXPECT_THAT(get("/sitemap.xml").body, HasSubstr("<loc>https://search.example/sitemap-1.xml</loc>"));
  EXPECT_THAT(get("/sitemap-1.xml").body,
              HasSubstr("<loc>https://search.example/releases/No%3A605%2F23%20%C3%A4</loc>"));
  EXPECT_EQ(header(get("/sitemap.xml", "application/xml"), "Content-Type"), "application/xml");
  EXPECT_EQ(get("/sitemap-2.xml").status, 404);
  EXPECT_EQ(get("/sitemap-0.xml").status, 404);
  EXPECT_EQ(get("/sitemap-x.xml").status, 404);
}

TEST_F(SiteTest, CountsAnswersWithoutAWordOfAQuery) {
  get("/search?q=canary&format=json");
  get("/search?q=canary&canary=1&source=canary", "canary/canary");
  const std::string text = get("/metrics").body;
  EXPECT_THAT(
      text, AllOf(HasSubstr("chancery_answers_total{endpoint=\"/search\",format=\"json\",status=\"200\"} 1"),
                  HasSubstr("chancery_ready 1"), HasSubstr("chancery_answer_seconds_bucket")));
  EXPECT_THAT(text, Not(HasSubstr("canary")));
}

TEST_F(SiteTest, CountsWhomItRefuses) {
  site_.answer_busy({"/search?q=a&format=json", ""}, 429);
  site_.note_refusal(414);
  const std::string text = get("/metrics").body;
  EXPECT_THAT(text, HasSubstr("endpoint=\"/search\",format=\"json\",status=\"429\"} 1"));
  EXPECT_THAT(text, HasSubstr("status=\"414\"} 1"));
}

TEST_F(SiteTest, HasNoPageElsewhere) {
  EXPECT_EQ(get("/nowhere").status, 404);
  EXPECT_EQ(get("/style.css").status, 200);
  EXPECT_EQ(get("/../etc/passwd").status, 404);
}

}  // namespace
}  // namespace chancery::searchd
