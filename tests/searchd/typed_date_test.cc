#include "searchd/typed_date.h"

#include <gmock/gmock.h>

namespace chancery::searchd {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::int32_t kToday = 20137;  // 2025-02-18

std::string read_one(std::string_view text) {
  const std::vector<std::string> dates = read_typed_date(text, kToday);
  return dates.size() == 1 ? dates[0] : std::to_string(dates.size()) + " dates";
}

TEST(TypedDate, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(read_one("Feb 2025"), "2025-02");
  EXPECT_EQ(read_one("February 2025"), "2025-02");
  EXPECT_EQ(read_one("21/11/2014"), "2014-11-21");
  EXPECT_EQ(read_one("18.02.2025"), "2025-02-18");
  EXPECT_EQ(read_one("20200105"), "2020-01-05");
  EXPECT_EQ(read_one("18 February 2025"), "2025-02-18");
  EXPECT_EQ(read_one("5 mars 2024"), "2024-03-05");
  EXPECT_EQ(read_one("3 мая 2025"), "2025-05-03");
  EXPECT_EQ(read_one("2024年4月3日"), "2024-04-03");
  EXPECT_EQ(read_one("6 يونيو 2024"), "2024-06-06");
}

TEST(TypedDate, IsReadInDigitsOfAnyScript) {
  EXPECT_EQ(read_one("١٣/٠٥/٢٠٢٢"), "2022-05-13");
  EXPECT_EQ(read_one("\u200f٢٠٢٢/٠٥/١٢\u200f"), "2022-05-12");
  EXPECT_EQ(read_one("２０２２-０５-１２"), "2022-05-12");
}

TEST(TypedDate, IsReadAsPeopleSayIt) {
  for (const char* const today :
       {"today", "Today", " today ", "aujourd'hui", "Aujourd’hui", "hoy", "Сегодня", "اليوم", "今天"}) {
    EXPECT_EQ(read_one(today), "2025-02-18") << today;
  }
  for (const char* const yesterday : {"yesterday", "hier", "AYER", "вчера", "أمس", "امس", "昨天"}) {
    EXPECT_EQ(read_one(yesterday), "2025-02-17") << yesterday;
  }
}

TEST(TypedDate, IsNotGuessed) {
  EXPECT_THAT(read_typed_date("03/04/2021", kToday), ElementsAre("2021-04-03", "2021-03-04"));
  EXPECT_THAT(read_typed_date("١٢/٠٥/٢٠٢٢", kToday), ElementsAre("2022-05-12", "2022-12-05"));
  for (const char* const none : {"31/02/2020", "20200230", "31 February 2025", "someday", "1/2/1700",
                                 "13/13/2020", "00/05/2020", "300/01/2020", "18 February 2025 15:31"}) {
    EXPECT_THAT(read_typed_date(none, kToday), IsEmpty()) << none;
  }
}

TEST(TypedDate, IsToldFromOneThatCannotBeRead) {
  const auto fault_of = [](const std::string& from) {
    ParsedParameters parsed = parse_search_parameters("from=" + from, kToday);
    take_typed_dates(parsed);
    return parsed.errors.size() == 1 ? parsed.errors[0] : ParameterError{};
  };
  EXPECT_EQ(fault_of("31/02/2020").code, "no_such_day");
  EXPECT_EQ(fault_of("31/02/2020").suggestion, "2020-02-29");
  EXPECT_EQ(fault_of("٣١/٠٢/٢٠٢٠").suggestion, "2020-02-29");
  EXPECT_EQ(fault_of("03/04/2021").code, "ambiguous_date");
  EXPECT_EQ(fault_of("2025-02-18T15:31").code, "not_a_date");
  EXPECT_EQ(fault_of("nonsense").code, "not_a_date");
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
