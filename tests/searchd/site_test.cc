#include "searchd/site.h"

#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/index/environment_error.h"
#include "core/query/syntax.h"
#include "tests/searchd/fake_service.h"

namespace chancery::searchd {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const std::filesystem::path kWeb = std::filesystem::path(CHANCERY_SOURCE_DIR) / "web";
constexpr const char* kScript = "<script>alert('x')</script>";

std::string header(const WebResponse& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

class SiteTest : public ::testing::Test {
 protected:
  WebResponse get(const std::string& target, const std::string& accept = "text/html",
                  const std::string& accept_language = {}) {
    const WebRequest request{target, accept, accept_language};
    if (auto answer = site_.answer_now(request)) return *answer;
    return site_.answer(request, &service_);
  }

  Readiness readiness_{"000012", 1'740'000'000, 1, {}, {}, {}};
  Site site_{kWeb, [this] { return readiness_; }, std::chrono::milliseconds(700)};
  FakeService service_;
};

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

TEST_F(SiteTest, SpeaksTheLanguageThatIsAskedForOrAcceptedMost) {
  EXPECT_THAT(get("/search?q=visit", "text/html", "fr, en;q=0.5").body,
              AllOf(HasSubstr("<html lang=\"fr\" dir=\"ltr\">"), HasSubstr("1 sur 1 communiqué"),
                    Not(HasSubstr("ui=fr\">Suivants"))));
  const WebResponse arabic = get("/search?q=visit&ui=ar", "text/html", "fr");
  EXPECT_THAT(arabic.body, AllOf(HasSubstr("<html lang=\"ar\" dir=\"rtl\">"), HasSubstr("أذربيجان"),
                                 HasSubstr("?q=visit&amp;ui=ar\""), HasSubstr("name=\"ui\" value=\"ar\"")));
  EXPECT_THAT(header(arabic, "Vary"), HasSubstr("Accept-Language"));
  EXPECT_THAT(get("/help?ui=zh").body, HasSubstr("可以怎样搜索"));
  EXPECT_THAT(get("/nowhere?ui=ru").body, HasSubstr("Страница не найдена"));
  EXPECT_EQ(get("/?ui=xx").status, 400);
}

TEST_F(SiteTest, LinksToItselfInEveryLanguage) {
  const WebResponse page = get("/search?q=visit&from=2025");
  for (const char* const code : {"fr", "es", "ru", "ar", "zh"}) {
    EXPECT_THAT(page.body,
                HasSubstr("href=\"/search?q=visit&amp;from=2025&amp;ui=" + std::string(code) + "\""));
  }
}

TEST_F(SiteTest, ExplainsFaultsInTheReadersLanguage) {
  service_.errors = {{"unbalanced_quote", "A quotation mark is not closed.", 2, 1, "a \"b\""}};
  const WebResponse page = get("/search?q=a+%22b&ui=fr");
  EXPECT_EQ(page.status, 400);
  EXPECT_THAT(page.body, AllOf(HasSubstr("Ce guillemet n’est pas fermé."), HasSubstr("Chercher plutôt"),
                               Not(HasSubstr("quotation mark"))));
}

TEST_F(SiteTest, TiesAnErrorToItsDateField) {
  const WebResponse page = get("/search?q=visit&from=yesterday&to=2025");
  EXPECT_EQ(page.status, 400);
  EXPECT_THAT(page.body, AllOf(HasSubstr("id=\"from-fault\""), HasSubstr("value=\"yesterday\""),
                               HasSubstr("aria-describedby=\"from-fault dates-hint\" aria-invalid=\"true\""),
                               HasSubstr("value=\"2025\" maxlength=\"40\""), HasSubstr("value=\"visit\"")));
}

TEST_F(SiteTest, TakesDatesAsPeopleTypeThemOnPagesOnly) {
  EXPECT_EQ(get("/search?q=visit&from=Feb+2025").status, 200);
  EXPECT_EQ(service_.asked.at(0).from, 20120);
  EXPECT_EQ(get("/search?q=visit&from=Feb+2025&format=json").status, 400);
}

TEST_F(SiteTest, ShowsTheDatesAroundThoseThatAreChosen) {
  const WebResponse page = get("/search?q=visit&from=2025-02&to=2025-02");
  EXPECT_THAT(page.body, AllOf(HasSubstr("<a href=\"/search?q=visit\">All dates</a>"),
                               HasSubstr("<a href=\"/search?q=visit&amp;from=2025&amp;to=2025\">2025</a>"),
                               HasSubstr("<span aria-current=\"true\">February 2025</span>")));
}

TEST_F(SiteTest, SaysSoWhereThereIsNoIndexYet) {
  readiness_ = {};
  const WebResponse page = site_.answer({"/search?q=a", "text/html"}, nullptr);
  EXPECT_EQ(page.status, 503);
  EXPECT_THAT(page.body, HasSubstr("No index yet"));
  EXPECT_EQ(get("/readyz").status, 503);
  EXPECT_EQ(get("/healthz").status, 200);
}

TEST_F(SiteTest, AsksToComeBackWhereTooManyWait) {
  const WebResponse page = site_.answer_busy({"/search?q=a", "text/html"});
  EXPECT_EQ(page.status, 503);
  EXPECT_EQ(header(page, "Retry-After"), "1");
}

TEST_F(SiteTest, AnswersABrokenEngineWithAnError) {
  class Broken final : public SearchService {
   public:
    std::string generation() const override { return "1"; }
    query::Answer search(const query::Request&) override {
      throw index::EnvironmentError("damaged", "rebuild");
    }
    std::optional<query::MarkedRelease> read(std::string_view, const query::Request&) override {
      throw std::runtime_error("no");
    }
    std::vector<query::Suggestion> suggest(const std::string&) override { throw std::runtime_error("no"); }
  } broken;
  EXPECT_EQ(site_.answer({"/search?q=a", ""}, &broken).status, 503);
  EXPECT_EQ(site_.answer({"/releases/a", ""}, &broken).status, 500);
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

TEST_F(SiteTest, HasNoPageElsewhere) {
  EXPECT_EQ(get("/nowhere").status, 404);
  EXPECT_EQ(get("/style.css").status, 200);
  EXPECT_EQ(get("/../etc/passwd").status, 404);
}

}  // namespace
}  // namespace chancery::searchd
