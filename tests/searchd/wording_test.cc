#include "searchd/wording.h"

#include <gtest/gtest.h>

#include "tests/searchd/fake_service.h"

namespace chancery::searchd {
namespace {

TEST(Wording, WritesNumbersInGroups) {
  EXPECT_EQ(write_number(0), "0");
  EXPECT_EQ(write_number(999), "999");
  EXPECT_EQ(write_number(1204), "1,204");
  EXPECT_EQ(write_number(1'234'567), "1,234,567");
  EXPECT_EQ(write_releases(1), "1 release");
}

TEST(Dateline, IsShownAsPrintedWhereEnglish) {
  const Dateline line = write_dateline(FakeService::make_date());
  EXPECT_EQ(line.main, "18 February 2025 15:31 (UTC+04:00)");
  EXPECT_EQ(line.printed, "");
}

TEST(Dateline, HasThePrintedOneBesideItInOtherLanguages) {
  release::StatedDate date = FakeService::make_date();
  date.stated = "18 февраля 2025 года 15:31";
  const Dateline line = write_dateline(date);
  EXPECT_EQ(line.main, "18 February 2025, 15:31 (UTC+04:00)");
  EXPECT_EQ(line.printed, "18 февраля 2025 года 15:31");
}

TEST(Dateline, DoesNotShowMachineForms) {
  release::StatedDate date = FakeService::make_date();
  date.stated = "2025-02-18T15:31+04:00";
  EXPECT_EQ(write_dateline(date).main, "18 February 2025, 15:31 (UTC+04:00)");
  EXPECT_EQ(write_dateline(date).printed, "");
}

TEST(Wording, WritesNegativeOffsets) {
  release::StatedDate date = FakeService::make_date();
  date.offset_minutes = -210;
  EXPECT_EQ(iso_offset(date), "-03:30");
}

}  // namespace
}  // namespace chancery::searchd
