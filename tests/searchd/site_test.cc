#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "core/index/environment_error.h"
#include "core/query/syntax.h"
#include "tests/searchd/fake_site.h"

namespace chancery::searchd {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kScript = "<script>alert('x')</script>";

TEST_F(SiteTest, ShowsResultsWithTheirFactsAndMarks) {
  const WebResponse page = get("/search?q=visit");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("1 of 1 release"));
  EXPECT_THAT(page.body, HasSubstr("18 February 2025 15:31 (UTC+04:00)"));
  EXPECT_THAT(page.body, HasSubstr("the <mark>visit</mark> of äll"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/releases/No%3A605%2F23%20%C3%A4?q=visit\""));
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("Ministry of Valdoria"), HasSubstr("Azerbaijan"), HasSubstr("English")));
}

TEST_F(SiteTest, ListsRelatedReleasesOnThePageOfARelease) {
  const std::string address = "/releases/No%3A605%2F23%20%C3%A4";
  EXPECT_THAT(get(address).body, Not(HasSubstr("Related releases")));
  service_.related.is_known = true;
  for (int i = 0; i < 9; ++i) {
    release::Release near = service_.release.release;
    near.id = "near/" + std::to_string(i);
    near.title = "Near " + std::string(kScript);
    service_.related.releases.push_back({near, 0.9});
  }
  const std::string page = get(address).body;
  EXPECT_THAT(page, HasSubstr("Related releases"));
  EXPECT_THAT(page, HasSubstr("href=\"/releases/near%2F4\""));
  EXPECT_THAT(page, Not(HasSubstr("near%2F5")));
  EXPECT_THAT(page, Not(HasSubstr(kScript)));
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

TEST_F(SiteTest, SaysWhichResultsLackAWord) {
  EXPECT_THAT(get("/search?q=visit").body, Not(HasSubstr("Lacks some of your words")));
  service_.results.hits[0].partial = true;
  EXPECT_THAT(get("/search?q=visit").body, HasSubstr("Lacks some of your words"));
}

TEST_F(SiteTest, OffersWhatMayHaveBeenMeantBesideTheResults) {
  EXPECT_THAT(get("/search?q=vist").body, Not(HasSubstr("Did you mean")));
  service_.results.corrections = {{"visit <b>", 1204}};
  const WebResponse page = get("/search?q=vist&from=2025&lang=en");
  EXPECT_THAT(page.body,
              HasSubstr("Did you mean <a href=\"/search?q=visit+%3Cb%3E&amp;from=2025&amp;lang=en\">"
                        "<bdi>visit &lt;b&gt;</bdi></a>? (1,204)"));
  EXPECT_THAT(page.body, HasSubstr("the <mark>visit</mark>"));
  EXPECT_THAT(get("/search?q=vist&format=json").body,
              HasSubstr("\"corrections\":[{\"q\":\"visit <b>\",\"total\":1204}]"));
}

TEST_F(SiteTest, HintsAtAFieldThatMayHaveBeenMeant) {
  EXPECT_THAT(get("/search?q=titel:x").body, Not(HasSubstr("is no field")));
  service_.results.hints = {{"“titel:” is no field.", 2, 7, "a title:<x>", 3},
                            {"“b:” is no field.", 9, 3, "", 0}};
  const WebResponse page = get("/search?q=a+titel:%3Cx%3E&lang=en");
  EXPECT_THAT(
      page.body,
      HasSubstr("“titel:” is no field.</bdi> Search for <a href=\"/search?q=a+title%3A%3Cx%3E&amp;lang=en\">"
                "<bdi>a title:&lt;x&gt;</bdi></a> (3)"));
  EXPECT_THAT(get("/search?q=a+titel:%3Cx%3E&ui=fr").body,
              HasSubstr("« titel: » n’est pas un champ et a été cherché comme un mot."));
  const auto json = nlohmann::json::parse(get("/search?q=a+titel:x&format=json").body);
  EXPECT_EQ(json["query"]["hints"][0],
            nlohmann::json::parse(R"({"detail":"“titel:” is no field.","position":2,"length":7,)"
                                  R"("q":"a title:<x>","total":3})"));
  EXPECT_EQ(json["query"]["hints"][1]["q"], nullptr);
}

TEST_F(SiteTest, SaysWhoseStopWordsWereLeftOut) {
  service_.results.ignored_words = {"the", "of"};
  service_.results.stop_languages = {*text::find_language("en"), *text::find_language("fr")};
  EXPECT_THAT(get("/search?q=a").body,
              HasSubstr("Very common words were left out (English, French): <bdi>the, of</bdi>."));
  const auto json = nlohmann::json::parse(get("/search?q=a&format=json").body);
  EXPECT_EQ(json["ignored_words"], nlohmann::json::parse(R"(["the","of"])"));
  EXPECT_EQ(json["stop_word_languages"], nlohmann::json::parse(R"(["en","fr"])"));
}

TEST_F(SiteTest, SaysUnderWhichOtherNameAReleaseHasAWord) {
  service_.results.hits[0].matched_by = {{"visit", {query::MatchKind::kExact}}};
  EXPECT_THAT(get("/search?q=visit").body, Not(HasSubstr("as an acronym")));
  service_.results.hits[0].matched_by = {{"<OIC>", {query::MatchKind::kAcronym}}};
  EXPECT_THAT(get("/search?q=OIC").body,
              HasSubstr("“<bdi>&lt;OIC&gt;</bdi>” as an acronym or its long form"));
}

TEST_F(SiteTest, ExplainsInTheHelpWhatTheParserReads) {
  const WebResponse page = get("/help");
  EXPECT_EQ(page.status, 200);
  for (const query::SyntaxRow& row : query::syntax_table()) {
    EXPECT_THAT(page.body, HasSubstr(std::string(row.meaning.substr(0, row.meaning.find('"')))));
  }
  EXPECT_THAT(page.body, AllOf(HasSubstr("NOT binds first"), HasSubstr("<code>match</code>")));
}

TEST_F(SiteTest, PassesTheRequestToTheEngine) {
  get("/search?q=a&from=2025&source=s&cursor=g000012-40&limit=10");
  ASSERT_EQ(service_.asked.size(), 1U);
  EXPECT_EQ(service_.asked[0].offset, 40U);
  EXPECT_EQ(service_.asked[0].limit, 10U);
  EXPECT_EQ(service_.asked[0].deadline, std::chrono::milliseconds(700));
  EXPECT_TRUE(service_.asked[0].from.has_value());
}

TEST_F(SiteTest, ShowsMarkupInReleasesAndQueriesAsText) {
  query::Hit& hit = service_.results.hits[0];
  hit.title = {kScript, {{0, 8}}};
  hit.snippets = {{kScript, {{3, 9}}}};
  hit.source = hit.date.stated = kScript;
  hit.date.precision = release::Precision::kNone;
  service_.results.sources = {{kScript, kScript, 1, false}};
  service_.release.title = service_.release.body = {kScript, {}};
  service_.release.release.title = kScript;
  service_.release.release.url = "javascript:alert(1)";
  for (const char* const target : {"/", "/search?q=%3Cscript%3E%22%27%3E&source=%3Cscript%3E",
                                   "/releases/No%3A605%2F23%20%C3%A4?q=%3Cscript%3E",
                                   "/search?q=%3Cscript%3E&from=%3Cscript%3E&%3Cscript%3E=1"}) {
    const WebResponse page = get(target);
    EXPECT_THAT(page.body, Not(HasSubstr("<script>"))) << target;
    EXPECT_THAT(page.body, HasSubstr("script")) << target;
    EXPECT_THAT(page.body, Not(HasSubstr("href=\"javascript"))) << target;
    EXPECT_THAT(header(page, "Content-Security-Policy"), HasSubstr("default-src 'none'"));
  }
}

TEST_F(SiteTest, AnswersScriptsByFormatOrAccept) {
  for (const WebResponse& answer : {get("/search?q=a&format=json"), get("/search?q=a", "application/json")}) {
    EXPECT_EQ(header(answer, "Content-Type"), "application/json");
    EXPECT_EQ(nlohmann::json::parse(answer.body)["hits"].size(), 1U);
  }
  const WebResponse release = get("/releases/No%3A605%2F23%20%C3%A4?format=json");
  EXPECT_EQ(nlohmann::json::parse(release.body)["matches"]["title"], nlohmann::json::parse("[[2,7]]"));
}

TEST_F(SiteTest, ShowsAReleaseInParagraphs) {
  const WebResponse page = get("/releases/No%3A605%2F23%20%C3%A4?q=visit");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("A <mark>visit</mark></h1>"));
  EXPECT_THAT(page.body, HasSubstr("<p dir=\"auto\">First <mark id=\"place-1\">words</mark>"));
  EXPECT_THAT(page.body, HasSubstr("<p dir=\"auto\">Second words.</p>"));
  EXPECT_THAT(page.body, HasSubstr("href=\"https://mfa.example/605\" rel=\"noopener noreferrer\""));
  EXPECT_EQ(get("/releases/nothing").status, 404);
  EXPECT_EQ(get("/releases/%zz").status, 400);
}

