#include "core/query/byte_search.h"

#include <gtest/gtest.h>

#include <random>

#include "core/index/form_stream.h"

namespace chancery::query {
namespace {

std::string stream_of(const std::vector<std::uint32_t>& ids) {
  std::string stream;
  for (const std::uint32_t id : ids) index::append_form_id(stream, id);
  return stream;
}

bool stream_holds(std::string_view stream, std::string_view needle) {
  return find_in_stream(stream, needle, 0) != kNotInStream;
}

TEST(ByteSearch, FindsIdsOnlyWhereATokenBegins) {
  EXPECT_TRUE(stream_holds(stream_of({5, 300, 7}), stream_of({300, 7})));
  EXPECT_TRUE(stream_holds(stream_of({7}), stream_of({7})));
  // 300 is the bytes 0x82 0x2c, and 0x2c alone is 44.
  EXPECT_FALSE(stream_holds(stream_of({300}), stream_of({44})));
  EXPECT_FALSE(stream_holds(stream_of({7}), stream_of({7, 7})));
  EXPECT_FALSE(stream_holds("", stream_of({7})));
}

TEST(ByteSearch, AgreesWithComparingIds) {
  std::mt19937 random(11);
  int found = 0;
  for (int round = 0; round < 20000; ++round) {
    std::vector<std::uint32_t> ids(random() % 120);
    for (std::uint32_t& id : ids) id = random() % 3 == 0 ? 2 + random() % 400 : 2 + random() % 3;
    std::vector<std::uint32_t> wanted(1 + random() % 4);
    for (std::uint32_t& id : wanted) id = random() % 4 == 0 ? 2 + random() % 400 : 2 + random() % 3;
    const bool holds = std::search(ids.begin(), ids.end(), wanted.begin(), wanted.end()) != ids.end();
    found += holds ? 1 : 0;
    // A copy of exactly this size: sanitizers see any read behind it.
    const std::string stream = stream_of(ids);
    ASSERT_EQ(stream_holds(stream, stream_of(wanted)), holds);
    const std::size_t place = find_in_stream(stream, stream_of(wanted), 0);
    ASSERT_EQ(find_in_stream_portable(stream, stream_of(wanted), 0), place);
    if (!holds) continue;
    const std::size_t next = find_in_stream(stream, stream_of(wanted), place + 1);
    ASSERT_EQ(find_in_stream_portable(stream, stream_of(wanted), place + 1), next);
  }
  EXPECT_GT(found, 1000);
}

}  // namespace
}  // namespace chancery::query
