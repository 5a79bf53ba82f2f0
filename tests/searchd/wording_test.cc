#include "searchd/wording.h"

#include <gtest/gtest.h>

#include "tests/searchd/fake_service.h"

namespace chancery::searchd {
namespace {

TEST(Wording, WritesNegativeOffsets) {
  release::StatedDate date = FakeService::make_date();
  date.offset_minutes = -210;
  EXPECT_EQ(iso_offset(date), "-03:30");
}

TEST(Wording, WritesTimes) {
  EXPECT_EQ(write_time(9 * 3600 + 5 * 60 + 7, false), "09:05");
  EXPECT_EQ(write_time(9 * 3600 + 5 * 60 + 7, true), "09:05:07");
}

}  // namespace
}  // namespace chancery::searchd
