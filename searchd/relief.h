#pragma once

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
/// search.
std::vector<Relief> find_reliefs(SearchService& service, const SearchParameters& parameters);

/// How many of the `results` of a search are dated by each day of the month that it is narrowed to,
/// ascending, days with releases only; empty where it is not narrowed to days of one month. Each day is one
/// search.
std::vector<query::MonthCount> count_days(SearchService& service, const SearchParameters& parameters,
                                          const query::Results& results);

}  // namespace chancery::searchd
