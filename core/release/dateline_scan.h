#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/release/clock_match.h"
#include "core/release/date_match.h"

namespace chancery::release {

/// Everything that stands in a text that may be a dateline.
struct DatelineScan {
  std::optional<DateMatch> date;  ///< The first Gregorian one; else a Hijri or Persian one.
  std::optional<ClockMatch> clock;
  std::optional<OffsetMatch> offset;
  int bare_year = 0;             ///< A number of four digits that is part of no date; 0 where there is none.
  std::size_t numbers = 0;       ///< Numbers that are part of nothing.
  std::size_t other_dates = 0;   ///< Dates of another day than `date`.
  std::size_t words_before = 0;  ///< Before the date.
  std::size_t words_after = 0;
  bool has_prose = false;  ///< A word in lower case that no dateline holds, or a sign of a sentence.
  bool begins_with_particle = false;
  bool has_reference_before = false;
};

/// Goes over all tokens once.
DatelineScan scan_dateline(const std::vector<DateToken>& tokens);

}  // namespace chancery::release
