#include <chrono>
#include <cstdio>

#include "core/release/dateline.h"

namespace chancery::release {

std::optional<std::int32_t> day_number(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
}

std::string iso_date(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  char buffer[32];
  const int length = std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {buffer, static_cast<std::size_t>(length)};
}

std::int64_t StatedDate::instant() const {
  const std::int64_t local = std::int64_t{first_day} * 86400 + (seconds > 0 ? seconds : 0);
  return local - std::int64_t{offset_minutes.value_or(0)} * 60;
}

}  // namespace chancery::release
