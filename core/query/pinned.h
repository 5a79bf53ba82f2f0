#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"

namespace chancery::query {

/// The release that the whole of `q` names, by its id or its address.
std::optional<std::uint32_t> find_named_release(std::string_view q, const index::Generation& generation);

/// The words of `q` that look like a release's number: several parts, two digits or more, as No:605/23 or
/// QA-25; not times and amounts (10:30, 1.000, 12..13).
std::vector<std::string> find_numbers(std::string_view q);

/// Whether a sequence of forms (ids by position) stands in the title or at the beginning of the body, where a
/// release's own number is printed.
bool begins_with_number(std::string_view stream, const std::vector<std::vector<std::uint32_t>>& classes);

/// A number that more releases have than these is no name of one.
inline constexpr std::size_t kMostWithNumber = 50;
inline constexpr std::size_t kMostPinned = 3;

}  // namespace chancery::query
