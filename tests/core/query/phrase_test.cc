#include "core/query/phrase.h"

#include <gtest/gtest.h>

#include <random>

#include "core/index/form_stream.h"

namespace chancery::query {
namespace {

using Classes = std::vector<std::vector<std::uint32_t>>;

std::string stream_of(const std::vector<std::uint32_t>& ids) {
  std::string stream;
  for (const std::uint32_t id : ids) index::append_form_id(stream, id);
  return stream;
}

TEST(PhraseSearch, TakesAnyFormOfAClass) {
  const PhraseSearch search({{5, 900}, {6}});
  EXPECT_TRUE(search.matches(stream_of({4, 5, 6})));
  EXPECT_TRUE(search.matches(stream_of({900, 6, 4})));
  EXPECT_FALSE(search.matches(stream_of({6, 5, 4})));
}

TEST(PhraseSearch, DoesNotCrossParagraphs) {
  const PhraseSearch search({{5}, {6}});
  EXPECT_FALSE(search.matches(stream_of({5, index::kParagraphSeparator, 6})));
  EXPECT_FALSE(search.matches(stream_of({5, index::kBodySeparator, 6})));
}

TEST(PhraseSearch, AgreesWithComparingIds) {
  std::mt19937 random(11);
  int found = 0;
  for (int round = 0; round < 20000; ++round) {
    const auto draw = [&] { return random() % 4 == 0 ? 2 + random() % 40000 : 2 + random() % 4; };
    std::vector<std::uint32_t> ids(random() % 120);
    for (std::uint32_t& id : ids) id = static_cast<std::uint32_t>(draw());
    std::vector<std::uint32_t> wanted(1 + random() % 4);
    for (std::uint32_t& id : wanted) id = static_cast<std::uint32_t>(draw());
    Classes classes;
    for (const std::uint32_t id : wanted) classes.push_back({id});
    const bool holds = std::search(ids.begin(), ids.end(), wanted.begin(), wanted.end()) != ids.end();
    found += holds ? 1 : 0;
    ASSERT_EQ(PhraseSearch(classes).matches(stream_of(ids)), holds) << round;
  }
  EXPECT_GT(found, 1000);
}

TEST(PhraseSearch, FindsIdsOnlyWhereATokenBegins) {
  // 300 is the bytes 0x82 0x2c, and 0x2c alone is 44.
  EXPECT_FALSE(PhraseSearch(Classes{{44}}).matches(stream_of({300})));
  EXPECT_FALSE(PhraseSearch(Classes{{44}, {7}}).matches(stream_of({300, 7})));
  EXPECT_TRUE(PhraseSearch(Classes{{300}, {7}}).matches(stream_of({300, 7})));
}

TEST(PhraseSearch, MatchesNothingWhereAWordHasNoForm) {
  const std::vector<std::vector<std::uint32_t>> classes{{5}, {}};
  const PhraseSearch search(classes);
  EXPECT_FALSE(PhraseSearch(Classes{}).matches(stream_of({5})));
  EXPECT_FALSE(search.matches(stream_of({5})));
}

TEST(PhraseSearch, AgreesWithComparingIdsWhereFormsAreMany) {
  const std::vector<std::uint32_t> frequent{2, 3, 4, 5, 200};
  const PhraseSearch search({frequent, {300, 301}, frequent});
  std::mt19937 random(5);
  int found = 0;
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::uint32_t> ids(random() % 90);
    for (std::uint32_t& id : ids)
      id = random() % 4 == 0 ? 300 + random() % 3 : random() % 9 == 0 ? 200 : 2 + random() % 30;
    bool expected = false;
    const auto in = [](std::uint32_t id) { return id <= 5 || id == 200; };
    for (std::size_t i = 0; i + 2 < ids.size(); ++i) {
      expected = expected || (in(ids[i]) && (ids[i + 1] == 300 || ids[i + 1] == 301) && in(ids[i + 2]));
    }
    found += expected ? 1 : 0;
    ASSERT_EQ(search.matches(stream_of(ids)), expected);
  }
  EXPECT_GT(found, 300);
}

TEST(PhraseSearch, AgreesWithComparingIdsWhereFormsAreVeryMany) {
  std::vector<std::uint32_t> many;
  for (std::uint32_t id = 100; id < 140; ++id) many.push_back(id);
  const PhraseSearch search({many, {3}, many});
  std::mt19937 random(3);
  for (int round = 0; round < 1000; ++round) {
    std::vector<std::uint32_t> ids(random() % 30);
    for (std::uint32_t& id : ids) id = random() % 2 == 0 ? 3 : 90 + random() % 60;
    bool expected = false;
    const auto in = [](std::uint32_t id) { return id >= 100 && id < 140; };
    for (std::size_t i = 0; i + 2 < ids.size(); ++i) {
      expected = expected || (in(ids[i]) && ids[i + 1] == 3 && in(ids[i + 2]));
    }
    ASSERT_EQ(search.matches(stream_of(ids)), expected);
  }
}

}  // namespace
}  // namespace chancery::query
