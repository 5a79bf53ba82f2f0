#include <gmock/gmock.h>

#include "searchd/page/pages.h"
#include "tests/searchd/fake_service.h"
#include "tests/source_folder.h"

namespace chancery::searchd {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class ReleasePage : public ::testing::Test {
 protected:
  std::string show() const {
    static const Interfaces interfaces(source_folder() / "web");
    return release_page(interfaces.in(InterfaceLanguage::kEnglish), parameters_, release_, extras_);
  }

  query::MarkedRelease release_ = FakeService().release;
  SearchParameters parameters_;
  ReleaseExtras extras_;
};

TEST_F(ReleasePage, NumbersThePlacesAndLinksThem) {
  release_.body = {"one two three", {{0, 3}, {8, 13}}};
  EXPECT_THAT(show(), AllOf(HasSubstr("Your words stand in 2 places. <a href=\"#place-1\">"),
                            HasSubstr("<mark id=\"place-1\">one</mark>"), HasSubstr("1 of 2"),
                            HasSubstr("<a href=\"#place-2\" aria-label=\"Next place\">"),
                            HasSubstr("<mark id=\"place-2\">three</mark>"), HasSubstr("2 of 2"),
                            HasSubstr("<a href=\"#place-1\" aria-label=\"Previous place\">"),
                            Not(HasSubstr("#place-3"))));
  release_.body.ranges.clear();
  EXPECT_THAT(show(), Not(HasSubstr("Your words stand")));
}

TEST_F(ReleasePage, HasTheInstantForTheReadersClock) {
  EXPECT_THAT(show(), AllOf(HasSubstr("datetime=\"2025-02-18T15:31+04:00\""),
                            HasSubstr("data-instant=\"1739878260\" data-offset=\"240\" data-pattern=\"{0} in your time\"")));
  release_.release.date.offset_minutes.reset();
  EXPECT_THAT(show(), Not(HasSubstr("data-instant")));
}

TEST_F(ReleasePage, ShowsTheTimeOfTheZoneThatIsAskedFor) {
  parameters_.zone = "Asia/Tokyo";
  release_.translations = {{*text::find_language("ar"), "a"}};
  EXPECT_THAT(show(), AllOf(HasSubstr("18 February 2025, 20:31 (Asia/Tokyo)"), Not(HasSubstr("data-instant")),
                            HasSubstr("href=\"/releases/a?tz=Asia%2FTokyo\"")));
}

TEST_F(ReleasePage, LinksTheSameTextInOtherLanguages) {
  release_.translations = {{*text::find_language("ar"), "a/b"}};
  release_.release.language = *text::find_language("en");
  EXPECT_THAT(show(), AllOf(HasSubstr("<span aria-current=\"true\">English</span>"),
                            HasSubstr("<a href=\"/releases/a%2Fb\" hreflang=\"ar\">Arabic</a>")));
}

TEST_F(ReleasePage, LeadsBackToTheSearchAsItWas) {
  parameters_.request.q = "visit";
  parameters_.back = "from=2024&lang=en&sort=newest&cursor=g000001-20";
  release_.translations = {{*text::find_language("ar"), "a"}};
  const std::string carried = "back=from%3D2024%26lang%3Den%26sort%3Dnewest%26cursor%3Dg000001-20";
  EXPECT_THAT(
      show(),
      AllOf(HasSubstr("<a href=\"/search?q=visit&amp;from=2024&amp;lang=en&amp;sort=newest&amp;cursor="
                      "g000001-20\"><span class=\"arrow\""),
            HasSubstr("href=\"/releases/a?q=visit&amp;" + carried + "\" hreflang=\"ar\""),
            HasSubstr("q=visit&amp;" + carried + "&amp;ui=fr\" lang=\"fr\"")));
  parameters_.request.q.clear();
  EXPECT_THAT(show(), HasSubstr("<a href=\"/search?from=2024&amp;"));
  parameters_.back.clear();
  EXPECT_THAT(show(), Not(HasSubstr("Back to the results")));
}

TEST_F(ReleasePage, KeepsACitationInOrderWhoseWordsRunTheOtherWay) {
  extras_.citations = {{"APA", "وزارة. (2024). بيان & [Press release].\nx", {}, {"وزارة", "بيان &"}}};
  EXPECT_THAT(show(), HasSubstr("<pre id=\"cite-1\" dir=\"ltr\" tabindex=\"0\"><bdi>وزارة</bdi>. (2024). "
                                "<bdi>بيان &amp;</bdi> [Press release].\nx</pre>"));
}

TEST_F(ReleasePage, ShowsRelatedReleasesAndCitationsAsText) {
  query::RelatedRelease near;
  near.release.id = "x";
  near.release.title = "<b>Title</b>";
  near.release.date = FakeService::make_date();
  near.release.source = "<Source>";
  extras_.related.releases = {near};
  extras_.citations = {{"APA", "<cite>", "/releases/x/cite?style=apa", {}}};
  EXPECT_THAT(show(), AllOf(HasSubstr("&lt;b&gt;Title&lt;/b&gt;"), HasSubstr("&lt;Source&gt;"),
                            HasSubstr("18 February 2025, 15:31 (UTC+04:00)"), HasSubstr("&lt;cite&gt;</pre>"),
                            HasSubstr("href=\"/releases/x/cite?style=apa\"")));
}

}  // namespace
}  // namespace chancery::searchd
