#include "core/query/near.h"

#include <gmock/gmock.h>

#include <random>
#include <set>

#include "core/index/form_stream.h"

namespace chancery::query {
namespace {

using Ids = std::vector<std::uint32_t>;

std::string stream_of(const Ids& ids) {
  std::string stream;
  for (const std::uint32_t id : ids) index::append_form_id(stream, id);
  return stream;
}

bool finds(const std::vector<Ids>& classes, std::uint32_t distance, const Ids& ids) {
  return NearSearch(classes, distance).matches(stream_of(ids));
}

TEST(NearSearch, FindsWordsInAnyOrderWithFewOthersAmongThem) {
  EXPECT_TRUE(finds({{5}, {6}}, 0, {6, 5}));
  EXPECT_FALSE(finds({{5}, {6}}, 0, {6, 9, 5}));
  EXPECT_TRUE(finds({{5}, {6}}, 1, {6, 9, 5}));
  EXPECT_TRUE(finds({{5}, {6}, {7}}, 2, {7, 9, 5, 9, 6}));
  EXPECT_FALSE(finds({{5}, {6}, {7}}, 1, {7, 9, 5, 9, 6}));
}

TEST(NearSearch, DoesNotCrossParagraphs) {
  EXPECT_FALSE(finds({{5}, {6}}, 9, {5, index::kParagraphSeparator, 6}));
}

TEST(NearSearch, WantsAnotherTokenForEachWord) {
  EXPECT_FALSE(finds({{5}, {5}}, 9, {5, 8, 8}));
  EXPECT_TRUE(finds({{5}, {5}}, 9, {5, 8, 5}));
  EXPECT_TRUE(finds({{5, 6}, {5}}, 9, {5, 6}));
  EXPECT_FALSE(finds({{5, 6}, {5}}, 9, {6, 6}));
}

TEST(NearSearch, FindsNothingForAWordWithoutForms) { EXPECT_FALSE(finds({{5}, {}}, 9, {5, 5})); }

/// Tries every choice of tokens.
bool scan(const std::vector<Ids>& classes, std::uint32_t distance, const Ids& ids,
          std::set<std::size_t> taken) {
  const std::size_t next = taken.size();
  if (next == classes.size()) {
    if (*taken.rbegin() - *taken.begin() + 1 > classes.size() + distance) return false;
    for (std::size_t i = *taken.begin(); i <= *taken.rbegin(); ++i) {
      if (ids[i] < index::kFirstFormId) return false;
    }
    return true;
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (taken.contains(i) || std::count(classes[next].begin(), classes[next].end(), ids[i]) == 0) continue;
    std::set<std::size_t> more = taken;
    more.insert(i);
    if (scan(classes, distance, ids, more)) return true;
  }
  return false;
}

TEST(NearSearch, AgreesWithTryingEveryChoice) {
  std::mt19937 random(7);
  int found = 0;
  for (int round = 0; round < 3000; ++round) {
    Ids ids(random() % 14);
    for (std::uint32_t& id : ids) id = 1 + random() % 7;
    std::vector<Ids> classes(1 + random() % 3);
    for (Ids& each : classes) {
      std::set<std::uint32_t> chosen;
      for (std::uint32_t i = 0; i <= random() % 2; ++i) chosen.insert(2 + random() % 5);
      each.assign(chosen.begin(), chosen.end());
    }
    const std::uint32_t distance = random() % 4;
    const bool expected = scan(classes, distance, ids, {});
    ASSERT_EQ(finds(classes, distance, ids), expected) << round;
    found += expected ? 1 : 0;
  }
  EXPECT_GT(found, 500);
}

}  // namespace
}  // namespace chancery::query
