#include "core/query/release_features.h"

#include <gtest/gtest.h>

#include "core/index/form_stream.h"

namespace chancery::query {
namespace {

std::string stream_of(const std::vector<std::uint32_t>& ids) {
  std::string stream;
  for (const std::uint32_t id : ids) index::append_form_id(stream, id);
  return stream;
}

RankedWord make_word(std::vector<std::uint32_t> typed, std::vector<std::uint32_t> folded,
                     std::vector<std::uint32_t> related, double importance) {
  RankedWord made;
  made.typed = std::move(typed);
  made.folded = std::move(folded);
  made.related = std::move(related);
  made.importance = importance;
  return made;
}

RankedWord word(std::uint32_t typed, double importance) { return make_word({typed}, {}, {}, importance); }

ReleaseFeatures read(const std::vector<RankedWord>& words, const std::vector<std::uint32_t>& ids) {
  return FeatureReader(words, 50).read(stream_of(ids));
}

constexpr std::uint32_t kBody = index::kBodySeparator;
constexpr std::uint32_t kParagraph = index::kParagraphSeparator;

TEST(ReleaseFeatures, AreNothingWhereNoWordIsThere) {
  const ReleaseFeatures features = read({word(10, 3), word(11, 2)}, {kBody, 12, 13});
  EXPECT_EQ(features.proximity, 0);
  EXPECT_EQ(features.exactness, 0);
  EXPECT_EQ(features.earliness, 0);
}

TEST(ReleaseFeatures, MeasureTheSmallestGapOfNeighbours) {
  const std::vector<RankedWord> words = {word(10, 3), word(11, 2), word(300, 5)};
  EXPECT_DOUBLE_EQ(read(words, {kBody, 10, 99, 11}).proximity, 2 / 2.0);
  EXPECT_DOUBLE_EQ(read(words, {kBody, 10, 99, 11, 10}).proximity, 2 / 1.0);  // in any order
  EXPECT_DOUBLE_EQ(read(words, {kBody, 10, 11, 300}).proximity, 2 + 2);
  EXPECT_EQ(read(words, {kBody, 10, 300}).proximity, 0);  // no neighbours in the query
  EXPECT_DOUBLE_EQ(read(words, {kBody, 10, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 11}).proximity, 2 / 8.0);
  EXPECT_EQ(read(words, {kBody, 10, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 11}).proximity, 0);
}

TEST(ReleaseFeatures, SeeNoNearnessFromTitleToBodyButAcrossParagraphs) {
  const std::vector<RankedWord> words = {word(10, 3), word(11, 2)};
  EXPECT_EQ(read(words, {10, kBody, 11}).proximity, 0);
  EXPECT_DOUBLE_EQ(read(words, {kBody, 10, kParagraph, 11}).proximity, 2);
}

TEST(ReleaseFeatures, PreferTheWordAsTyped) {
  const std::vector<RankedWord> words = {make_word({10}, {10, 11}, {10, 11, 12}, 4)};
  EXPECT_DOUBLE_EQ(read(words, {kBody, 12, 11, 10}).exactness, 4);
  EXPECT_DOUBLE_EQ(read(words, {kBody, 12, 11}).exactness, 2);
  EXPECT_DOUBLE_EQ(read(words, {kBody, 12}).exactness, 0);
}

TEST(ReleaseFeatures, WeighTheMarksTyped) {
  RankedWord marked = make_word({10}, {10, 11}, {10, 11, 12, 13}, 3);
  marked.preferred = {10, 13};
  EXPECT_DOUBLE_EQ(read({marked}, {kBody, 11, 10}).preferred, 1);
  EXPECT_DOUBLE_EQ(read({marked}, {kBody, 13, 11}).preferred, 1) << "an inflection with the marks";
  EXPECT_DOUBLE_EQ(read({marked}, {kBody, 11, 12}).preferred, 0);
  const std::vector<RankedWord> two = {marked, word(20, 1)};
  EXPECT_DOUBLE_EQ(read(two, {kBody, 10, 20}).preferred, 1 / 4.0) << "the more words, the less";
  EXPECT_DOUBLE_EQ(read(two, {kBody, 11, 20}).preferred, 0.5 / 4);
  EXPECT_DOUBLE_EQ(read(two, {kBody, 20}).preferred, 1 / 4.0) << "what is not there lacks no marks";
  EXPECT_DOUBLE_EQ(read(two, {kBody, 30}).preferred, 0) << "nothing is there";
  EXPECT_DOUBLE_EQ(read({word(20, 1)}, {kBody, 20}).preferred, 0) << "no marks were typed";
}

TEST(ReleaseFeatures, SeekMarksToTheEndOfTheRelease) {
  RankedWord marked = make_word({10}, {10, 11}, {10, 11}, 3);
  marked.preferred = {10};
  std::vector<std::uint32_t> ids(FeatureReader::kMostTokens, 20);
  ids.push_back(10);
  EXPECT_DOUBLE_EQ(read({marked}, ids).preferred, 1);
}

TEST(ReleaseFeatures, CountFirstPlacesTheTitleFirst) {
  const std::vector<RankedWord> words = {word(10, 4)};
  EXPECT_DOUBLE_EQ(read(words, {10, kBody, 10}).earliness, 4);
  EXPECT_DOUBLE_EQ(read(words, {20, kBody, 10}).earliness, 4 / (1 + 1 / 50.0));
}

TEST(ReleaseFeatures, TakePairsOfCharactersTogether) {
  RankedWord pair = make_word({10}, {}, {}, 4);
  pair.followed_by = {11};
  EXPECT_EQ(read({pair}, {kBody, 10, 12, 11}).exactness, 0);
  EXPECT_EQ(read({pair}, {kBody, 12, 10}).exactness, 0);
  EXPECT_EQ(read({pair}, {kBody, 12, 10, 11}).exactness, 4);
}

TEST(ReleaseFeatures, OfAWordThatIsTypedTwiceCountEachPlaceOnce) {
  const std::vector<RankedWord> words = {word(10, 3), word(10, 3)};
  EXPECT_EQ(read(words, {kBody, 10}).proximity, 0);
  EXPECT_DOUBLE_EQ(read(words, {kBody, 10, 20, 10}).proximity, 3 / 2.0);
}

TEST(ReleaseFeatures, SeeIdsOfAnyLengthWhereverTheyStand) {
  const std::vector<std::uint32_t> others = {3, 127, 128, 4095, 4096, 16'383, 16'384, 2'097'151, 2'097'152};
  for (const std::uint32_t sought : {2U, 126U, 130U, 4098U, 16'385U, 2'097'153U}) {
    std::vector<std::uint32_t> ids = {kBody};
    for (std::size_t before = 0; before < 60; ++before) {
      std::vector<std::uint32_t> found = ids;
      found.push_back(sought);
      const double earliness = read({word(sought, 4)}, found).earliness;
      EXPECT_DOUBLE_EQ(earliness, 4 / (1 + static_cast<double>(before) / 50)) << sought << " at " << before;
      EXPECT_EQ(read({word(sought, 4)}, ids).earliness, 0) << sought;
      if (before % 7 == 6) ids.push_back(kParagraph);
      ids.push_back(others[before * before % others.size()]);
    }
  }
}

TEST(ReleaseFeatures, EndWhereTheReaderStops) {
  std::vector<std::uint32_t> ids(FeatureReader::kMostTokens, 20);
  ids.push_back(10);
  EXPECT_EQ(read({word(10, 3)}, ids).exactness, 0);
}

}  // namespace
}  // namespace chancery::query
