#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::searchd {

/// A place in the results of one generation. Opaque to clients; ends with its generation, so that no page
/// of results repeats or loses a release in silence.
struct Cursor {
  std::string generation;  ///< As identify_generation has it.
  std::uint32_t offset = 0;
  bool operator==(const Cursor&) const = default;
};

/// A generation by its name and when it was built, in seconds since 1970: an index that was removed and built
/// anew counts its generations from the beginning, and two servers may each have their own.
std::string identify_generation(std::string_view name, std::int64_t built_at);

/// The text of a cursor: "g000012.1740000000-20".
std::string write_cursor(const Cursor& cursor);

/// The cursor that `text` states, or nullopt.
std::optional<Cursor> read_cursor(std::string_view text);

}  // namespace chancery::searchd
