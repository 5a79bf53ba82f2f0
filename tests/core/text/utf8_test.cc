#include "core/text/utf8.h"

#include <gtest/gtest.h>

namespace chancery::text {
namespace {

using namespace std::string_literals;

TEST(IsValidUtf8, AcceptsEveryPlane) {
  EXPECT_TRUE(is_valid_utf8(""));
  EXPECT_TRUE(is_valid_utf8("Ministry of Foreign Affairs"));
  EXPECT_TRUE(is_valid_utf8("é Ж 中 \U0001F1E8 \U0010FFFF"));
}

TEST(IsValidUtf8, RefusesSurrogatesOverlongFormsAndWhatIsTooGreat) {
  EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80"));
  EXPECT_FALSE(is_valid_utf8("\xC0\xAF"));
  EXPECT_FALSE(is_valid_utf8("\xE0\x80\xAF"));
  EXPECT_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));
  EXPECT_FALSE(is_valid_utf8("twelve letters \x80"));
  EXPECT_FALSE(is_valid_utf8("cut \xE4\xB8"));
}

TEST(RepairUtf8, LeavesValidTextAlone) {
  const Repair repair = repair_utf8("Türkiye");
  EXPECT_EQ(repair.text, "Türkiye");
  EXPECT_EQ(repair.replaced, 0U);
}

TEST(RepairUtf8, ReplacesEachMaximalIllFormedSubsequence) {
  // The example of the Unicode Standard, table 3-8.
  const Repair repair = repair_utf8(
      "a\xF1\x80\x80\xE1\x80\xC2"
      "b\x80"
      "c\x80\xBF"
      "d");
  EXPECT_EQ(repair.text, "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
  EXPECT_EQ(repair.replaced, 6U);
  EXPECT_EQ(repair.first_position, 1U);
}

TEST(RepairUtf8, ReplacesEachByteOfASurrogate) {
  EXPECT_EQ(repair_utf8("\xED\xA0\x80").text, "\uFFFD\uFFFD\uFFFD");
}

TEST(RepairUtf8, DropsNul) {
  const Repair repair = repair_utf8("a\0b"s);
  EXPECT_EQ(repair.text, "ab");
  EXPECT_EQ(repair.replaced, 0U);
}

TEST(Decode, ReadsWhatAppendWrote) {
  for (const char32_t c :
       {U'a', U'é', U'中', U'\U0001F1E8', U'\U0010FFFF', U'\u07FF', U'\u0800', U'\uFFFF'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t position = 0;
    EXPECT_EQ(decode(text, position), c);
    EXPECT_EQ(position, text.size());
    EXPECT_TRUE(is_valid_utf8(text));
  }
}

TEST(DecodeAll, GivesEachCodePoint) {
  EXPECT_EQ(decode_all("n\u00e9 \u4e2d\U0001f30d"), U"n\u00e9 \u4e2d\U0001f30d");
  EXPECT_EQ(decode_all(""), U"");
}

TEST(CountCodePoints, CountsCharactersNotBytes) { EXPECT_EQ(count_code_points("né 中文"), 5U); }

}  // namespace
}  // namespace chancery::text
