#include "searchd/date_bound.h"

#include <gtest/gtest.h>

namespace chancery::searchd {
namespace {

constexpr std::int64_t kDay = 86'400;

TEST(DateBound, IsAnInstantOnlyWhereOneIsMeant) {
  const auto day = read_date_bound("2025-02-18", "", 0);
  ASSERT_TRUE(day);
  EXPECT_EQ(day->first_day, 20137);
  EXPECT_FALSE(day->first_second);
  const auto month = read_date_bound("2025-02", "", 0);
  EXPECT_EQ(month->last_day - month->first_day, 27);
  const auto ago = read_date_bound("7d", "", 20000);
  EXPECT_EQ(ago->first_day, 19993);
  EXPECT_EQ(ago->last_day, 19993);
}

TEST(DateBound, CountsTheHoursOfAZonesDay) {
  // Clocks went forward in Paris on 30 March 2025: that day has 23 hours.
  const auto day = read_date_bound("2025-03-30", "Europe/Paris", 0);
  ASSERT_TRUE(day);
  EXPECT_EQ(*day->last_second - *day->first_second + 1, 23 * 3600);
  const auto far = read_date_bound("2025-02-18", "Pacific/Kiritimati", 0);
  EXPECT_EQ(*far->first_second, 20137 * kDay - 14 * 3600);
}

TEST(DateBound, ReadsTimesOfAZone) {
  EXPECT_EQ(read_date_bound("2025-07-01T12:00:00", "Europe/Paris", 0)->first_second,
            20270 * kDay + 10 * 3600);
  EXPECT_EQ(read_date_bound("2025-07-01T12:00:00", "Europe/Paris", 0)->last_second, 20270 * kDay + 10 * 3600);
  EXPECT_FALSE(read_date_bound("2025-07-01T12:00", "", 0));
  EXPECT_FALSE(read_date_bound("2025-07-01T25:00Z", "", 0));
}

}  // namespace
}  // namespace chancery::searchd
