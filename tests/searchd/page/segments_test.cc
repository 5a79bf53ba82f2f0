#include "searchd/page/segments.h"

#include <gmock/gmock.h>

namespace chancery::searchd {
namespace {

std::string show(const std::vector<Segment>& segments) {
  std::string text;
  for (const Segment& segment : segments)
    text += segment.marked ? "[" + segment.text + "]" : segment.text + "|";
  return text;
}

TEST(Segments, CountRangesInCodePoints) {
  EXPECT_EQ(show(split_segments({"äöü 中文 x", {{1, 2}, {4, 6}}})), "ä|[ö]ü |[中文] x|");
  EXPECT_EQ(show(split_segments({"ab", {{0, 2}}})), "[ab]");
  EXPECT_EQ(show(split_segments({"ab", {{1, 9}}})), "a|[b]");
  EXPECT_EQ(show(split_segments({"", {}})), "");
}

TEST(Paragraphs, PartAtLineFeedsWithinAMarkToo) {
  const auto paragraphs = split_paragraphs({"a b\n\nc d\n", {{2, 6}}});
  ASSERT_EQ(paragraphs.size(), 2U);
  EXPECT_EQ(show(paragraphs[0]), "a |[b]");
  EXPECT_EQ(show(paragraphs[1]), "[c] d|");
}

TEST(Places, JoinWordsThatASpaceParts) {
  const auto paragraphs = join_places(split_paragraphs({"a b c-d\ne", {{0, 1}, {2, 3}, {4, 5}, {6, 7}}}));
  ASSERT_EQ(paragraphs.size(), 2U);
  EXPECT_EQ(show(paragraphs[0]), "[a b c]-|[d]");
}

TEST(FirstLine, EndsAtALineFeedOrAWord) {
  EXPECT_EQ(show(split_segments(first_line({"a b\nc", {{2, 3}, {4, 5}}}))), "a |[b]");
  std::string words;
  for (int i = 0; i < 40; ++i) words += "words ";
  EXPECT_EQ(first_line({words, {{114, 119}}}).text, words.substr(0, 119) + "…");
  EXPECT_EQ(first_line({std::string(500, 'a'), {}}).text, std::string(120, 'a') + "…");
  EXPECT_EQ(first_line({"a " + std::string(500, 'b'), {}}).text, "a " + std::string(118, 'b') + "…");
}

}  // namespace
}  // namespace chancery::searchd
