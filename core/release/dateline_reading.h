#pragma once

#include <string_view>

#include "core/release/dateline.h"

namespace chancery::release {

/// What was found in a text that may be a dateline.
struct DatelineReading {
  DateReading reading;
  bool has_date_shape = false;        ///< A date stands in it, with nothing but what a dateline may hold.
  std::size_t words_before = 0;       ///< Words before the date (a character of Chinese or Japanese is one).
  bool begins_with_particle = false;  ///< Its first word is "on", "am", "le" ...
  bool has_reference_before =
      false;  ///< The word before the date is "of", "vom", "du" ...: a date of something.
};

/// Reads the whole of `text`, valid UTF-8, as a dateline.
DatelineReading read_whole(std::string_view text);

/// Whether a line could hold a date near its beginning; cheap.
bool may_begin_with_date(std::string_view line);

/// What stands at the head of a body: a line or a beginning that has the shape of a dateline, readable or
/// not.
std::optional<DateReading> read_head(std::string_view body);

}  // namespace chancery::release
