#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/release/date_tokens.h"
#include "core/release/month_names.h"

namespace chancery::release {

/// A date among tokens, not yet checked against the calendar.
struct DateMatch {
  Calendar calendar = Calendar::kGregorian;
  int year = 0;
  int month = 0;        ///< 0 where only a year is stated.
  int day = 0;          ///< 0 where no day is stated.
  std::size_t end = 0;  ///< The token behind it.
  std::string problem;  ///< Why it cannot be read, where it cannot: "may be 12 January or December 1".

  bool is_same_day(const DateMatch& other) const {
    return year == other.year && month == other.month && day == other.day;
  }
};

/// The date that begins at token `begin`, if one does. `day_first`: the text is of a language that never
/// puts the month first, so that 8/6/2011 is 8 June. A year that stands alone is not matched.
std::optional<DateMatch> match_date(const std::vector<DateToken>& tokens, std::size_t begin, bool day_first);

}  // namespace chancery::release
