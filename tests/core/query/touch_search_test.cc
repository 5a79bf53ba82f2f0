#include "core/query/touch_search.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <set>
#include <vector>

#include "core/index/form_stream.h"

namespace chancery::query {
namespace {

std::string stream_of(const std::vector<std::uint32_t>& ids) {
  std::string stream;
  for (const std::uint32_t id : ids) index::append_form_id(stream, id);
  return stream;
}

std::size_t find(const TouchSearch& search, std::string_view stream, std::size_t from = 0) {
  const std::size_t place = search.find(stream, from);
  EXPECT_EQ(search.find_portable(stream, from), place);
  return place;
}

TEST(TouchSearch, FindsWhereTwoTokensTouch) {
  TouchSearch search;
  search.add_first(300);  // 0x82 0x2c
  search.add_second(7);
  EXPECT_EQ(find(search, stream_of({5, 300, 7})), 2u);
  EXPECT_EQ(find(search, stream_of({5, 7, 300})), kNotInStream);
  EXPECT_EQ(find(search, stream_of({300})), kNotInStream);
  EXPECT_EQ(find(search, ""), kNotInStream);
}

TEST(TouchSearch, FindsATokenAloneEvenAtTheEnd) {
  TouchSearch search;
  search.add_first(9);
  EXPECT_EQ(find(search, stream_of({5, 9})), 1u);
  EXPECT_EQ(find(search, stream_of({9})), 0u);
  EXPECT_EQ(find(search, stream_of({9, 5}), 1), kNotInStream);
  for (std::size_t before = 0; before < 100; ++before) {
    std::vector<std::uint32_t> ids(before, 4);
    ids.push_back(9);
    ASSERT_EQ(find(search, stream_of(ids)), before);
  }
}

/// Sets of any bytes, at any place: every byte value is first and second somewhere.
TEST(TouchSearch, FindsExactlyTheBytesOfItsSets) {
  std::mt19937 random(12);
  int found = 0;
  for (int round = 0; round < 20000; ++round) {
    TouchSearch search;
    std::set<int> first;
    std::set<int> second;
    for (std::size_t left = 1 + random() % 4; left > 0; --left) {
      const std::uint32_t id = random() % 20000;
      search.add_first(id);
      first.insert(static_cast<unsigned char>(stream_of({id}).back()));
    }
    for (std::size_t left = random() % 5; left > 0; --left) {
      const std::uint32_t id = random() % 20000;
      search.add_second(id);
      second.insert(static_cast<unsigned char>(stream_of({id}).front()));
    }
    // A copy of exactly this size: sanitizers see any read behind it.
    const std::size_t size = random() % 200;
    const auto bytes = std::make_unique<char[]>(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(random());
    const std::string_view stream(bytes.get(), size);
    const std::size_t from = size == 0 ? 0 : random() % size;
    std::size_t expected = kNotInStream;
    for (std::size_t i = from; i < size && expected == kNotInStream; ++i) {
      if (!first.contains(static_cast<unsigned char>(stream[i]))) continue;
      if (second.empty() || (i + 1 < size && second.contains(static_cast<unsigned char>(stream[i + 1])))) {
        expected = i;
      }
    }
    found += expected != kNotInStream ? 1 : 0;
    ASSERT_EQ(find(search, stream, from), expected) << round;
  }
  EXPECT_GT(found, 1000);
}

}  // namespace
}  // namespace chancery::query
