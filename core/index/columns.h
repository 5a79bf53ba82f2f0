#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::index {

inline constexpr std::int32_t kNoDay = INT32_MAX;           ///< `first_day` of an undated release.
inline constexpr std::int16_t kNoOffset = INT16_MIN;        ///< No UTC offset is stated.
inline constexpr std::int16_t kUtcInstant = INT16_MIN + 1;  ///< An instant in UTC; no offset is stated.

/// The fixed-width facts of all releases, each an array indexed by doc (0 = newest). Undated ones come last.
struct Columns {
  std::span<const std::int64_t> instant;  ///< As `release::StatedDate::instant`.
  std::span<const std::int32_t>
      first_day;  ///< Days since 1970-01-01 in the dateline's place, or kNoDay. Descending over dated docs.
  std::span<const std::int32_t> last_day;
  std::span<const std::uint32_t> length;  ///< Sum of wdf, as Xapian has it.
  std::span<const std::int16_t> offset_minutes;
  std::span<const std::uint16_t> source;    ///< Into `Generation::sources`.
  std::span<const std::uint16_t> country;   ///< Into `Generation::countries`; entry 0 is "" (none stated).
  std::span<const std::uint8_t> language;   ///< `text::Language`.
  std::span<const std::uint8_t> precision;  ///< `release::Precision`.
};

/// One value that a facet can have.
struct FacetValue {
  std::string value;  ///< As in a request: source_id, country code.
  std::string label;  ///< The most frequent name.
};

}  // namespace chancery::index
