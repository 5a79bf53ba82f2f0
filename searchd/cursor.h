#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::searchd {

/// A place in the results of one generation. Opaque to clients; ends with its generation, so that no page
/// of results repeats or loses a release in silence.
struct Cursor {
  std::string generation;
  std::uint32_t offset = 0;
  bool operator==(const Cursor&) const = default;
};

/// The text of a cursor: "g000012-20".
std::string write_cursor(const Cursor& cursor);

/// The cursor that `text` states, or nullopt.
std::optional<Cursor> read_cursor(std::string_view text);

}  // namespace chancery::searchd