TEST_F(SiteTest, NamesAReleaseWithoutATitleByItsFirstLine) {
  service_.results.hits[0].title = {};
  service_.results.hits[0].opening = {"First words. More.", {{6, 11}}};
  EXPECT_THAT(get("/search?q=words").body, HasSubstr(">First <mark>words</mark>. More.</a></h3>"));
}

TEST_F(SiteTest, MarksThePlaceOfAnErrorAndOffersTheMendedSearch) {
  service_.errors = {{"unbalanced_quote", "A quotation mark is not closed.", 2, 1, "a \"b\""}};
  const WebResponse page = get("/search?q=a+%22b&lang=en");
  EXPECT_EQ(page.status, 400);
  EXPECT_THAT(page.body, HasSubstr("a <mark>&quot;</mark>b"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/search?q=a+%22b%22&amp;lang=en\""));
  const WebResponse problem = get("/search?q=a+%22b&format=json");
  EXPECT_EQ(header(problem, "Content-Type"), "application/problem+json");
  EXPECT_EQ(nlohmann::json::parse(problem.body)["errors"][0]["position"], 2);
}

TEST_F(SiteTest, RefusesACursorOfAnotherGeneration) {
  const WebResponse problem = get("/search?q=a&cursor=g000011-20&format=json");
  EXPECT_EQ(problem.status, 400);
  EXPECT_EQ(nlohmann::json::parse(problem.body)["errors"][0]["code"], "cursor_expired");
  EXPECT_TRUE(service_.asked.empty());
  EXPECT_THAT(get("/search?q=a&cursor=g000011-20").body, HasSubstr("href=\"/search?q=a\""));
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
  ASSERT_THAT(tag, ::testing::StartsWith("W/\"000012-"));
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
  service_.results.generation = "000013";
  EXPECT_EQ(ask("/search?q=a", "text/html", tag).status, 200);
}

