#include "searchd/interface_language.h"

#include <gtest/gtest.h>

namespace chancery::searchd {
namespace {

TEST(InterfaceLanguage, IsWhatTheReaderWantsMost) {
  EXPECT_EQ(choose_interface_language("fr-CH, fr;q=0.9, en;q=0.8"), InterfaceLanguage::kFrench);
  EXPECT_EQ(choose_interface_language("de, en;q=0.7, ar;q=0.8"), InterfaceLanguage::kArabic);
  EXPECT_EQ(choose_interface_language("zh-Hant-TW"), InterfaceLanguage::kChinese);
  EXPECT_EQ(choose_interface_language("ES"), InterfaceLanguage::kSpanish);
  EXPECT_EQ(choose_interface_language("ru;q=0, fr;q=0.1"), InterfaceLanguage::kFrench);
}

TEST(InterfaceLanguage, IsEnglishWhereNoneIsSpoken) {
  for (const char* const header : {"", "*", "de", ",;q=1,", "fr;q=nonsense", "fr;q=9"}) {
    EXPECT_EQ(choose_interface_language(header), InterfaceLanguage::kEnglish) << header;
  }
}

}  // namespace
}  // namespace chancery::searchd
