#include "core/query/word_search.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "core/index/form_stream.h"
#include "core/query/phrase.h"

namespace chancery::query {
namespace {

TEST(WordSearch, FindsWhatASearchForTheirBytesFinds) {
  std::mt19937 random(7);
  int found = 0;
  for (int round = 0; round < 500; ++round) {
    std::set<std::uint32_t> ids;
    for (std::size_t n = 1 + random() % 40; n > 0; --n) ids.insert(2 + random() % 300'000);
    std::string stream;
    for (std::size_t n = random() % 60; n > 0; --n) {
      const bool is_near = random() % 50 == 0;  // the low bits of one of them
      index::append_form_id(stream, is_near ? (*ids.begin() & 0xffff) + 2 * 65536 : random() % 300'000);
    }
    if (random() % 3 == 0) index::append_form_id(stream, *ids.rbegin());
    const std::vector<std::uint32_t> list(ids.begin(), ids.end());
    const bool expected = PhraseSearch({list}).matches(stream);
    EXPECT_EQ(WordSearch(list).matches(stream), expected);
    found += expected ? 1 : 0;
  }
  EXPECT_GT(found, 100);
}

TEST(WordSearch, SuitsManyForms) {
  EXPECT_FALSE(WordSearch::suits({300}));
  EXPECT_FALSE(WordSearch::suits({128, 256, 384, 512, 640, 768, 896, 1024, 1152})) << "they end alike";
  EXPECT_TRUE(WordSearch::suits({2, 3, 4, 5, 6, 7, 8, 9}));
}

}  // namespace
}  // namespace chancery::query
