#include <gtest/gtest.h>

#include "core/release/dateline.h"

namespace chancery::release {
namespace {

TEST(DayNumber, CountsFromTheEpoch) {
  EXPECT_EQ(day_number(1970, 1, 1), 0);
  EXPECT_EQ(day_number(1969, 12, 31), -1);
  EXPECT_EQ(day_number(2000, 3, 1), 11017);
}

TEST(DayNumber, KnowsLeapYears) {
  EXPECT_TRUE(day_number(2024, 2, 29));
  EXPECT_TRUE(day_number(2000, 2, 29));
  EXPECT_FALSE(day_number(1900, 2, 29));
  EXPECT_FALSE(day_number(2023, 2, 29));
}

TEST(DayNumber, RefusesDaysThatAreNone) {
  EXPECT_FALSE(day_number(2024, 2, 31));
  EXPECT_FALSE(day_number(2024, 13, 1));
  EXPECT_FALSE(day_number(2024, 0, 1));
  EXPECT_FALSE(day_number(2024, 1, 0));
  EXPECT_FALSE(day_number(2024, -1, -1));
}

TEST(IsoDate, IsTheInverseOfDayNumber) {
  for (std::int32_t day = -62'000; day < 84'000; day += 37) {
    const std::string text = iso_date(day);
    EXPECT_EQ(
        day_number(std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)), std::stoi(text.substr(8))),
        day);
  }
  EXPECT_EQ(iso_date(-1), "1969-12-31");
}

TEST(Instant, TakesTheOffsetOff) {
  StatedDate date;
  date.first_day = 1;
  date.seconds = 3600;
  EXPECT_EQ(date.instant(), 86400 + 3600);
  date.offset_minutes = 240;
  EXPECT_EQ(date.instant(), 86400 - 3 * 3600);
}

TEST(Instant, IsTheStartOfTheFirstDayWhereNoTimeIsStated) {
  StatedDate date;
  date.first_day = 31;
  date.last_day = 58;
  EXPECT_EQ(date.instant(), 31 * 86400);
}

}  // namespace
}  // namespace chancery::release
