#include "tests/searchd/fake_site.h"

namespace chancery::searchd {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST_F(SiteTest, TiesAnErrorToTheWords) {
  service_.errors = {{"unbalanced_quote", "A quotation mark is not closed.", 2, 1, "a \"b\""},
                     {"empty_group", "Nothing is in it.", 0, 1, ""}};
  const std::string page = get("/search?q=a+%22b").body;
  EXPECT_THAT(page, HasSubstr(" aria-invalid=\"true\" aria-describedby=\"q-fault\""));
  EXPECT_EQ(count(page, "id=\"q-fault\""), 1U);
  EXPECT_THAT(get("/search?q=a&from=someday").body, Not(HasSubstr("q-fault")));
}

TEST_F(SiteTest, KeepsTheWholeSearchWhereItsWordsHaveAFault) {
  service_.errors = {{"unbalanced_quote", "A quotation mark is not closed.", 2, 1, "a \"b\""}};
  const std::string page =
      get("/search?q=a+%22b&from=2024&to=2025&source=s&source=t&country=AZ&lang=en&-lang=fr"
          "&words=any&sort=newest&limit=50&match=fold")
          .body;
  for (const char* const field :
       {"name=\"from\" value=\"2024\"", "name=\"to\" value=\"2025\"", "name=\"source\" value=\"s\"",
        "name=\"source\" value=\"t\"", "name=\"country\" value=\"AZ\"", "name=\"lang\" value=\"en\"",
        "name=\"-lang\" value=\"fr\"", "name=\"words\" value=\"any\"", "name=\"sort\" value=\"newest\"",
        "name=\"limit\" value=\"50\"", "name=\"match\" value=\"fold\""}) {
    EXPECT_THAT(page, HasSubstr("<input type=\"hidden\" " + std::string(field)));
  }
}

TEST_F(SiteTest, KeepsTheOtherFiltersWhereADateHasAFault) {
  const std::string page = get("/search?q=visit&from=someday&to=2025&lang=en&words=any").body;
  EXPECT_THAT(page, AllOf(HasSubstr("type=\"hidden\" name=\"lang\" value=\"en\""),
                          HasSubstr("type=\"hidden\" name=\"words\" value=\"any\"")));
  EXPECT_EQ(count(page, "name=\"from\""), 1U);
  EXPECT_EQ(count(page, "name=\"to\""), 1U);
}

TEST_F(SiteTest, HasEachFilterOfResultsInOneField) {
  const std::string page = get("/search?q=visit&from=2024&lang=en&words=any").body;
  EXPECT_EQ(count(page, "name=\"from\""), 1U);
  EXPECT_EQ(count(page, "name=\"lang\""), 1U);
  EXPECT_THAT(page, Not(HasSubstr("type=\"hidden\" name=\"words\"")));
}

TEST_F(SiteTest, RefusesADayThatThereIsNotAndOffersTheLastOfItsMonth) {
  const WebResponse page = get("/search?q=visit&from=31/02/2020&lang=en");
  EXPECT_EQ(page.status, 400);
  EXPECT_THAT(page.body,
              AllOf(HasSubstr("There is no such day."),
                    HasSubstr("Did you mean <a href=\"/search?q=visit&amp;from=2020-02-29&amp;lang=en\">"
                              "<bdi>29 February 2020</bdi></a>?")));
}

TEST_F(SiteTest, OffersBothReadingsOfADateThatMayBeTwoDays) {
  const std::string page = get("/search?q=visit&to=03/04/2021").body;
  EXPECT_THAT(page, AllOf(HasSubstr("This could be two days."),
                          HasSubstr("<a href=\"/search?q=visit&amp;to=2021-04-03\">3 April 2021</a>"),
                          HasSubstr("<a href=\"/search?q=visit&amp;to=2021-03-04\">4 March 2021</a>")));
  EXPECT_THAT(get("/search?q=visit&to=%D9%A1%D9%A2/%D9%A0%D9%A5/%D9%A2%D9%A0%D9%A2%D9%A2&ui=ar").body,
              AllOf(HasSubstr("to=2022-05-12"), HasSubstr("to=2022-12-05")));
}

TEST_F(SiteTest, SaysOfAnUnknownValueWhichFieldItIsOfAndSearchesWithoutIt) {
  for (const char* const target :
       {"/search?q=visit&lang=xx&from=2024", "/search?q=visit&country=ZZ&from=2024",
        "/search?q=visit&tz=nowhere&from=2024"}) {
    EXPECT_THAT(get(target).body,
                AllOf(HasSubstr("is not known"), HasSubstr("href=\"/search?q=visit&amp;from=2024\">"
                                                           "Search without it</a>")))
        << target;
  }
  EXPECT_THAT(get("/search?lang=xx").body, HasSubstr("<h2><bdi>Language</bdi></h2>"));
  EXPECT_THAT(get("/search?tz=xx").body, HasSubstr("<h2><bdi>Time zone</bdi></h2>"));
  EXPECT_THAT(get("/search?foo=xx").body, HasSubstr("<h2><bdi>“foo” in the address of this page</bdi></h2>"));
  EXPECT_THAT(get("/search?q=a&limit=500").body, HasSubstr("href=\"/search?q=a&amp;limit=200\""));
}

TEST_F(SiteTest, SpeaksToReadersOnErrorPages) {
  for (const char* const target : {"/search?q=a&q=b", "/search?foo=1", "/search?cursor=x", "/search?q=%ff",
                                   "/search?lang=xx", "/search?tz=xx", "/search?sort=x"}) {
    const std::string page = get(target).body;
    const std::string words = page.substr(page.find("<main"), page.find("</main>") - page.find("<main"));
    for (const char* const word : {"query", "cursor", "arameter", "ISO", "IANA", "UTF", "hexadecimal"}) {
      EXPECT_THAT(words, Not(HasSubstr(word))) << target;
    }
  }
}

TEST_F(SiteTest, StaysAtTheReleaseInOtherLanguagesOfItsErrors) {
  const std::string page = get("/releases/No%3A605%2F23%20%C3%A4?q=a&tz=nowhere").body;
  EXPECT_THAT(page, AllOf(HasSubstr("href=\"/releases/No%3A605%2F23%20%C3%A4?q=a&amp;ui=fr\""),
                          HasSubstr("href=\"/releases/No%3A605%2F23%20%C3%A4?q=a\">Search without it")));
}

}  // namespace
}  // namespace chancery::searchd
