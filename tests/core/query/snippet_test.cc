#include "core/query/snippet.h"

#include <gmock/gmock.h>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string filler(int words, const std::string& word = "filler") {
  std::string text;
  for (int i = 0; i < words; ++i) text += word + (i % 20 == 19 ? ".\n" : " ");
  return text;
}

Hit only_hit(const std::vector<release::Release>& releases, std::string q) {
  Searcher searcher(index::build_test_index(releases));
  return search(searcher, std::move(q)).hits.at(0);
}

TEST(Snippet, ShowsTheWordsAndEndsAtWords) {
  const Hit hit =
      only_hit({make_release("a", "Title", filler(100) + "the grain corridor opened " + filler(100))},
               "corridor grain");
  ASSERT_THAT(hit.snippets, SizeIs(1));
  EXPECT_THAT(marked(hit.snippets[0]), ElementsAre("grain", "corridor"));
  EXPECT_TRUE(hit.snippets[0].text.starts_with("\u2026filler"));
  EXPECT_TRUE(hit.snippets[0].text.ends_with("\u2026"));
  EXPECT_EQ(hit.snippets[0].text.find('\n'), std::string::npos);
}

TEST(Snippet, ShowsWordsThatStandFarApartInTwoPieces) {
  const Hit hit =
      only_hit({make_release("a", "Title", "Gr\u00fcn grain. " + filler(300) + "corridor " + filler(300))},
               "corridor grain");
  ASSERT_THAT(hit.snippets, SizeIs(2));
  EXPECT_TRUE(hit.snippets[0].text.starts_with("Gr\u00fcn grain."));
  EXPECT_THAT(marked(hit.snippets[0]), ElementsAre("grain"));
  EXPECT_THAT(marked(hit.snippets[1]), ElementsAre("corridor"));
}

TEST(Snippet, FindsMatchesBehindCheckpoints) {
  const Hit hit = only_hit(
      {make_release("a", "A title of five words", filler(5000) + "corridor " + filler(3000))}, "corridor");
  ASSERT_THAT(hit.snippets, SizeIs(1));
  EXPECT_THAT(marked(hit.snippets[0]), ElementsAre("corridor"));
}

TEST(Snippet, PrefersPhrasesToTheirWords) {
  const Hit hit = only_hit(
      {make_release("a", "Title", "corridor of grain " + filler(200) + "a grain corridor. " + filler(99))},
      "\"grain corridor\"");
  ASSERT_THAT(hit.snippets, SizeIs(1));
  EXPECT_THAT(marked(hit.snippets[0]), ElementsAre("grain corridor"));
}

TEST(Snippet, ShowsTheBeginningWhereOnlyTheTitleMatches) {
  const Hit hit = only_hit({make_release("a", "The <b>corridor</b>", "Body here.")}, "corridor");
  EXPECT_THAT(marked(hit.title), ElementsAre("corridor"));
  ASSERT_THAT(hit.snippets, SizeIs(1));
  EXPECT_EQ(hit.snippets[0].text, "Body here.");
  EXPECT_THAT(hit.snippets[0].ranges, IsEmpty());
}

TEST(Snippet, JoinsOverlappingPairs) {
  const Hit hit = only_hit(
      {make_release("a", "", "\u4e2d\u56fd\u5916\u4ea4\u90e8\u53d1\u8a00\u4eba", "2024-01-01", "zh")},
      "\u5916\u4ea4\u90e8");
  ASSERT_THAT(hit.snippets, SizeIs(1));
  EXPECT_THAT(marked(hit.snippets[0]), ElementsAre("\u5916\u4ea4\u90e8"));
}

TEST(Snippet, NamesAReleaseWithoutATitleByTheBeginningOfItsFirstLine) {
  const auto generation = index::build_test_index(
      {make_release("a", "", "The Treaty of Talua entered into force.\nA second treaty follows."),
       make_release("b", "", std::string(799, 'x') + "\u00e9 treaty"), make_release("c", "Treaty", "Text.")});
  Searcher searcher(generation);
  for (const Hit& hit : search(searcher, "treaty").hits) {
    if (hit.id == "a") {
      EXPECT_EQ(hit.opening.text, "The Treaty of Talua entered into force.");
      EXPECT_EQ(marked(hit.opening), std::vector<std::string>{"Treaty"});
    } else if (hit.id == "b") {
      EXPECT_EQ(hit.opening.text, std::string(799, 'x'));  // a character is not cut in two
    } else {
      EXPECT_TRUE(hit.opening.text.empty());
    }
  }
}

TEST(Snippet, IsLeftOutWhereThereIsNoBody) {
  EXPECT_THAT(only_hit({make_release("a", "Corridor", "")}, "corridor").snippets, IsEmpty());
}

}  // namespace
}  // namespace chancery::query
