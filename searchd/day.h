#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::searchd {

/// The days that a date text means, both inclusive, since 1970-01-01.
struct DayInterval {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

/// Reads "2025", "2025-02" or "2025-02-18"; nullopt for anything else and for days that do not exist.
std::optional<DayInterval> read_day_interval(std::string_view text);

/// A date that a person may have meant ("2025-2-8", "21/11/2014", "18.02.2025", "2025-02-30") in the form
/// that is read; empty where it is anybody's guess.
std::string suggest_day(std::string_view text);

}  // namespace chancery::searchd