TEST_F(SiteTest, KeepsNothingThatTheTimeCutShort) {
  service_.results.timed_out = true;
  const WebResponse answer = get("/search?q=a&format=json");
  EXPECT_EQ(header(answer, "ETag"), "");
  EXPECT_EQ(header(answer, "Cache-Control"), "no-store");
}

TEST_F(SiteTest, LetsScriptsOfOthersReadByOption) {
  EXPECT_EQ(header(get("/search?q=a&format=json"), "Access-Control-Allow-Origin"), "*");
  Site closed{{web_, [this] { return readiness_; }, std::chrono::milliseconds(700), {}, {}}};
  EXPECT_EQ(header(closed.answer({"/search?q=a", "", {}}, &service_), "Access-Control-Allow-Origin"), "");
}

TEST_F(SiteTest, CarriesAllParametersThroughThePage) {
  const std::string page =
      get("/search?q=a&tz=Europe/Paris&-source=x&-lang=fr&collapse=languages&facets=lang").body;
  for (const char* field :
       {"name=\"tz\" value=\"Europe/Paris\"", "name=\"-source\" value=\"x\"", "name=\"-lang\" value=\"fr\"",
        "name=\"collapse\" value=\"languages\"", "name=\"facets\" value=\"lang\""}) {
    EXPECT_THAT(page, HasSubstr(field));
  }
  EXPECT_THAT(page, HasSubstr("Ministry: not</span> <bdi>x</bdi>"));
}

