#include "core/release/time_zone.h"

#include <gtest/gtest.h>

namespace chancery::release {
namespace {

constexpr std::int64_t kNoonOf2024July1 = 1'719'835'200;      // 12:00 UTC
constexpr std::int64_t kNoonOf2024December1 = 1'733'054'400;  // 12:00 UTC

TEST(TimeZone, ShowsTheTimeOfAPlaceAndFindsTheInstantAgain) {
  const TimeZone paris = *TimeZone::find("Europe/Paris");
  EXPECT_EQ(paris.local_time(kNoonOf2024July1), kNoonOf2024July1 + 7200);
  EXPECT_EQ(paris.local_time(kNoonOf2024December1), kNoonOf2024December1 + 3600);
  const TimeZone kathmandu = *TimeZone::find("Asia/Kathmandu");
  EXPECT_EQ(kathmandu.local_time(kNoonOf2024July1), kNoonOf2024July1 + 20700);
  for (const TimeZone& zone : {paris, kathmandu}) {
    EXPECT_EQ(zone.instant_of(zone.local_time(kNoonOf2024July1)), kNoonOf2024July1);
  }
}

TEST(TimeZone, IsKnownByItsNameOnly) {
  EXPECT_FALSE(TimeZone::find(""));
  EXPECT_FALSE(TimeZone::find("GMT+3"));
  EXPECT_FALSE(TimeZone::find("Europe/Atlantis"));
  EXPECT_EQ(suggest_time_zone("paris"), "Europe/Paris");
}

}  // namespace
}  // namespace chancery::release
