#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::searchd {

/// What a text in `from` or `to` stands for.
struct DateBound {
  std::int32_t first_day = 0;  ///< Since 1970-01-01; the same as the last but for a month or a year.
  std::int32_t last_day = 0;
  std::optional<std::int64_t> first_second;  ///< Since 1970-01-01T00:00:00Z, where an instant is meant.
  std::optional<std::int64_t> last_second;
};

/// Reads a day, month or year, days before today ("7d"), or a time with its offset. With a zone (an IANA
/// name) all of them are instants there, and a time needs no offset. nullopt where it cannot be read, or lies
/// before 1800 or after 2200.
std::optional<DateBound> read_date_bound(std::string_view text, std::string_view zone, std::int32_t today);

/// Whether it is a day, month, year or time before today that lies before 1800 or after 2200.
bool is_date_of_other_years(std::string_view text, std::int32_t today);

/// The text that may have been meant, or empty.
std::string suggest_date_bound(std::string_view text);

}  // namespace chancery::searchd
