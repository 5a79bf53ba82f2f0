#include "core/release/dateline.h"

#include <gtest/gtest.h>

#include <chrono>

#include "tests/core/release/stated_date_text.h"

namespace chancery::release {
namespace {

struct Example {
  const char* text;
  const char* expected;
};

void expect_all(std::initializer_list<Example> examples) {
  for (const Example& example : examples) {
    const DateReading reading = read_dateline(example.text);
    EXPECT_EQ(to_text(reading.date), example.expected) << example.text << ": " << reading.problem;
    EXPECT_EQ(reading.date.stated, example.text);
  }
}

void expect_problems(std::initializer_list<Example> examples) {
  for (const Example& example : examples) {
    const DateReading reading = read_dateline(example.text);
    EXPECT_FALSE(reading.date.is_dated()) << example.text << " was read as " << to_text(reading.date);
    EXPECT_EQ(reading.problem, std::string(example.text) + " " + example.expected);
  }
}

TEST(ReadDateline, ReadsTheWesternLanguages) {
  expect_all({{"18 February 2025 15:31 (UTC+04:00)", "2025-02-18 15:31 +04:00"},
              {"Buenos Aires, 18 February 2025 10:00 -03:00", "2025-02-18 10:00 -03:00"},
              {"CANBERRA, 21st January, 1966", "1966-01-21"},
              {"Thursday, June 17, 2021", "2021-06-17"},
              {"Managua, September 30th 2024", "2024-09-30"},
              {"21May2021", "2021-05-21"},
              {"Berne, le 1er juillet 2006", "2006-07-01"},
              {"Paris, le 3 mai 2024 à 16h04", "2024-05-03 16:04"},
              {"Montag, 25. August 2003, 8.30", "2003-08-25 08:30"},
              {"den 29. April 2003", "2003-04-29"},
              {"Roma, 1° luglio 2003 ore 10.30", "2003-07-01 10:30"},
              {"Nueva York, 25 de septiembre de 2024", "2024-09-25"},
              {"Jeceaba-MG, 1º de setembro de 2011", "2011-09-01"},
              {"Barcelona, 3 d'abril de 2024", "2024-04-03"},
              {"București, 3 mai 2024", "2024-05-03"},
              {"Den Haag, 18 februari 2025", "2025-02-18"}});
}

TEST(ReadDateline, ReadsTheEasternLanguages) {
  expect_all({{"8 мая 2025 года, 10:10", "2025-05-08 10:10"},
              {"24 серпня 2021 року", "2021-08-24"},
              {"Нью-Йорк, 28 сентября 2024 года", "2024-09-28"},
              {"Warszawa, 3 września 2024 r.", "2024-09-03"},
              {"Praha 3. června 2024", "2024-06-03"},
              {"Budapest, 2025. április 3.", "2025-04-03"},
              {"2025 m. vasario 18 d.", "2025-02-18"},
              {"3 Μαΐου 2024", "2024-05-03"},
              {"18 Şubat 2025, Salı", "2025-02-18"},
              {"01 dekabr, 2024 23:43", "2024-12-01 23:43"},
              {"2025-ci il 18 fevral", "2025-02-18"},
              {"18 फ़रवरी 2025", "2025-02-18"},
              {"יום שני, 3 במאי 2024", "2024-05-03"},
              {"Hà Nội, ngày 3 tháng 4 năm 2024", "2024-04-03"}});
}

TEST(ReadDateline, ReadsArabicInAllItsMonthNames) {
  expect_all({{"بيروت، 3 كانون الثاني 2024", "2024-01-03"},
              {"دمشق 3 تشرين الأول 2024", "2024-10-03"},
              {"٣ يناير ٢٠٢٤ م", "2024-01-03"},
              {"10 أغسطس 2015", "2015-08-10"},
              {"عمّان، 14 تشرين الثاني/نوفمبر 2023", "2023-11-14"},
              {"10 اغسطس 2015 م", "2015-08-10"},
              {"الرباط 3 غشت 2024", "2024-08-03"}});
}

TEST(ReadDateline, ReadsTheGregorianDateBesideAHijriOne) {
  expect_all({{"بريدة 25 شوال 1436 هـ الموافق 10 اغسطس 2015 م واس", "2015-08-10"},
              {"الاثنين، 10 أغسطس 2015 الموافق 25 شوال 1436", "2015-08-10"}});
}

TEST(ReadDateline, ReadsCharactersAndEras) {
  expect_all({{"2024年4月3日 21:30", "2024-04-03 21:30"},
              {"北京，2024年4月3日", "2024-04-03"},
              {"二〇二四年四月三日", "2024-04-03"},
              {"2024年4月", "2024-04"},
              {"2024年4月3日 下午3点20分", "2024-04-03 15:20"},
              {"2024년 4월 3일", "2024-04-03"},
              {"平成13年(2001年)", "2001"},
              {"平成十八年", "2006"},
              {"令和元年五月一日", "2019-05-01"},
              {"昭和20年8月15日", "1945-08-15"}});
}

TEST(ReadDateline, ReadsNumbersWhereTheyHaveOneReading) {
  expect_all({{"2024-04-03 21:30", "2024-04-03 21:30"},
              {"2024/4/3", "2024-04-03"},
              {"21.02.2026 [19:22]", "2026-02-21 19:22"},
              {"05.03.2009", "2009-03-05"},
              {"31/03/2021", "2021-03-31"},
              {"03/31/2021", "2021-03-31"},
              {"5/5/2021", "2021-05-05"},
              {"publicado 08/06/2011 16h04,", "2011-06-08 16:04"},
              {"le 08/06/2011", "2011-06-08"},
              {"1-JUN-1987 00:28:04.91", "1987-06-01 00:28:04"},
              {"27-MAR-1987 11:23:23.77A RM", "1987-03-27 11:23:23"}});
}

TEST(ReadDateline, ReadsTimesAndOffsets) {
  expect_all({{"March 3, 2021 3:30 p.m.", "2021-03-03 15:30"},
              {"March 3, 2021 12:05 AM", "2021-03-03 00:05"},
              {"10:25 A.M. EST, March 3, 2021", "2021-03-03 10:25"},
              {"3 May 2024 12:00 (GMT+3)", "2024-05-03 12:00 +03:00"},
              {"3 May 2024 12:00 UTC-03:30", "2024-05-03 12:00 -03:30"},
              {"3 May 2024 12:00 +0545", "2024-05-03 12:00 +05:45"},
              {"3 May 2024 12:00 GMT", "2024-05-03 12:00 +00:00"},
              {"3 May 2024 12:00Z", "2024-05-03 12:00 Z"}});
}

TEST(ReadDateline, GivesAnIntervalForAMonthOrAYear) {
  const StatedDate month = read_dateline("February 2024").date;
  EXPECT_EQ(month.precision, Precision::kMonth);
  EXPECT_EQ(iso_date(month.first_day), "2024-02-01");
  EXPECT_EQ(iso_date(month.last_day), "2024-02-29");
  const StatedDate year = read_dateline("2024").date;
  EXPECT_EQ(year.precision, Precision::kYear);
  EXPECT_EQ(year.last_day - year.first_day, 365);
  EXPECT_EQ(year.seconds, -1);
}

TEST(ReadDateline, NeverGuesses) {
  expect_problems({{"12/01/2023", "may be 12 January or December 1"},
                   {"01-02-2030", "may be 1 February or January 2"},
                   {"El Paso, 3/4/2021", "may be 3 April or March 4"},
                   {"3/4/2021 10:25 am", "may be 3 April or March 4"},
                   {"Baku/12/23/23/Turan", "has a year of two digits"},
                   {"13.12.96", "has a year of two digits"},
                   {"3 May 24", "has a year of two digits"},
                   {"of 23/24 September 2015", "holds numbers beside its date, perhaps a span of days"},
                   {"3 May 2024, 5 May 2024", "names more than one day"},
                   {"14 May/June 2023", "holds numbers beside its date, perhaps a span of days"},
                   {"平成13年(2002年)", "states two different years"}});
}

TEST(ReadDateline, RefusesDaysAndTimesThatAreNone) {
  expect_problems({{"31 February 2024", "is no day of the calendar"},
                   {"2024-02-30", "is no day of the calendar"},
                   {"00.05.2024", "is no day of the calendar"},
                   {"2024-00-03", "has no month 00"},
                   {"1832-28-09", "has no month 28"},
                   {"3 May 1700", "has the year 1700, which is not within 1800 to 2200"},
                   {"3 May 2024 25:10", "has no such time of day"},
                   {"2024-05-03T24:04:30", "has no such time of day"},
                   {"25 شوال 1436 هـ", "is a Hijri date, with no Gregorian one beside it"},
                   {"15/7/1436", "is a Hijri date, with no Gregorian one beside it"},
                   {"18 بهمن 1403", "is a date of the Persian calendar"}});
}

TEST(ReadDateline, RefusesProse) {
  expect_problems({{"On 3 May 2024 the minister said", "is not a date that can be read"},
                   {"des UNHCR hat am Montag, 29. September 2003", "is not a date that can be read"},
                   {"15:40", "is not a date that can be read"},
                   {"24-7-365", "is not a date that can be read"},
                   {"no date at all", "is not a date that can be read"}});
  EXPECT_FALSE(read_dateline("").problem.empty());
  EXPECT_FALSE(read_dateline(std::string(5000, '1')).problem.empty());
}

TEST(ReadPublished, TakesUtcForAnInstantAndNotForAnOffset) {
  EXPECT_EQ(to_text(read_published("2021-05-22T12:00:47+00:00").date), "2021-05-22 12:00:47 Z");
  EXPECT_EQ(to_text(read_published("2021-05-22T12:00:47Z").date), "2021-05-22 12:00:47 Z");
  EXPECT_EQ(to_text(read_published("Wed, 03 Aug 2022 19:49:23 +0000").date), "2022-08-03 19:49:23 Z");
  EXPECT_EQ(to_text(read_published("2025-02-18T15:31+04:00").date), "2025-02-18 15:31 +04:00");
  EXPECT_EQ(to_text(read_published("2025-02-18T15:31:09.123-0330").date), "2025-02-18 15:31:09 -03:30");
  EXPECT_EQ(to_text(read_published("2025-02").date), "2025-02");
}

TEST(FindDateline, FindsALineOrABeginning) {
  EXPECT_EQ(to_text(find_dateline("Davos, Switzerland, 14 January 2024\nToday the").value()), "2024-01-14");
  EXPECT_EQ(to_text(find_dateline("\n18 February 2025 15:31 (UTC+04:00)\n\nText").value()),
            "2025-02-18 15:31 +04:00");
  const StatedDate beginning = find_dateline("BAKU, 18 February 2025 – The minister said that").value();
  EXPECT_EQ(to_text(beginning), "2025-02-18");
  EXPECT_EQ(beginning.stated, "BAKU, 18 February 2025");
  EXPECT_EQ(to_text(find_dateline("Bern, 05.03.2009 - Text").value()), "2009-03-05");
  EXPECT_EQ(to_text(find_dateline("جنيف 25 شوال 1436 هـ الموافق 10 اغسطس 2015 م واس\nنص").value()),
            "2015-08-10");
}

TEST(FindDateline, FindsNoneInASentence) {
  for (const char* body :
       {"On 3 May 2024 the minister met her colleague.", "Am 8. April 2003 hat der Bundesrat - wie",
        "On 3 May 2024 – a Friday – the minister met", "Erklärung vom 3. Juni 2003", "In May 2024",
        "The minister met on 3 May 2024", "3/4/2024\nText", "2024", "", "\n\n"}) {
    EXPECT_FALSE(find_dateline(body)) << body;
  }
}

TEST(FindDateline, IsCheapWhereThereIsNone) {
  std::string body = "The Federal Council today took note of the report of the 12 experts on the situation. ";
  while (body.size() < 4000) body += body;
  int found = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 20'000; ++i) found += find_dateline(body) ? 1 : 0;
  const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
  EXPECT_EQ(found, 0);
  EXPECT_LT(took.count() / 20'000, 50.0);  // 0.1 us in a release build; sanitizers are slow
}

}  // namespace
}  // namespace chancery::release
