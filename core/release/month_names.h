#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chancery::release {

/// The calendar that a month's name belongs to. Only Gregorian dates are read; the others are recognised.
enum class Calendar : std::uint8_t { kGregorian, kHijri, kPersian };

/// A month by name.
struct MonthName {
  Calendar calendar = Calendar::kGregorian;
  int month = 0;  ///< From 1 to 12.
};

/// The month that `folded` (text::fold_marks of one word, or of two with a space between) names in any
/// of the known languages, whole or abbreviated, in the cases in which dates put it. Thread-safe.
std::optional<MonthName> find_month(std::string_view folded);

/// Whether `folded` may stand before or after a date in lower case: a weekday, a preposition, a label.
bool is_date_particle(std::string_view folded);

}  // namespace chancery::release
