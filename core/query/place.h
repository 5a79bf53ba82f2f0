#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::query {

/// Bytes begin <= i < end of a query.
struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The same as those count who show it.
struct PlaceInCodePoints {
  std::uint32_t position = 0;
  std::uint32_t length = 0;
};

PlaceInCodePoints in_code_points(std::string_view q, Place place);

/// The query with `text` in place of what stands there.
std::string replace_at(std::string_view q, Place place, std::string_view text);

}  // namespace chancery::query
