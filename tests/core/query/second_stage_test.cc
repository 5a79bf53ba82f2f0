#include "core/query/second_stage.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using index::build_test_index;

std::vector<std::string> ranked(const std::vector<release::Release>& releases, const std::string& q) {
  Searcher searcher(build_test_index(releases));
  return ids_of(search(searcher, q));
}

TEST(SecondStage, PutsTheWordAsTypedBeforeItsOtherForms) {
  const std::vector<release::Release> releases = {
      make_release("marked", "", "The président spoke to the press.", "2024-05-03"),
      make_release("plain", "", "The president spoke to the press.", "2024-05-02"),
      make_release("other", "", "The presidents spoke to the press.", "2024-05-04")};
  EXPECT_EQ(ranked(releases, "president"), (std::vector<std::string>{"plain", "marked", "other"}));
  EXPECT_EQ(ranked(releases, "président").front(), "marked");
}

TEST(SecondStage, PutsWhatHasTheTypedMarksBeforeWhatLacksThem) {
  // The shorter is the better release without its marks.
  std::vector<release::Release> releases = {
      make_release("without", "", "In Zurich.", "2024-05-03"),
      make_release("with", "", "The minister spoke to the people of Z\u00fcrich.", "2024-05-02")};
  for (int i = 0; i < 30; ++i)
    releases.push_back(make_release("r" + std::to_string(i), "", "Nothing of it."));
  EXPECT_EQ(ranked(releases, "Z\u00fcrich"), (std::vector<std::string>{"with", "without"}));
  EXPECT_EQ(ranked(releases, "Zurich"), (std::vector<std::string>{"without", "with"}));
}

TEST(SecondStage, PutsWhatHasTheTypedMarksFirstFromFarBehind) {
  // Releases of a few words, all with Peru in their titles, fill more than the second stage looks at.
  std::vector<release::Release> releases;
  for (int i = 0; i < 60; ++i) {
    releases.push_back(make_release("without-" + std::to_string(i), "Peru", "Peru, Peru.", "2024-05-03"));
  }
  const std::string filler = " and of many other things of which much was said at length";
  releases.push_back(
      make_release("with", "", "The minister spoke" + filler + filler + " of Per\u00fa.", "2001-05-02"));
  releases.push_back(make_release("none", "", "Nothing of it."));
  Searcher searcher(build_test_index(releases));
  Request request = request_for("Per\u00fa");
  request.ranking.hits = 10;
  const std::vector<std::string> first = ids_of(search(searcher, request));
  EXPECT_EQ(first.front(), "with");
  std::vector<std::string> paged;  // pages neither overlap nor leave a gap
  request.limit = 7;
  for (request.offset = 0; request.offset < 61; request.offset += request.limit) {
    for (const Hit& hit : search(searcher, request).hits) paged.push_back(hit.id);
  }
  EXPECT_EQ(paged.size(), 61u);
  EXPECT_EQ(std::set<std::string>(paged.begin(), paged.end()).size(), 61u);
  EXPECT_EQ(ids_of(search(searcher, "Peru")).front(), "without-0");
}

TEST(SecondStage, PutsARareFormBeforeTheManyOthersOfItsStem) {
  std::vector<release::Release> releases;
  for (int i = 0; i < 60; ++i) {
    releases.push_back(make_release("hollande-" + std::to_string(i), "Hollande", "Hollande.", "2024-05-03"));
  }
  const std::string filler = " and of many other things of which much was said at length";
  releases.push_back(
      make_release("holland", "", "The minister spoke" + filler + filler + " of Holland.", "2001-05-02"));
  releases.push_back(make_release("none", "", "Nothing of it."));
  Searcher searcher(build_test_index(releases));
  Request request = request_for("Holland");
  request.ranking.hits = 10;
  EXPECT_EQ(ids_of(search(searcher, request)).front(), "holland");
  request.q = "Holland Hollande";
  EXPECT_EQ(ids_of(search(searcher, request)).front(), "hollande-0") << "one of several words";
  request.q = "Hollande";
  EXPECT_EQ(ids_of(search(searcher, request)).front(), "hollande-0");
  for (int i = 0; i < 20; ++i) {
    releases.push_back(
        make_release("more-" + std::to_string(i), "", "Of Holland it was said.", "2001-05-02"));
  }
  Searcher other(build_test_index(releases));
  EXPECT_EQ(ids_of(search(other, "Holland")).front(), "hollande-0") << "it is not rare there";
}

TEST(SecondStage, PutsNearWordsBeforeScatteredOnes) {
  const std::vector<release::Release> releases = {
      make_release("far", "", "Harbour works began and the many old masters of the pilot station left.",
                   "2024-05-03"),
      make_release("near", "", "Works began and the harbour masters of the many old pilot stations left.",
                   "2024-05-02"),
      make_release("none", "", "Nothing of the kind.", "2024-05-01")};
  EXPECT_EQ(ranked(releases, "harbour masters"), (std::vector<std::string>{"near", "far"}));
}

TEST(SecondStage, PutsEarlyWordsBeforeLateOnes) {
  const std::string filler = " one two three four five six seven eight nine ten eleven twelve";
  const std::vector<release::Release> releases = {
      make_release("late", "", "Of" + filler + " the lighthouse.", "2024-05-03"),
      make_release("early", "", "The lighthouse of" + filler, "2024-05-02"),
      make_release("none", "", "Nothing of the kind.", "2024-05-01")};
  EXPECT_EQ(ranked(releases, "lighthouse"), (std::vector<std::string>{"early", "late"}));
}

TEST(SecondStage, PrefersTheNewerOnlyOfNearlyEqualReleases) {
  const std::vector<release::Release> releases = {
      make_release("new", "", "The lighthouse keepers met twice today here.", "2024-05-01"),
      make_release("old", "", "The lighthouse keepers met twice today.", "2004-05-01"),
      make_release("none", "", "Nothing of the kind.", "2024-05-01")};
  Searcher searcher(build_test_index(releases));
  Request request = request_for("lighthouse");
  request.prefers_recent = false;
  EXPECT_EQ(ids_of(search(searcher, request)).front(), "old") << "it is shorter";
  request.ranking.freshness = 0.2;
  EXPECT_EQ(ids_of(search(searcher, request)).front(), "old") << "the flag goes before the parameter";
  request.prefers_recent = true;
  EXPECT_EQ(ids_of(search(searcher, request)).front(), "new");
}

TEST(SecondStage, LeavesWhatStandsBehindItsHitsInPlace) {
  std::vector<release::Release> releases;
  for (int i = 0; i < 40; ++i) {
    releases.push_back(make_release("r" + std::to_string(i), "",
                                    std::string(static_cast<std::size_t>(i), 'x') + " lighthouse " +
                                        std::string(static_cast<std::size_t>(40 - i), 'y')));
  }
  Searcher searcher(build_test_index(releases));
  Request request = request_for("lighthouse");
  request.limit = 40;
  request.ranking.hits = 10;
  const Results all = search(searcher, request);
  ASSERT_EQ(all.hits.size(), 40u);
  for (std::size_t i = 1; i < all.hits.size(); ++i) EXPECT_GE(all.hits[i - 1].score, all.hits[i].score);
  std::vector<std::string> paged;  // pages neither overlap nor leave a gap
  request.limit = 7;
  for (request.offset = 0; request.offset < 40; request.offset += request.limit) {
    for (const Hit& hit : search(searcher, request).hits) paged.push_back(hit.id);
  }
  EXPECT_EQ(paged, ids_of(all));
}

}  // namespace
}  // namespace chancery::query
