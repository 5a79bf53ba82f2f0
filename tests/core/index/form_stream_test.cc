#include "core/index/form_stream.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace chancery::index {
namespace {

constexpr std::uint32_t kEdges[] = {
    0, 1, 2, 127, 128, 16383, 16384, 2097151, 2097152, (1u << 28) - 1, 1u << 28, UINT32_MAX};

std::string encode(const std::vector<std::uint32_t>& ids) {
  std::string stream;
  for (const std::uint32_t id : ids) append_form_id(stream, id);
  return stream;
}

/// The contract of streams: the bytes stand there, with a byte below 128 or nothing before them.
std::size_t count_phrase(std::string_view stream, std::string_view phrase) {
  std::size_t count = 0;
  for (std::size_t at = stream.find(phrase); at != std::string_view::npos; at = stream.find(phrase, at + 1)) {
    if (at == 0 || static_cast<unsigned char>(stream[at - 1]) < 128) ++count;
  }
  return count;
}

TEST(FormStream, ReadsBackEveryId) {
  const std::string stream = encode({std::begin(kEdges), std::end(kEdges)});
  std::size_t position = 0;
  for (const std::uint32_t id : kEdges) EXPECT_EQ(read_form_id(stream, position), id);
  EXPECT_EQ(position, stream.size());
}

TEST(FormStream, WritesAnIdInTheShortestWay) {
  const std::size_t lengths[] = {1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
  for (std::size_t i = 0; i < std::size(kEdges); ++i)
    EXPECT_EQ(encode({kEdges[i]}).size(), lengths[i]) << kEdges[i];
}

TEST(FormStream, OnlyTheLastByteOfAnIdIsBelow128) {
  for (const std::uint32_t id : kEdges) {
    const std::string bytes = encode({id});
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      EXPECT_EQ(static_cast<unsigned char>(bytes[i]) < 128, i + 1 == bytes.size()) << id;
    }
  }
}

TEST(FormStream, HoldsAPhraseExactlyWhereItsIdsStand) {
  std::mt19937 random(7);
  const auto draw = [&]() -> std::uint32_t {
    const auto small = static_cast<std::uint32_t>(random() % 3);
    return 2 + small + (random() % 3 == 0 ? 128 * static_cast<std::uint32_t>(random() % 3) : 0);
  };
  std::size_t found = 0;
  for (int round = 0; round < 500; ++round) {
    std::vector<std::uint32_t> ids(60);
    for (std::uint32_t& id : ids) id = draw();
    const std::vector<std::uint32_t> phrase = {draw(), draw()};
    std::size_t expected = 0;
    for (std::size_t i = 0; i + 1 < ids.size(); ++i)
      expected += ids[i] == phrase[0] && ids[i + 1] == phrase[1];
    EXPECT_EQ(count_phrase(encode(ids), encode(phrase)), expected);
    found += expected;
  }
  EXPECT_GT(found, 500u);
}

}  // namespace
}  // namespace chancery::index
