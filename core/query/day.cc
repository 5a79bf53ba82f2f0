#include "core/query/day.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
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

std::string write_day(unsigned y, unsigned m, unsigned d) {
  const year_month_day date{year(static_cast<int>(y)), month(m), day(d)};
  if (y < 1000 || y > 9999 || !date.year().ok() || !date.month().ok() || d == 0) return {};
  const year_month_day final_day = date.year() / date.month() / last;
  const unsigned shown = date.ok() ? d : static_cast<unsigned>(final_day.day());
  std::array<char, 16> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%04u-%02u-%02u", y, m, shown);
  return {buffer.data(), static_cast<std::size_t>(length)};
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

std::string suggest_day(std::string_view text) {
  std::vector<unsigned> numbers;
  std::vector<std::size_t> widths;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    if (end == at) {
      if (std::string_view("-/. ").find(text[at]) == std::string_view::npos) return {};
      ++at;
      continue;
    }
    const auto number = read_digits(text.substr(at, end - at));
    if (!number) return {};
    numbers.push_back(*number);
    widths.push_back(end - at);
    at = end;
  }
  if (numbers.size() == 1 && widths[0] == 8) {  // 20240517
    return write_day(numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100);
  }
  if (numbers.size() == 2 && widths[0] == 4) return write_day(numbers[0], numbers[1], 1).substr(0, 7);
  if (numbers.size() != 3) return {};
  if (widths[0] == 4) return write_day(numbers[0], numbers[1], numbers[2]);
  if (widths[2] != 4) return {};
  if (numbers[0] > 12 || numbers[0] == numbers[1]) return write_day(numbers[2], numbers[1], numbers[0]);
  if (numbers[1] > 12) return write_day(numbers[2], numbers[0], numbers[1]);
  return {};
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
