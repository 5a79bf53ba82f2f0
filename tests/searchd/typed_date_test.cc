#include "searchd/typed_date.h"

#include <gtest/gtest.h>

namespace chancery::searchd {
namespace {

TEST(TypedDate, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(read_typed_date("Feb 2025"), "2025-02");
  EXPECT_EQ(read_typed_date("February 2025"), "2025-02");
  EXPECT_EQ(read_typed_date("21/11/2014"), "2014-11-21");
  EXPECT_EQ(read_typed_date("18.02.2025"), "2025-02-18");
  EXPECT_EQ(read_typed_date("18 February 2025"), "2025-02-18");
  EXPECT_EQ(read_typed_date("5 mars 2024"), "2024-03-05");
  EXPECT_EQ(read_typed_date("3 мая 2025"), "2025-05-03");
  EXPECT_EQ(read_typed_date("2024年4月3日"), "2024-04-03");
  EXPECT_EQ(read_typed_date("6 يونيو 2024"), "2024-06-06");
}

TEST(TypedDate, IsNotGuessed) {
  EXPECT_EQ(read_typed_date("03/04/2021"), "");
  EXPECT_EQ(read_typed_date("yesterday"), "");
  EXPECT_EQ(read_typed_date("31 February 2025"), "");
}

TEST(TypedDate, IsTakenInPlaceOfAnError) {
  ParsedParameters parsed = parse_search_parameters("q=a&from=Feb+2025&to=nonsense");
  take_typed_dates(parsed);
  ASSERT_EQ(parsed.errors.size(), 1U);
  EXPECT_EQ(parsed.errors[0].parameter, "to");
  EXPECT_EQ(parsed.values.from_text, "2025-02");
  EXPECT_TRUE(parsed.values.request.from.has_value());
}

TEST(TypedDate, IsStillRefusedWhereTheFirstIsAfterTheLast) {
  ParsedParameters parsed = parse_search_parameters("from=Feb+2025&to=21/11/2014");
  take_typed_dates(parsed);
  ASSERT_EQ(parsed.errors.size(), 1U);
  EXPECT_EQ(parsed.errors[0].code, "dates_reversed");
}

}  // namespace
}  // namespace chancery::searchd
