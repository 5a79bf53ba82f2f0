#include "searchd/page/locale.h"

#include <gtest/gtest.h>

#include "tests/searchd/fake_service.h"

namespace chancery::searchd {
namespace {

const Locale& in(InterfaceLanguage language) {
  static const std::vector<Locale> locales = [] {
    std::vector<Locale> all;
    for (const InterfaceLanguageInfo& one : interface_languages()) all.emplace_back(one.id);
    return all;
  }();
  return locales[static_cast<std::size_t>(language)];
}

constexpr std::int32_t kDay = 20137;  // 2025-02-18

TEST(Locale, GroupsDigitsAsTheLanguageDoes) {
  const Locale& english = in(InterfaceLanguage::kEnglish);
  EXPECT_EQ(english.number(0), "0");
  EXPECT_EQ(english.number(999), "999");
  EXPECT_EQ(english.number(1204), "1,204");
  EXPECT_EQ(english.number(1'234'567), "1,234,567");
  EXPECT_EQ(in(InterfaceLanguage::kFrench).number(21'500), "21\u202f500");
  EXPECT_EQ(in(InterfaceLanguage::kSpanish).number(1204), "1204");
  EXPECT_EQ(in(InterfaceLanguage::kSpanish).number(21'500), "21.500");
  EXPECT_EQ(in(InterfaceLanguage::kRussian).number(1204), "1\u00a0204");
  EXPECT_EQ(in(InterfaceLanguage::kArabic).number(1204), "1,204");
}

TEST(Locale, WritesDaysAsTheLanguageDoes) {
  EXPECT_EQ(in(InterfaceLanguage::kEnglish).day(kDay), "18 February 2025");
  EXPECT_EQ(in(InterfaceLanguage::kFrench).day(kDay), "18 février 2025");
  EXPECT_EQ(in(InterfaceLanguage::kSpanish).day(kDay), "18 de febrero de 2025");
  EXPECT_EQ(in(InterfaceLanguage::kRussian).day(kDay), "18 февраля 2025\u202fг.");
  EXPECT_EQ(in(InterfaceLanguage::kArabic).day(kDay), "18 فبراير 2025");
  EXPECT_EQ(in(InterfaceLanguage::kChinese).day(kDay), "2025年2月18日");
}

TEST(Locale, WritesMonthsWithoutADayInTheirOwnForm) {
  EXPECT_EQ(in(InterfaceLanguage::kEnglish).month(kDay), "February 2025");
  EXPECT_EQ(in(InterfaceLanguage::kRussian).month(kDay), "февраль 2025\u202fг.");
  EXPECT_EQ(in(InterfaceLanguage::kChinese).month(kDay), "2025年2月");
}

TEST(Locale, NamesLanguagesAndCountries) {
  EXPECT_EQ(in(InterfaceLanguage::kEnglish).country("AZ"), "Azerbaijan");
  EXPECT_EQ(in(InterfaceLanguage::kFrench).country("CH"), "Suisse");
  EXPECT_EQ(in(InterfaceLanguage::kArabic).country("JO"), "الأردن");
  EXPECT_EQ(in(InterfaceLanguage::kEnglish).country("??"), "??");
  EXPECT_EQ(in(InterfaceLanguage::kRussian).language(*text::find_language("fr")), "французский");
}

TEST(Dateline, IsShownAsPrintedWhereTheReaderCanReadIt) {
  const Dateline line = in(InterfaceLanguage::kEnglish).dateline(FakeService::make_date());
  EXPECT_EQ(line.main, "18 February 2025 15:31 (UTC+04:00)");
  EXPECT_EQ(line.printed, "");
}

TEST(Dateline, HasThePrintedOneBesideItInOtherLanguages) {
  release::StatedDate date = FakeService::make_date();
  date.stated = "18 февраля 2025 года 15:31";
  const Dateline line = in(InterfaceLanguage::kEnglish).dateline(date);
  EXPECT_EQ(line.main, "18 February 2025, 15:31 (UTC+04:00)");
  EXPECT_EQ(line.printed, "18 февраля 2025 года 15:31");
  EXPECT_EQ(in(InterfaceLanguage::kRussian).dateline(date).main, "18 февраля 2025 года 15:31");
  EXPECT_EQ(in(InterfaceLanguage::kFrench).dateline(date).main, "18 février 2025, 15:31 (UTC+04:00)");
}

TEST(Dateline, DoesNotShowMachineForms) {
  release::StatedDate date = FakeService::make_date();
  date.stated = "2025-02-18T15:31+04:00";
  const Dateline line = in(InterfaceLanguage::kEnglish).dateline(date);
  EXPECT_EQ(line.main, "18 February 2025, 15:31 (UTC+04:00)");
  EXPECT_EQ(line.printed, "");
}

}  // namespace
}  // namespace chancery::searchd
