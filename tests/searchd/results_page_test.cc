#include <nlohmann/json.hpp>

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
  EXPECT_THAT(page.body, HasSubstr("<h1 class=\"status\">1 of 1 release for “\u2068visit\u2069”</h1>"));
  EXPECT_THAT(page.body, HasSubstr("18 February 2025 15:31 (UTC+04:00)"));
  EXPECT_THAT(page.body, HasSubstr("the <mark>visit</mark> of äll"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/releases/No%3A605%2F23%20%C3%A4?q=visit\""));
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("Ministry of Valdoria"), HasSubstr("Azerbaijan"), HasSubstr("English")));
}

TEST_F(SiteTest, CutsEndlessTitlesAndSnippetsInTheList) {
  service_.results.hits[0].title = {std::string(3000, 'x'), {}};
  service_.results.hits[0].snippets = {{std::string(5000, 'y'), {}}};
  const std::string page = get("/search?q=a").body;
  EXPECT_THAT(page, HasSubstr(std::string(200, 'x') + "\u2026"));
  EXPECT_THAT(page, Not(HasSubstr(std::string(201, 'x'))));
  EXPECT_THAT(page, HasSubstr(std::string(500, 'y') + "\u2026"));
  EXPECT_THAT(page, Not(HasSubstr(std::string(501, 'y'))));
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
  service_.results.hints = {{query::HintKind::kNoField, "“titel:” is no field.", 2, 7, "a title:<x>", 3},
                            {query::HintKind::kNoField, "“b:” is no field.", 9, 3, "", 0}};
  const WebResponse page = get("/search?q=a+titel:%3Cx%3E&lang=en");
  EXPECT_THAT(
      page.body,
      HasSubstr("“titel:” is no field.</bdi> Search for <a href=\"/search?q=a+title%3A%3Cx%3E&amp;lang=en\">"
                "<bdi>a title:&lt;x&gt;</bdi></a> (3)"));
  EXPECT_THAT(get("/search?q=a+titel:%3Cx%3E&ui=fr").body,
              HasSubstr("« titel: » n’est pas un champ et a été cherché comme un mot."));
  const auto json = nlohmann::json::parse(get("/search?q=a+titel:x&format=json").body);
  EXPECT_EQ(json["query"]["hints"][0],
            nlohmann::json::parse(R"({"code":"no_field","detail":"“titel:” is no field.","position":2,)"
                                  R"("length":7,)"
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

TEST_F(SiteTest, NamesTheReleaseByOneAddressWhateverLedToIt) {
  const std::string page = get("/search?q=visit&from=2025&sort=newest").body;
  const std::string address = "/releases/No%3A605%2F23%20%C3%A4?q=visit&back=from%3D2025%26sort%3Dnewest";
  EXPECT_THAT(
      page,
      HasSubstr("href=\"/releases/No%3A605%2F23%20%C3%A4?q=visit&amp;back=from%3D2025%26sort%3Dnewest\""));
  EXPECT_THAT(
      get(address).body,
      AllOf(HasSubstr(
                "<link rel=\"canonical\" href=\"https://search.example/releases/No%3A605%2F23%20%C3%A4\">"),
            HasSubstr("href=\"/search?q=visit&amp;from=2025&amp;sort=newest\"")));
}

TEST_F(SiteTest, EndsTheTextsOfTheFirstVisitAtAWord) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "diplomacy ";
  service_.results.hits[0].snippets = {{text, {}}};
  const std::string page = get("/").body;
  EXPECT_THAT(page, AllOf(HasSubstr("diplomacy…</p>"), Not(HasSubstr(text.substr(0, 230)))));
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
              AllOf(HasSubstr("1 of 1,204 releases for “\u2068a b\u2069”"),
                    HasSubstr("1,204 releases have all your words; 2,343 more have some")));
  service_.results.hits[0].partial = true;  // then these are not of the 1,204 alone
  EXPECT_THAT(get("/search?q=a+b").body,
              HasSubstr("<h1 class=\"status\">Releases 1 for “\u2068a b\u2069”</h1>"));
  service_.results.total = 3547;
  service_.results.counts_any_word = true;
  EXPECT_THAT(get("/search?q=a+b").body, HasSubstr("No release has all your words; these have some of them"));
  EXPECT_THAT(get("/search?q=a+b&words=any").body, HasSubstr("Each has at least one of your words"));
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

}  // namespace
}  // namespace chancery::searchd
