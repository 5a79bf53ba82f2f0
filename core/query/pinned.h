#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/plan.h"

namespace chancery::query {

/// The release with this id. Where several sources, or languages of one, gave it, the index keeps each under
/// its source (and language): then all of those, ascending.
std::vector<std::uint32_t> find_ids(std::string_view id, const index::Generation& generation);

/// The releases that the whole of `q` names, by their id or address, that of their page here among it, bare
/// or between quotation marks, parentheses or angle brackets; at most kMostPinned.
std::vector<PinnedRelease> find_named_releases(std::string_view q, const index::Generation& generation);

/// The words of `q` that look like a release's number: several parts, two digits or more, as No:605/23 or
/// QA-25; not times and amounts (10:30, 1.000, 12..13).
std::vector<std::string> find_numbers(std::string_view q);

/// Whether a sequence of forms (ids by position) stands in the title or at the beginning of the body, where a
/// release's own number is printed.
bool begins_with_number(std::string_view stream, const std::vector<std::vector<std::uint32_t>>& classes);

/// The query for what stands in titles as `q` does, signs and quotation marks left out; empty where `q` is no
/// title: fewer than three words, or something is excluded.
std::string find_title_query(std::string_view q);

/// Whether a sequence of forms (ids by position) is the whole title.
bool is_title(std::string_view stream, const std::vector<std::vector<std::uint32_t>>& classes);

/// A number that more releases have than these is no name of one; so it is with a title.
inline constexpr std::size_t kMostWithNumber = 50;
inline constexpr std::size_t kMostWithTitle = 50;
/// By number, id or address.
inline constexpr std::size_t kMostPinned = 3;

}  // namespace chancery::query
