#include "core/release/date_match.h"

#include <array>

#include "core/release/named_date_match.h"
#include "core/release/token_cursor.h"

namespace chancery::release {
namespace {

constexpr std::array<std::string_view, 13> kMonths = {
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

bool is_hijri_year(int year) { return year >= 1300 && year < 1500; }

std::string ambiguity(int first, int second) {
  return "may be " + std::to_string(first) + " " + std::string(kMonths[static_cast<std::size_t>(second)]) +
         " or " + std::string(kMonths[static_cast<std::size_t>(first)]) + " " + std::to_string(second);
}

// Which of the two numbers before a year is the day.
void set_day_and_month(DateMatch& match, int first, int second, bool day_first) {
  const bool may_be_day_first = second <= 12;
  const bool may_be_month_first = first <= 12;
  match.day = first;
  match.month = second;
  if (day_first || (may_be_day_first && !may_be_month_first) || first == second) return;
  if (may_be_month_first && !may_be_day_first) {
    match.day = second;
    match.month = first;
  } else if (may_be_day_first && may_be_month_first && first > 0 && second > 0) {
    match.problem = ambiguity(first, second);
  }
}

std::optional<DateMatch> match_year_last(const std::array<int, 3>& values, int year_digits, char sign,
                                         bool day_first) {
  DateMatch match;
  match.year = values[2];
  if (year_digits == 2) {
    if (values[0] > 31 || values[1] > 31 || (values[0] > 12 && values[1] > 12)) return std::nullopt;
    match.problem = "has a year of two digits";
    match.day = values[0];
    match.month = values[1];
    return match;
  }
  if (is_hijri_year(match.year)) match.calendar = Calendar::kHijri;
  // Nobody writes month.day.year with dots.
  set_day_and_month(match, values[0], values[1],
                    day_first || sign == '.' || match.calendar == Calendar::kHijri);
  return match;
}

// 2024-04-03, 2024/4/3, 03.04.2024, 8/6/2011, 13.12.96.
std::optional<DateMatch> match_numbers(TokenCursor cursor, bool day_first) {
  std::array<int, 3> values{};
  std::array<int, 3> digits{};
  char sign = 0;
  for (std::size_t part = 0; part < 3; ++part) {
    if (part == 1 && !cursor.at_end() && cursor.token().kind == DateToken::Kind::kSign)
      sign = cursor.token().sign;
    if (part > 0 && (!cursor.take_sign(sign) || (sign != '-' && sign != '.' && sign != '/')))
      return std::nullopt;
    if (cursor.at_end() || !cursor.token().is_number()) return std::nullopt;
    if (part > 0 && sign != '.' && cursor.token().space_before) return std::nullopt;
    values[part] = cursor.token().value;
    digits[part] = cursor.token().digits;
    cursor.advance();
  }
  std::optional<DateMatch> match;
  if (digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2) {
    match = DateMatch{};
    match->year = values[0];
    match->month = values[1];
    match->day = values[2];
    if (is_hijri_year(match->year)) match->calendar = Calendar::kHijri;
  } else if (digits[0] <= 2 && digits[1] <= 2 && (digits[2] == 4 || digits[2] == 2)) {
    match = match_year_last(values, digits[2], sign, day_first);
  }
  if (match) match->end = cursor.position();
  return match;
}

// 2024-04, 04/2024, 04.2024.
std::optional<DateMatch> match_month_numbers(TokenCursor cursor) {
  if (!cursor.token().is_number()) return std::nullopt;
  const DateToken first = cursor.token();
  cursor.advance();
  const bool has_dash = cursor.take_sign('-');
  const bool has_other = !has_dash && (cursor.take_sign('/') || cursor.take_sign('.'));
  if ((!has_dash && !has_other) || cursor.at_end() || !cursor.token().is_number()) return std::nullopt;
  const DateToken second = cursor.token();
  if (second.space_before) return std::nullopt;
  cursor.advance();
  DateMatch match;
  if (has_dash && first.digits == 4 && second.digits == 2) {
    match.year = first.value;
    match.month = second.value;
  } else if (has_other && first.digits <= 2 && second.digits == 4) {
    match.year = second.value;
    match.month = first.value;
  }
  if (match.month < 1 || match.month > 12) return std::nullopt;
  if (is_hijri_year(match.year)) match.calendar = Calendar::kHijri;
  match.end = cursor.position();
  return match;
}

}  // namespace

std::optional<DateMatch> match_date(const std::vector<DateToken>& tokens, std::size_t begin, bool day_first) {
  const TokenCursor cursor(tokens, begin);
  if (cursor.at_end() || cursor.token().kind == DateToken::Kind::kSign) return std::nullopt;
  if (cursor.token().is_number()) {
    if (auto match = match_numbers(cursor, day_first)) return match;
  }
  if (auto match = match_character_date(cursor)) return match;
  if (auto match = match_named_date(cursor)) return match;
  return match_month_numbers(cursor);
}

}  // namespace chancery::release
