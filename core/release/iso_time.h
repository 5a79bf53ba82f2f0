#pragma once

#include <optional>
#include <string_view>

#include "core/release/dateline.h"

namespace chancery::release {

/// Reads ISO 8601 in its common profile (`2025`, `2025-02`, `2025-02-18`,
/// `2025-02-18T15:31[:00[.0]][+04:00]`, a space for T). nullopt where `text` has not that shape; a reading
/// with a problem where it has and there is no such day.
std::optional<DateReading> read_iso_time(std::string_view text);

/// Fills in precision and days; a problem where there is no such day or the year is not within 1800 to 2200.
DateReading make_date(int year, int month, int day);

}  // namespace chancery::release
