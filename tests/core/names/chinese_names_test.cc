#include "core/names/chinese_names.h"

#include <gmock/gmock.h>

#include "core/names/pinyin_table.h"
#include "core/text/utf8.h"

namespace chancery::names {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(ChineseNames, AreReadInPinyin) {
  EXPECT_EQ(pinyin_of("海"), "hai");
  EXPECT_EQ(pinyin_of("云"), "yun");
  EXPECT_EQ(pinyin_of("单"), "shan") << "as a surname, not dan";
  EXPECT_EQ(pinyin_of("a"), "");
  EXPECT_THAT(surnames_read_as("lin"), Contains("林"));
  EXPECT_THAT(surnames_read_as("haiyun"), IsEmpty());
  EXPECT_THAT(characters_read_as("yun"), Contains("云"));
  EXPECT_TRUE(is_surname("王"));
  EXPECT_FALSE(is_surname("的"));
}

TEST(ChineseNames, ArePartedIntoSyllablesInAllWays) {
  using Syllables = std::vector<std::string>;
  EXPECT_THAT(syllables_of("haiyun"), ElementsAre(Syllables{"hai", "yun"}));
  EXPECT_THAT(syllables_of("yi"), ElementsAre(Syllables{"yi"}));
  EXPECT_THAT(syllables_of("xian"), UnorderedElementsAre(Syllables{"xian"}, Syllables{"xi", "an"}));
  EXPECT_THAT(syllables_of("minister"), IsEmpty());
  EXPECT_THAT(syllables_of("zhongguoren"), IsEmpty());
}

TEST(PinyinReadings, HaveEveryCharacterOfGb2312Once) {
  std::size_t characters = 0;
  const std::string_view readings = pinyin_readings();
  for (std::size_t at = 0; at < readings.size();) {
    if (text::decode(readings, at) >= 0x80) ++characters;
  }
  EXPECT_EQ(characters, 6763u);
}

}  // namespace
}  // namespace chancery::names
