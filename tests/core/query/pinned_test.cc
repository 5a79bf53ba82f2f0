#include "core/query/pinned.h"

#include <gmock/gmock.h>

#include "core/query/plan.h"
#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(PinnedRelease, IsFirstWhereItsNumberIdOrAddressIsTyped) {
  std::vector<release::Release> releases{
      make_release(
          "own", "Statement of the press service",
          "No:605/23\nThe press service answered questions on the visit of the delegation and on other "
          "matters of the day, at some length and in much detail, as it does every week.",
          "2023-01-05"),
      make_release("mentions", "On No 605",
                   "605 605 605 as to no and 23: the release No:605 of 23 May and no other.", "2024-01-01"),
      make_release("id-7/b", "Peace", "Peace and again peace.", "2022-01-01"),
  };
  releases[2].url = "https://www.mfa.example/News/7/";
  Searcher searcher(index::build_test_index(releases));
  EXPECT_EQ(ids_of(search(searcher, "No:605/23")).front(), "own");
  EXPECT_EQ(ids_of(search(searcher, "press No:605/23")).front(), "own");
  EXPECT_EQ(ids_of(search(searcher, "id-7/b")).front(), "id-7/b");
  EXPECT_NE(search(searcher, "at 605:23").hits.front().matched_by.front().kinds.front(), MatchKind::kNumber)
      << "a time is no number";
  EXPECT_EQ(ids_of(search(searcher, " http://mfa.example/News/7")).front(), "id-7/b");
  Request of_a_day = request_for("No:605/23");
  of_a_day.from = day(2024, 1, 1);
  EXPECT_THAT(ids_of(search(searcher, of_a_day)), ElementsAre("mentions")) << "filters hold";
}

TEST(PinnedRelease, SaysThatItWasAskedForByNumberIdOrAddress) {
  release::Release own = make_release("id-7/b", "Peace", "No:605/23\nPeace.");
  own.url = "https://www.mfa.example/News/7/";
  Searcher searcher(index::build_test_index({own, make_release("other", "Of 605 and 23", "No 605, no 23.")}));
  const auto reason = [&](const std::string& q) {
    const Results results = search(searcher, q);
    EXPECT_EQ(results.hits.front().id, "id-7/b") << q;
    for (std::size_t i = 1; i < results.hits.size(); ++i) {
      EXPECT_NE(results.hits[i].matched_by.front().kinds.front(), MatchKind::kNumber) << results.hits[i].id;
    }
    return results.hits.front().matched_by.front();
  };
  EXPECT_EQ(reason("the No:605/23"), (MatchedWord{"No:605/23", {MatchKind::kNumber}}));
  EXPECT_EQ(reason("id-7/b"), (MatchedWord{"id-7/b", {MatchKind::kId}}));
  EXPECT_EQ(reason(" http://mfa.example/News/7"),
            (MatchedWord{"http://mfa.example/News/7", {MatchKind::kAddress}}));
}

TEST(PinnedRelease, IsFirstWhereItsWholeTitleIsTyped) {
  std::vector<release::Release> releases{
      make_release("own", "Department Press Briefing \u2013 July 14, 2021",
                   std::string(3000, '.') + " Questions.", "2021-07-14"),
      make_release("longer", "Department Press Briefing \u2013 July 14, 2021: Summary", "Briefing.",
                   "2021-07-15"),
      make_release("body", "Press", "Department Press Briefing \u2013 July 14, 2021", "2021-07-15"),
  };
  for (int i = 0; i < 20; ++i) {
    releases.push_back(make_release("other-" + std::to_string(i), "Press Briefing",
                                    "Department press briefing, July 2021: briefing, briefing, press, July.",
                                    "2021-07-01"));
  }
  Searcher searcher(index::build_test_index(releases));
  for (const char* const q :
       {"Department Press Briefing - July 14, 2021", "department press briefing july 14 2021",
        "\u201cDepartment Press Briefing \u2013 July 14, 2021\u201d"}) {
    const Results results = search(searcher, q);
    EXPECT_EQ(results.hits.front().id, "own") << q;
    EXPECT_EQ(results.hits.front().matched_by.front(), (MatchedWord{q, {MatchKind::kTitle}}));
    for (std::size_t i = 1; i < results.hits.size(); ++i) {
      EXPECT_NE(results.hits[i].matched_by.front().kinds.front(), MatchKind::kTitle) << results.hits[i].id;
    }
  }
  EXPECT_NE(search(searcher, "Press Briefing").hits.front().matched_by.front().kinds.front(),
            MatchKind::kTitle)
      << "two words are words";
  EXPECT_THAT(ids_of(search(searcher, "Department Press -Briefing July 14 2021")),
              ::testing::Not(::testing::Contains("own")));
}

