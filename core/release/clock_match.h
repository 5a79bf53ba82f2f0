#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/release/date_tokens.h"

namespace chancery::release {

/// A time of day among tokens.
struct ClockMatch {
  int seconds = 0;  ///< Of the day; -1 where there is no such time (25:10).
  bool has_seconds = false;
  std::size_t end = 0;  ///< The token behind it.
};

/// A UTC offset among tokens.
struct OffsetMatch {
  std::int16_t minutes = 0;
  bool is_zulu = false;     ///< A "Z": an instant, no local offset.
  bool is_possible = true;  ///< False beyond 14 hours.
  std::size_t end = 0;
};

/// The time that begins at token `begin`: 15:31, 16h04, 3:30 p.m., 21时30分; where `after_date`, 8.30 too.
std::optional<ClockMatch> match_clock(const std::vector<DateToken>& tokens, std::size_t begin,
                                      bool after_date);

/// The offset that begins at token `begin`: UTC+04:00, GMT+3, +0400, Z; a parenthesis may be open before it.
std::optional<OffsetMatch> match_offset(const std::vector<DateToken>& tokens, std::size_t begin);

}  // namespace chancery::release
