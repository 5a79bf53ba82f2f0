#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::query {

/// The days that a date text means, both inclusive, since 1970-01-01. An open end is the least or greatest
/// number.
struct DayInterval {
  std::int32_t first = std::numeric_limits<std::int32_t>::min();
  std::int32_t last = std::numeric_limits<std::int32_t>::max();
  bool operator==(const DayInterval&) const = default;
};

/// Reads "2025", "2025-02" or "2025-02-18"; nullopt for anything else and for days that do not exist.
std::optional<DayInterval> read_day_interval(std::string_view text);

/// Reads "7d", "2w", "3m" or "1y": from that many days, weeks, months or years before `today` to today.
std::optional<DayInterval> read_relative_days(std::string_view text, std::int32_t today);

/// Reads "2024-05..2024-07", "2024..", "..2024-05-17"; nullopt for anything else. The ends may be reversed:
/// then `first` is behind `last`.
std::optional<DayInterval> read_day_range(std::string_view text);

/// Whether a text is written as a day (2024-05-17) or as a range of days, months or years, whatever its
/// numbers.
bool looks_like_days(std::string_view text);

/// The days that numbers mean as people write them ("21/11/2014", "18.02.2025", "2025-2-8", "20250208"), each
/// in the form that is read. Two where day and month may be either ("03/04/2021"; the day before the month
/// comes first); none where there is no such day within 1800 to 2200, or the text is something else.
std::vector<std::string> read_numeric_days(std::string_view text);

/// A date that a person may have meant, as read_numeric_days reads it or, of a day that its month lacks
/// ("2025-02-30"), the month's last one; empty where it is anybody's guess.
std::string suggest_day(std::string_view text);

/// The same of English words ("yesterday", "last week"); `today` is in days since 1970-01-01.
std::string suggest_spoken_day(std::string_view text, std::int32_t today);

}  // namespace chancery::query