TEST(PinnedRelease, IsFirstHoweverItsAddressIsPasted) {
  std::vector<release::Release> releases{
      make_release("ch-17237-en", "Peace", "Peace.", "2020-01-01"),
      make_release("https://www.mfa.example/News/8", "Talks", "Talks.", "2020-01-01"),
      make_release("other", "Of www, http, https and html",
                   "message index.html lang en msg id 17237 ch en.")};
  releases[0].url = "https://www.news.admin.ch/message/index.html?lang=en&msg-id=17237";
  Searcher searcher(index::build_test_index(releases));
  for (const char* q : {"(https://www.news.admin.ch/message/index.html?lang=en&msg-id=17237)",
                        "<https://www.news.admin.ch/message/index.html?lang=en&msg-id=17237>",
                        "\"https://www.news.admin.ch/message/index.html?lang=en&msg-id=17237\"",
                        "\u201chttps://www.news.admin.ch/message/index.html?lang=en&msg-id=17237\u201d",
                        "https://www.news.admin.ch/message/index.html?msg-id=17237&lang=en",
                        "https://news.admin.ch/message/index.html?msg-id=17237&utm_source=x&lang=en#top",
                        "http://127.0.0.1:8080/releases/ch-17237-en",
                        "https://search.example/releases/ch-17237-en?q=peace&match=stem",
                        "https://search.example/releases/ch%2D17237%2den/cite?style=apa",
                        "/releases/ch-17237-en", "\"ch-17237-en\"", "(ch-17237-en)"}) {
    const Results results = search(searcher, q);
    ASSERT_FALSE(results.hits.empty()) << q;
    EXPECT_EQ(results.hits.front().id, "ch-17237-en") << q;
  }
  EXPECT_EQ(ids_of(search(searcher, "http://h/releases/https%3A%2F%2Fwww.mfa.example%2FNews%2F8")).front(),
            "https://www.mfa.example/News/8");
  const Results none = search(searcher, "https://search.example/releases/ch-17238-en");
  for (const Hit& hit : none.hits) {
    for (const MatchedWord& word : hit.matched_by) {
      for (const MatchKind kind : word.kinds) EXPECT_NE(kind, MatchKind::kAddress) << hit.id;
    }
  }
}

TEST(PinnedRelease, IsFirstWhateverTheOthersScore) {
  std::vector<release::Release> releases{
      make_release("own", "A visit", "No:605/23\nOf a visit.", "2001-01-01")};
  for (int i = 0; i < 40; ++i) {
    releases.push_back(make_release("press-" + std::to_string(i), "Press, press",
                                    "Press and press of the press.", "2024-01-01"));
  }
  Searcher searcher(index::build_test_index(releases));
  Request request = request_for("press No:605/23");
  request.limit = 3;
  request.ranking.hits = 3;
  const Results results = search(searcher, request);
  EXPECT_EQ(results.hits[0].id, "own");
  EXPECT_LT(results.hits[0].score, 100) << "no score of its own making";
}

TEST(PinnedRelease, IsEachThatSourcesAndLanguagesNumberedAlike) {
  Searcher searcher(index::build_test_index({
      make_release("fo/2024-017", "A visit", "Of a visit.", "2024-01-01", "en", "fo"),
      make_release("mfa/fr/2024-017", "Une visite", "La visite.", "2024-01-02", "fr", "mfa"),
      make_release("mfa/en/2024-017", "The visit", "2024 and 017: the visit 2024.", "2024-01-03", "en",
                   "mfa"),
      make_release("2024-018", "Peace", "2024 and 017 and 017 and 2024.", "2024-01-04", "en", "fo"),
  }));
  EXPECT_THAT(ids_of(search(searcher, "id:2024-017")),
              ElementsAre("mfa/en/2024-017", "mfa/fr/2024-017", "fo/2024-017"));
  EXPECT_THAT(ids_of(search(searcher, "id:mfa/fr/2024-017")), ElementsAre("mfa/fr/2024-017"));
  EXPECT_THAT(ids_of(search(searcher, "id:2024-018")), ElementsAre("2024-018"));
  EXPECT_THAT(ids_of(search(searcher, "2024-017")),
              ElementsAre("mfa/en/2024-017", "mfa/fr/2024-017", "fo/2024-017", "2024-018"));
}

TEST(FindNumbers, TakesNumbersOfReleasesAlone) {
  EXPECT_THAT(find_numbers("visit No:605/23 QA-25"), ElementsAre("No:605/23", "QA-25"));
  EXPECT_THAT(find_numbers("at 10:30, 1.000 of 12..13 in 2024-05-17 and 2024"), IsEmpty());
  EXPECT_THAT(find_numbers("-605/23 =605/23 605/2*"), IsEmpty());
}

}  // namespace
}  // namespace chancery::query
