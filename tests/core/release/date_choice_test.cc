#include "core/release/date_choice.h"

#include <gtest/gtest.h>

#include "tests/core/release/stated_date_text.h"

namespace chancery::release {
namespace {

TEST(ChooseDate, PrefersTheDateline) {
  const DateVerdict verdict = choose_date({"8 мая 2025 года", "2025-05-08", ""});
  EXPECT_EQ(to_text(verdict.date), "2025-05-08");
  EXPECT_EQ(verdict.date.stated, "8 мая 2025 года");
  EXPECT_TRUE(verdict.problems.empty());
  EXPECT_TRUE(verdict.notices.empty());
}

TEST(ChooseDate, FillsInWhatTheDatelineLeavesOut) {
  EXPECT_EQ(to_text(choose_date({"2024-04-03 21:30", "2024-04-03T21:30+08:00", ""}).date),
            "2024-04-03 21:30 +08:00");
  EXPECT_EQ(to_text(choose_date({"3 April 2024", "2024-04-03T21:30+08:00", ""}).date),
            "2024-04-03 21:30 +08:00");
  EXPECT_EQ(to_text(choose_date({"April 2024", "2024-04-03", ""}).date), "2024-04-03");
  EXPECT_EQ(to_text(choose_date({"", "2015-08-10T20:27:03", "جدة 10 اغسطس 2015 م واس\nنص"}).date),
            "2015-08-10 20:27:03");
}

TEST(ChooseDate, InventsNothing) {
  // Another minute says nothing of the offset of this one.
  EXPECT_EQ(to_text(choose_date({"2024-04-03 21:30", "2024-04-03T22:00+08:00", ""}).date),
            "2024-04-03 21:30");
  EXPECT_EQ(to_text(choose_date({"21 July 2025 14:01", "2025-07-21T10:01:00Z", ""}).date),
            "2025-07-21 14:01");
}

TEST(ChooseDate, ReportsDisagreement) {
  const DateVerdict days = choose_date({"8 May 2025", "2025-06-08", ""});
  EXPECT_EQ(to_text(days.date), "2025-05-08");
  ASSERT_EQ(days.notices.size(), 1u);
  EXPECT_EQ(days.notices[0].reason,
            "date_line (8 May 2025) and published (2025-06-08) disagree; the first stands");
  EXPECT_EQ(choose_date({"21 July 2025 14:01 (UTC+04:00)", "2025-07-21T14:01+03:00", ""}).notices.size(), 1u);
  const DateVerdict head = choose_date({"", "2012-03-21", "Berne, 21.03.2011 - Today"});
  EXPECT_EQ(to_text(head.date), "2012-03-21");
  EXPECT_EQ(head.notices.size(), 1u);
}

TEST(ChooseDate, KnowsThatAnInstantFallsOnTwoDays) {
  EXPECT_TRUE(choose_date({"22 July 2025", "2025-07-21T21:30:00Z", ""}).notices.empty());
  EXPECT_TRUE(choose_date({"20 July 2025", "2025-07-21T03:30:00+00:00", ""}).notices.empty());
  EXPECT_FALSE(choose_date({"23 July 2025", "2025-07-21T21:30:00Z", ""}).notices.empty());
  EXPECT_TRUE(choose_date({"21 July 2025 14:01 (UTC+04:00)", "2025-07-21T10:01:30Z", ""}).notices.empty());
}

TEST(ChooseDate, LetsTheNextSourceStandInForAnAmbiguousOne) {
  const DateVerdict verdict = choose_date({"12/01/2023", "2023-01-12", ""});
  EXPECT_EQ(to_text(verdict.date), "2023-01-12");
  EXPECT_EQ(verdict.date.stated, "2023-01-12");
  EXPECT_TRUE(verdict.problems.empty());
  ASSERT_EQ(verdict.notices.size(), 1u);
  EXPECT_EQ(verdict.notices[0].field, "date_line");
}

TEST(ChooseDate, IsUndatedWhereNoSourceCanBeRead) {
  const DateVerdict unread = choose_date({"12/01/2023", "soon", ""});
  EXPECT_FALSE(unread.date.is_dated());
  ASSERT_EQ(unread.problems.size(), 2u);
  EXPECT_EQ(unread.problems[0].reason, "12/01/2023 may be 12 January or December 1");
  EXPECT_EQ(unread.problems[1].field, "published");
  const DateVerdict none = choose_date({"", "", "Text"});
  ASSERT_EQ(none.problems.size(), 1u);
  EXPECT_EQ(none.problems[0].reason, "has no date");
}

TEST(ChooseDate, ReadsTheHeadOfTheBodyLast) {
  EXPECT_EQ(to_text(choose_date({"", "", "BAKU, 18 February 2025 – The minister"}).date), "2025-02-18");
  EXPECT_EQ(choose_date({"", "", "Baku, 3/4/2024\nText"}).problems.at(0).field, "body");
}

}  // namespace
}  // namespace chancery::release
