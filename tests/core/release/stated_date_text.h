#pragma once

#include <cstdio>
#include <string>

#include "core/release/dateline.h"

namespace chancery::release {

/// A date as one line, for comparisons: `2025-02-18 15:31 +04:00`, `2024-04`, `2022-05-22 12:00:47 Z`; empty
/// where undated.
inline std::string to_text(const StatedDate& date) {
  static constexpr std::size_t kLengths[] = {0, 4, 7, 10, 10, 10};
  std::string text = iso_date(date.first_day).substr(0, kLengths[static_cast<std::size_t>(date.precision)]);
  char buffer[32];
  if (date.precision >= Precision::kMinute) {
    std::snprintf(buffer, sizeof buffer, " %02d:%02d", date.seconds / 3600, date.seconds / 60 % 60);
    text += buffer;
  }
  if (date.precision == Precision::kSecond) {
    std::snprintf(buffer, sizeof buffer, ":%02d", date.seconds % 60);
    text += buffer;
  }
  if (date.offset_minutes) {
    const int minutes = *date.offset_minutes < 0 ? -*date.offset_minutes : *date.offset_minutes;
    std::snprintf(buffer, sizeof buffer, " %c%02d:%02d", *date.offset_minutes < 0 ? '-' : '+', minutes / 60,
                  minutes % 60);
    text += buffer;
  }
  if (date.is_utc_instant) text += " Z";
  return text;
}

}  // namespace chancery::release
