#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "searchd/parameters.h"
#include "searchd/search_service.h"

namespace chancery::searchd {

/// A kind of filter.
enum class FilterKind : std::uint8_t { kDates, kSource, kCountry, kLanguage, kAll };

/// A search that finds something because it has one filter less.
struct Relief {
  FilterKind without = FilterKind::kAll;
  SearchParameters parameters;
  std::uint64_t total = 0;  ///< Releases that it finds; never 0.
};

/// Which filters took everything away: the same search without each kind of its filters that finds something
/// then, or, where it takes more than one, without all of them. Empty where there are no filters. Each is one
/// search; those for which no time is left by `until` are not looked for.
std::vector<Relief> find_reliefs(SearchService& service, const SearchParameters& parameters,
                                 std::chrono::steady_clock::time_point until);

/// What is left of the time until then; 0 where it has passed.
std::chrono::microseconds time_until(std::chrono::steady_clock::time_point until);

}  // namespace chancery::searchd
