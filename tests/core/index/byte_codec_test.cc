#include "core/index/byte_codec.h"

#include <gtest/gtest.h>

#include <vector>

namespace chancery::index {
namespace {

TEST(ByteCodec, ReadsBackVarints) {
  const std::vector<std::uint64_t> values = {0, 1, 127, 128, 300, 16383, 16384, UINT32_MAX, UINT64_MAX};
  std::string bytes;
  for (const std::uint64_t value : values) append_varint(bytes, value);
  ByteReader reader(bytes);
  for (const std::uint64_t value : values) EXPECT_EQ(reader.varint(), value);
  EXPECT_TRUE(reader.at_end());
}

TEST(ByteCodec, WritesTheLeastSignificantGroupFirst) {
  std::string bytes;
  append_varint(bytes, 300);
  EXPECT_EQ(bytes, "\xAC\x02");
}

TEST(ByteCodec, ReadsBackSignedValues) {
  const std::vector<std::int64_t> values = {0, -1, 1, -64, 64, INT32_MIN, INT32_MAX, INT64_MIN, INT64_MAX};
  std::string bytes;
  for (const std::int64_t value : values) append_signed(bytes, value);
  ByteReader reader(bytes);
  for (const std::int64_t value : values) EXPECT_EQ(reader.signed_varint(), value);
  EXPECT_TRUE(reader.at_end());
}

TEST(ByteCodec, WritesSmallNegativeValuesInOneByte) {
  std::string bytes;
  append_signed(bytes, -1);
  EXPECT_EQ(bytes, "\x01");
}

TEST(ByteCodec, ReadsBackStringsAndFixedValues) {
  std::string bytes;
  append_string(bytes, std::string_view("a\0b", 3));
  append_string(bytes, "");
  append_fixed(bytes, std::uint32_t{0x01020304});
  EXPECT_EQ(bytes.substr(bytes.size() - 4), "\x04\x03\x02\x01");
  ByteReader reader(bytes);
  EXPECT_EQ(reader.string(), std::string_view("a\0b", 3));
  EXPECT_EQ(reader.string(), "");
  EXPECT_EQ(reader.fixed<std::uint32_t>(), 0x01020304u);
  EXPECT_TRUE(reader.at_end());
}

TEST(ByteCodec, ThrowsAtTheEndEvenWhereTheMemoryGoesOn) {
  std::string bytes;
  append_varint(bytes, UINT64_MAX);
  append_string(bytes, "treaty");
  append_fixed(bytes, std::uint64_t{7});
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const std::string_view cut = std::string_view(bytes).substr(0, length);  // the rest stands behind it
    const auto read_all = [cut] {
      ByteReader reader(cut);
      reader.varint();
      reader.string();
      reader.fixed<std::uint64_t>();
    };
    EXPECT_THROW(read_all(), EnvironmentError) << length;
  }
}

TEST(ByteCodec, RefusesALengthBeyondTheBytes) {
  std::string bytes;
  append_varint(bytes, UINT64_MAX);
  bytes += "abc";
  EXPECT_THROW(ByteReader(bytes).string(), EnvironmentError);
  ByteReader reader(bytes);
  reader.take(10);
  EXPECT_THROW(reader.take(UINT64_MAX - 9), EnvironmentError);
  EXPECT_EQ(reader.take(3), "abc");
}

TEST(ByteCodec, RefusesAVarintThatNeverEnds) {
  EXPECT_THROW(ByteReader(std::string(20, '\xff')).varint(), EnvironmentError);
}

}  // namespace
}  // namespace chancery::index
