#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/release/release.h"

namespace chancery::release {

/// What a date text was read as: a date, or why it is none.
struct DateReading {
  StatedDate date;  ///< precision kNone where it could not be read.
  std::string
      problem;  ///< Empty where it was read; else a sentence ("12/01/2023 may be 12 January or December 1").
};

/// Reads a dateline as printed, in any of the languages and shapes that Chancery knows
/// (`18 February 2025 15:31 (UTC+04:00)`, `le 1er juillet 2006`, `8 мая 2025 года`, `2024年4月3日`, ...). The
/// whole of `text` counts: a place or weekday before the date is allowed, prose is not.
DateReading read_dateline(std::string_view text);

/// Reads `published` or `updated`: ISO 8601 (`2025-02-18T15:31+04:00`, `2025-02-18`, `2025-02`, `2025`), RFC
/// 5322, or what `read_dateline` reads.
DateReading read_published(std::string_view text);

/// The dateline at the head of a body (its first line or its beginning), if there is one.
std::optional<StatedDate> find_dateline(std::string_view body);

/// Days since 1970-01-01 of a proleptic Gregorian date; nullopt where there is no such day.
std::optional<std::int32_t> day_number(int year, int month, int day);

/// `YYYY-MM-DD` of a day number.
std::string iso_date(std::int32_t day);

}  // namespace chancery::release
