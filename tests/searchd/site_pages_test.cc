#include "tests/searchd/fake_site.h"

namespace chancery::searchd {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(SiteTest, SpeaksTheLanguageThatIsAskedForOrAcceptedMost) {
  EXPECT_THAT(get("/search?q=visit", "text/html", "fr, en;q=0.5").body,
              AllOf(HasSubstr("<html lang=\"fr\" dir=\"ltr\">"), HasSubstr("1 sur 1 communiqué"),
                    Not(HasSubstr("ui=fr\">Suivants"))));
  const WebResponse arabic = get("/search?q=visit&ui=ar", "text/html", "fr");
  EXPECT_THAT(arabic.body, AllOf(HasSubstr("<html lang=\"ar\" dir=\"rtl\">"), HasSubstr("أذربيجان"),
                                 HasSubstr("?q=visit&amp;ui=ar\""), HasSubstr("name=\"ui\" value=\"ar\"")));
  EXPECT_THAT(header(arabic, "Vary"), HasSubstr("Accept-Language"));
  EXPECT_THAT(get("/help?ui=zh").body, HasSubstr("如何搜索"));
  EXPECT_THAT(get("/nowhere?ui=ru").body, HasSubstr("Страница не найдена"));
  EXPECT_EQ(get("/?ui=xx").status, 400);
}

/// The values of `attribute` in some HTML.
std::vector<std::string> attributes(const std::string& html, const std::string& attribute) {
  std::vector<std::string> values;
  const std::string begin = " " + attribute + "=\"";
  for (std::size_t at = html.find(begin); at != std::string::npos; at = html.find(begin, at + 1)) {
    const std::size_t value = at + begin.size();
    values.push_back(html.substr(value, html.find('"', value) - value));
  }
  return values;
}

TEST_F(SiteTest, StaysBelowThePathOfItsPublicAddress) {
  site_.set_public_url("https://www.example/chancery");
  service_.release.translations = {{*text::find_language("fr"), "b"}};
  for (const char* const path : {"/", "/search?q=visit&from=2025", "/search?q=%22a", "/help", "/nowhere",
                                 "/releases/No%3A605%2F23%20%C3%A4?q=visit&back=from%3D2025"}) {
    const std::string page = get(path).body;
    std::size_t own = 0;
    for (const char* const attribute : {"href", "src", "action"}) {
      for (const std::string& address : attributes(page, attribute)) {
        if (!address.starts_with('/')) continue;
        EXPECT_TRUE(address.starts_with("/chancery/")) << path << " leads to " << address;
        EXPECT_FALSE(address.starts_with("/chancery/chancery")) << path << " leads to " << address;
        ++own;
      }
    }
    EXPECT_GT(own, 10U) << path;
  }
  service_.results.reachable = 100;
  const WebResponse answer = get("/search?q=a&format=json");
  EXPECT_THAT(answer.body, HasSubstr("\"url\":\"/chancery/releases/"));
  EXPECT_THAT(header(answer, "Link"), HasSubstr("</chancery/search?q=a&"));
  EXPECT_THAT(get("/search?q=a&format=ndjson").body, HasSubstr("\"url\":\"/chancery/releases/"));
  EXPECT_THAT(get("/suggest?q=vis").body, HasSubstr("\"/chancery/search?q="));
  EXPECT_THAT(get("/robots.txt").body, HasSubstr("Disallow: /chancery/search\n"));
  EXPECT_THAT(get("/search?q=a&format=atom").body,
              HasSubstr("<id>https://www.example/chancery/search?q=a&amp;format=atom</id>"));
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
  const WebResponse page = get("/search?q=visit&from=someday&to=2025");
  EXPECT_EQ(page.status, 400);
  EXPECT_THAT(page.body, AllOf(HasSubstr("id=\"from-fault\""), HasSubstr("value=\"someday\""),
                               HasSubstr("aria-describedby=\"from-fault dates-hint\" aria-invalid=\"true\""),
                               HasSubstr("value=\"2025\" maxlength=\"40\""), HasSubstr("value=\"visit\"")));
}

TEST_F(SiteTest, TakesDatesAsPeopleTypeThemForPeopleAndScripts) {
  EXPECT_EQ(get("/search?q=visit&from=Feb+2025").status, 200);
  EXPECT_EQ(service_.asked.at(0).from, 20120);
  EXPECT_EQ(get("/search?q=visit&from=Feb+2025&format=json").status, 200);
  EXPECT_EQ(service_.asked.at(1).from, 20120);
}

TEST_F(SiteTest, ShowsTheDatesAroundThoseThatAreChosen) {
  const WebResponse page = get("/search?q=visit&from=2025-02&to=2025-02");
  EXPECT_THAT(page.body, AllOf(HasSubstr("<a href=\"/search?q=visit\">All dates</a>"),
                               HasSubstr("<a href=\"/search?q=visit&amp;from=2025&amp;to=2025\">2025</a>"),
                               HasSubstr("<span aria-current=\"true\">February 2025</span>")));
}

TEST_F(SiteTest, LeadsFromAMonthToItsDays) {
  service_.days = {{20121, 20121, 2}, {20137, 20137, 5}};
  EXPECT_THAT(get("/search?q=visit&from=2025-02&to=2025-02").body,
              AllOf(HasSubstr("Releases by day"), HasSubstr("most on 18 February 2025: 5"),
                    HasSubstr("href=\"/search?q=visit&amp;from=2025-02-18&amp;to=2025-02-18\"")));
  for (const char* const dates : {"from=2025&to=2025", "from=2025-02", "from=2025-02-01&to=2025-02-01",
                                  "from=2025-01-31&to=2025-02-01"}) {
    const std::size_t asked = service_.asked.size();
    EXPECT_THAT(get("/search?q=visit&" + std::string(dates)).body, Not(HasSubstr("Releases by day")));
    EXPECT_EQ(service_.asked.size(), asked + 1) << dates;
  }
}

TEST_F(SiteTest, KnowsAPageByItsLanguageToo) {
  const WebResponse english = get("/search?q=a");
  const std::string tag = header(english, "ETag");
  EXPECT_EQ(header(english, "Vary"), "Accept, Accept-Language");
  const WebResponse same = get("/search?q=a", "text/html", "en", tag);
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(header(same, "Vary"), "Accept, Accept-Language, Accept-Encoding");
  EXPECT_EQ(get("/search?q=a", "text/html", "fr", tag).status, 200);
  const std::string data_tag = header(get("/search?q=a", "application/json"), "ETag");
  EXPECT_EQ(get("/search?q=a", "application/json", "fr", data_tag).status, 304);
}

TEST_F(SiteTest, LinksAResultToItsOtherLanguages) {
  service_.results.hits[0].translations = {{*text::find_language("ar"), "a/b"},
                                           {*text::find_language("fr"), "c"}};
  EXPECT_THAT(get("/search?q=a").body,
              AllOf(HasSubstr("Also in <a href=\"/releases/a%2Fb?q=a\" hreflang=\"ar\">Arabic</a>"),
                    HasSubstr("&nbsp;· </span><a href=\"/releases/c?q=a\" hreflang=\"fr\">French</a></p>")));
}

TEST_F(SiteTest, OffersToFollowAndToTakeAllThatIsFound) {
  EXPECT_THAT(
      get("/search?q=a&source=s&sort=oldest&ui=en").body,
      AllOf(HasSubstr("href=\"/search?q=a&amp;source=s&amp;format=atom\""),
            HasSubstr("href=\"/export?q=a&amp;source=s&amp;sort=oldest&amp;format=csv&amp;bom=on\"")));
}

TEST_F(SiteTest, CitesAReleaseInEveryStyle) {
  service_.release.release.source = "Ministry of Valdoria";
  const std::string address = "/releases/No%3A605%2F23%20%C3%A4";
  EXPECT_THAT(
      get(address).body,
      AllOf(HasSubstr(
                "<bdi>Ministry of Valdoria</bdi>. (2025, February 18). <bdi>A visit</bdi> [Press release]."),
            HasSubstr("Press release, February 18, 2025."), HasSubstr("TY  - "),
            HasSubstr("href=\"" + address + "/cite?style=bibtex\"")));
}

TEST_F(SiteTest, SaysWhoServesIt) {
  EXPECT_THAT(get("/").body, AllOf(HasSubstr(">Chancery</a>"), Not(HasSubstr("Imprint"))));
  const Identity identity{"Ruritania's {press} & <news>", "https://example.org/imprint", "/privacy", {}};
  Site site{
      {web_, [this] { return readiness_; }, std::chrono::milliseconds(700), "https://s.example", identity}};
  const auto ask = [&](const std::string& target) {
    const WebRequest request{target, "text/html", {}, {}};
    auto answer = site.answer_now(request);
    return answer ? *answer : site.answer(request, &service_);
  };
  const std::string page = ask("/search?q=a").body;
  const std::string name = "Ruritania&#39;s {press} &amp; &lt;news&gt;";
  EXPECT_THAT(page, HasSubstr("<title>a – " + name + "</title>"));
  EXPECT_THAT(page, HasSubstr(name + "</a>"));
  EXPECT_THAT(
      page,
      HasSubstr("<a href=\"https://example.org/imprint\">Imprint</a> · <a href=\"/privacy\">Privacy</a>"));
  EXPECT_THAT(page, Not(HasSubstr("Accessibility")));
  EXPECT_THAT(ask("/search?q=a&ui=fr").body, HasSubstr(">Mentions légales</a>"));
  EXPECT_THAT(ask("/opensearch.xml").body, HasSubstr("<ShortName>Ruritania&#39;s {pre</ShortName>"));
  EXPECT_THAT(ask("/search?q=a&format=atom").body, HasSubstr("{press} &amp; &lt;news&gt;: a</title>"));
  EXPECT_NE(header(ask("/search?q=a"), "ETag"), header(get("/search?q=a"), "ETag"));
}

}  // namespace
}  // namespace chancery::searchd
