#include "core/query/day.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <initializer_list>
#include <vector>

#include "core/release/dateline.h"

namespace chancery::query {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

std::int32_t day_count(year_month_day date) {
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

std::optional<unsigned> read_digits(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// The last day of the month where the day does not exist.
year_month_day clamp(year_month_day date) { return date.ok() ? date : date.year() / date.month() / last; }

/// Whether `text` has one of these shapes, # being a digit.
bool has_shape(std::string_view text, std::initializer_list<std::string_view> shapes) {
  return std::any_of(shapes.begin(), shapes.end(), [text](std::string_view shape) {
    return std::equal(text.begin(), text.end(), shape.begin(), shape.end(),
                      [](char c, char sign) { return sign == '#' ? c >= '0' && c <= '9' : c == sign; });
  });
}

std::string write_day(year_month_day date) {
  constexpr int kFirstYear = 1800;
  constexpr int kLastYear = 2200;
  const int y = static_cast<int>(date.year());
  if (!date.ok() || y < kFirstYear || y > kLastYear) return {};
  return release::iso_date(day_count(date));
}

/// The numbers of a text that has only signs of dates beside them; none where one is too great.
struct DateNumbers {
  std::vector<unsigned> values;
  std::vector<std::size_t> widths;  ///< In digits.
};

DateNumbers read_date_numbers(std::string_view text) {
  DateNumbers numbers;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (end == at) {
      if (std::string_view("-/. ").find(text[at]) == std::string_view::npos) return {};
      ++at;
      continue;
    }
    const auto number = read_digits(text.substr(at, end - at));
    if (!number) return {};
    numbers.values.push_back(*number);
    numbers.widths.push_back(end - at);
    at = end;
  }
  return numbers;
}

/// What is no month or day at all stays none: both are held in a byte.
year_month_day make_date(unsigned y, unsigned m, unsigned d) {
  return {year(static_cast<int>(y)), month(std::min(m, 99U)), day(std::min(d, 99U))};
}

/// The dates that numbers may mean, whether there are such days or not.
std::vector<year_month_day> order_numbers(const DateNumbers& numbers) {
  const std::vector<unsigned>& value = numbers.values;
  if (numbers.widths == std::vector<std::size_t>{8}) {
    return {make_date(value[0] / 10000, value[0] / 100 % 100, value[0] % 100)};
  }
  if (value.size() != 3) return {};
  if (numbers.widths[0] == 4) return {make_date(value[0], value[1], value[2])};
  if (numbers.widths[2] != 4) return {};
  const year_month_day day_first = make_date(value[2], value[1], value[0]);
  const year_month_day month_first = make_date(value[2], value[0], value[1]);
  if (value[0] > 12 || value[0] == value[1]) return {day_first};
  if (value[1] > 12) return {month_first};
  return {day_first, month_first};
}

}  // namespace

std::optional<DayInterval> read_day_interval(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto y = read_digits(text.substr(0, 4));
  if (!y || *y < 1) return std::nullopt;
  const year the_year(static_cast<int>(*y));
  if (text.size() == 4) return DayInterval{day_count(the_year / 1 / 1), day_count(the_year / 12 / 31)};
  const auto m = read_digits(text.substr(5, 2));
  if (text[4] != '-' || !m || !month(*m).ok()) return std::nullopt;
  if (text.size() == 7) {
    return DayInterval{day_count(the_year / month(*m) / 1), day_count(the_year / month(*m) / last)};
  }
  const auto d = read_digits(text.substr(8, 2));
  if (text[7] != '-' || !d) return std::nullopt;
  const year_month_day date = the_year / month(*m) / day(*d);
  if (!date.ok()) return std::nullopt;
  return DayInterval{day_count(date), day_count(date)};
}

std::optional<DayInterval> read_relative_days(std::string_view text, std::int32_t today) {
  if (text.size() < 2 || text.size() > 5) return std::nullopt;
  const auto count = read_digits(text.substr(0, text.size() - 1));
  if (!count || *count == 0) return std::nullopt;
  const std::chrono::sys_days now{std::chrono::days{today}};
  const auto number = static_cast<int>(*count);
  switch (text.back()) {
    case 'd':
      return DayInterval{today - number, today};
    case 'w':
      return DayInterval{today - 7 * number, today};
    case 'm':
      return DayInterval{day_count(clamp(year_month_day{now} - std::chrono::months{number})), today};
    case 'y':
      return DayInterval{day_count(clamp(year_month_day{now} - std::chrono::years{number})), today};
    default:
      return std::nullopt;
  }
}

std::optional<DayInterval> read_day_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos || text.size() == 2) return std::nullopt;
  DayInterval range;
  if (dots > 0) {
    const auto from = read_day_interval(text.substr(0, dots));
    if (!from) return std::nullopt;
    range.first = from->first;
  }
  if (dots + 2 < text.size()) {
    const auto to = read_day_interval(text.substr(dots + 2));
    if (!to) return std::nullopt;
    range.last = to->last;
  }
  return range;
}

bool looks_like_days(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return has_shape(text, {"####-##-##"});
  const auto is_end = [](std::string_view end) {
    return end.empty() || has_shape(end, {"####", "####-##", "####-##-##"});
  };
  return text.size() > 2 && is_end(text.substr(0, dots)) && is_end(text.substr(dots + 2));
}

std::vector<std::string> read_numeric_days(std::string_view text) {
  std::vector<std::string> days;
  for (const year_month_day date : order_numbers(read_date_numbers(text))) {
    std::string written = write_day(date);
    if (!written.empty()) days.push_back(std::move(written));
  }
  return days;
}

std::string suggest_day(std::string_view text) {
  const std::vector<year_month_day> dates = order_numbers(read_date_numbers(text));
  const bool has_one = dates.size() == 1 && dates[0].month().ok() && dates[0].day() != day(0);
  return has_one ? write_day(clamp(dates[0])) : std::string();
}

std::string suggest_spoken_day(std::string_view text, std::int32_t today) {
  struct SpokenDay {
    std::string_view word;
    std::int32_t days_ago;
    std::string_view span;  // where it is no day
  };
  constexpr std::array<SpokenDay, 8> kSpoken{{{"today", 0, ""},
                                              {"yesterday", 1, ""},
                                              {"week", 0, "7d"},
                                              {"last week", 0, "7d"},
                                              {"month", 0, "1m"},
                                              {"last month", 0, "1m"},
                                              {"year", 0, "1y"},
                                              {"last year", 0, "1y"}}};
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  for (const SpokenDay& spoken : kSpoken) {
    if (!std::equal(text.begin(), text.end(), spoken.word.begin(), spoken.word.end(), same)) continue;
    return spoken.span.empty() ? release::iso_date(today - spoken.days_ago) : std::string(spoken.span);
  }
  return {};
}

}  // namespace chancery::query
