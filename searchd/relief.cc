#include "searchd/relief.h"

#include <algorithm>
#include <array>

namespace chancery::searchd {
namespace {

/// The counts of a search; of nothing where it cannot be read.
query::Results count_releases(SearchService& service, query::Request request) {
  request.offset = 0;
  request.limit = 1;
  request.sort = query::Sort::kNewest;
  request.with_snippets = false;
  query::Answer answer = service.search(request);
  auto* const results = std::get_if<query::Results>(&answer);
  return results == nullptr ? query::Results{} : std::move(*results);
}

bool has_filter(const query::Request& request, FilterKind kind) {
  switch (kind) {
    case FilterKind::kDates:
      return request.from || request.to;
    case FilterKind::kSource:
      return !request.sources.empty() || !request.not_sources.empty();
    case FilterKind::kCountry:
      return !request.countries.empty() || !request.not_countries.empty();
    case FilterKind::kLanguage:
      return !request.languages.empty() || !request.not_languages.empty();
    case FilterKind::kAll:
      return true;
  }
  return false;
}

SearchParameters without_filter(SearchParameters parameters, FilterKind kind) {
  switch (kind) {
    case FilterKind::kDates:
      parameters.clear_dates();
      return parameters;
    case FilterKind::kSource:
      parameters.request.sources.clear();
      parameters.request.not_sources.clear();
      return parameters;
    case FilterKind::kCountry:
      parameters.request.countries.clear();
      parameters.request.not_countries.clear();
      return parameters;
    case FilterKind::kLanguage:
      parameters.request.languages.clear();
      parameters.request.not_languages.clear();
      return parameters;
    case FilterKind::kAll:
      break;
  }
  return parameters.without_filters();
}

}  // namespace

std::chrono::microseconds time_until(std::chrono::steady_clock::time_point until) {
  const auto left = until - std::chrono::steady_clock::now();
  return std::max(std::chrono::microseconds(0), std::chrono::floor<std::chrono::microseconds>(left));
}

std::vector<Relief> find_reliefs(SearchService& service, const SearchParameters& parameters,
                                 std::chrono::steady_clock::time_point until) {
  constexpr std::array kKinds{FilterKind::kDates, FilterKind::kSource, FilterKind::kCountry,
                              FilterKind::kLanguage};
  std::vector<Relief> reliefs;
  if (!parameters.has_filters()) return reliefs;
  const auto try_without = [&](FilterKind kind) {
    Relief relief{kind, without_filter(parameters, kind), 0};
    relief.parameters.cursor.reset();
    query::Request request = relief.parameters.request;
    request.deadline = time_until(until);
    if (request.deadline.count() == 0) return;
    relief.total = count_releases(service, std::move(request)).total;
    if (relief.total > 0) reliefs.push_back(std::move(relief));
  };
  for (const FilterKind kind : kKinds) {
    if (has_filter(parameters.request, kind)) try_without(kind);
  }
  if (reliefs.empty()) try_without(FilterKind::kAll);
  return reliefs;
}

}  // namespace chancery::searchd