TEST_F(SiteTest, RefusesAnUnknownParameter) {
  EXPECT_EQ(get("/search?q=a&form=2025").status, 400);
  EXPECT_TRUE(service_.asked.empty());
}

TEST_F(SiteTest, GreetsWithWhatIsInHere) {
  service_.results.total = 21'500;
  const WebResponse page = get("/");
  EXPECT_THAT(page.body, HasSubstr("21,500 releases"));
  EXPECT_THAT(page.body, HasSubstr("18 February 2025"));
  EXPECT_THAT(page.body, HasSubstr("Newest releases"));
  EXPECT_EQ(service_.asked.at(0).sort, query::Sort::kNewest);
}

TEST_F(SiteTest, SaysHowManyMoreHaveSomeOfTheWords) {
  service_.results.total = 1204;
  service_.results.total_any = 3547;
  EXPECT_THAT(get("/search?q=a+b").body,
              HasSubstr("1 of 1,204 releases with all your words; 2,343 more have some"));
  service_.results.counts_any_word = true;
  EXPECT_THAT(get("/search?q=a+b").body, HasSubstr("No release has all your words."));
}

TEST_F(SiteTest, OffersToRemoveEachFilterWhereNothingIsLeft) {
  service_.results.hits.clear();
  service_.results.total = service_.results.total_any = service_.results.reachable = 0;
  const WebResponse page = get("/search?q=a&lang=en&from=2025");
  EXPECT_THAT(page.body, HasSubstr("No releases"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/search?q=a&amp;lang=en\""));
  EXPECT_THAT(page.body, HasSubstr("href=\"/search?q=a&amp;from=2025\""));
  EXPECT_THAT(page.body, HasSubstr("href=\"/search?q=a\""));
}

TEST_F(SiteTest, SaysSoWhereThereIsNoIndexYet) {
  readiness_ = {};
  const WebResponse page = site_.answer({"/search?q=a", "text/html", {}}, nullptr);
  EXPECT_EQ(page.status, 503);
  EXPECT_THAT(page.body, HasSubstr("No index yet"));
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

TEST_F(SiteTest, CountsAnswersWithoutAWordOfAQuery) {
  get("/search?q=canary&format=json");
  get("/search?q=canary&canary=1&source=canary", "canary/canary");
  const std::string text = get("/metrics").body;
  EXPECT_THAT(
      text, AllOf(HasSubstr("chancery_answers_total{endpoint=\"/search\",format=\"json\",status=\"200\"} 1"),
                  HasSubstr("chancery_ready 1"), HasSubstr("chancery_answer_seconds_bucket")));
  EXPECT_THAT(text, Not(HasSubstr("canary")));
}

TEST_F(SiteTest, HasNoPageElsewhere) {
  EXPECT_EQ(get("/nowhere").status, 404);
  EXPECT_EQ(get("/style.css").status, 200);
  EXPECT_EQ(get("/../etc/passwd").status, 404);
}

}  // namespace
}  // namespace chancery::searchd
