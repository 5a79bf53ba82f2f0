#include "core/index/front_coding.h"

#include <gtest/gtest.h>

#include <vector>

namespace chancery::index {
namespace {

TEST(FrontCoding, GivesBackEveryText) {
  const std::vector<std::string> texts{"", "a", "treason", "treaty", "treaty", std::string(40, 'x'), "b"};
  std::string bytes;
  FrontEncoder encoder;
  for (const std::string& text : texts) encoder.append(bytes, text);
  ByteReader reader(bytes);
  FrontDecoder decoder;
  for (const std::string& text : texts) {
    decoder.read(reader);
    EXPECT_EQ(decoder.text(), text);
  }
  EXPECT_TRUE(reader.at_end());
}

TEST(FrontCoding, WritesNothingTwiceThatTwoTextsBeginWith) {
  std::string bytes;
  FrontEncoder encoder;
  encoder.append(bytes, "treason");
  encoder.append(bytes, "treaty");
  EXPECT_EQ(bytes, std::string("\x07treason\x42ty", 11));
}

TEST(FrontCoding, RefusesToShareMoreThanThereIs) {
  std::string bytes("\x21x", 2);
  ByteReader reader(bytes);
  FrontDecoder decoder;
  EXPECT_THROW(decoder.read(reader), EnvironmentError);
}

}  // namespace
}  // namespace chancery::index
