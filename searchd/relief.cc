#include "searchd/relief.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "searchd/wording.h"

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

/// Whether two days are of one month and not the same.
bool are_of_one_month(std::int32_t first, std::int32_t last) {
  const std::chrono::year_month_day a{std::chrono::sys_days(std::chrono::days(first))};
  const std::chrono::year_month_day b{std::chrono::sys_days(std::chrono::days(last))};
  return first < last && a.year() == b.year() && a.month() == b.month();
}

}  // namespace

std::vector<Relief> find_reliefs(SearchService& service, const SearchParameters& parameters) {
  constexpr std::array kKinds{FilterKind::kDates, FilterKind::kSource, FilterKind::kCountry,
                              FilterKind::kLanguage};
  std::vector<Relief> reliefs;
  if (!parameters.has_filters()) return reliefs;
  const auto try_without = [&](FilterKind kind) {
    Relief relief{kind, without_filter(parameters, kind), 0};
    relief.parameters.cursor.reset();
    relief.total = count_releases(service, relief.parameters.request).total;
    if (relief.total > 0) reliefs.push_back(std::move(relief));
  };
  for (const FilterKind kind : kKinds) {
    if (has_filter(parameters.request, kind)) try_without(kind);
  }
  if (reliefs.empty()) try_without(FilterKind::kAll);
  return reliefs;
}

std::vector<query::MonthCount> count_days(SearchService& service, const SearchParameters& parameters,
                                          const query::Results& results) {
  const auto& from = parameters.request.from;
  const auto& to = parameters.request.to;
  std::vector<query::MonthCount> days;
  if (results.hits.empty() || !results.total_is_exact || !from || !to || !are_of_one_month(*from, *to))
    return days;
  SearchParameters of_day = parameters;
  if (results.counts_any_word) of_day.request.words = query::Words::kAny;
  std::uint64_t sum = 0;
  for (std::int32_t day = *from; day <= *to; ++day) {
    set_from(of_day, iso_day(day));
    set_to(of_day, iso_day(day));
    const query::Results found = count_releases(service, of_day.request);
    const bool counts_the_same = found.counts_any_word == results.counts_any_word;
    days.push_back({day, day, counts_the_same ? found.total : 0});
    sum += days.back().count;
  }
  // Releases that are dated by the month or the year alone were found on every day, and belong to none.
  const std::uint64_t of_no_day = (sum - std::min(sum, results.total)) / (days.size() - 1);
  for (query::MonthCount& day : days) day.count -= std::min(day.count, of_no_day);
  std::erase_if(days, [](const query::MonthCount& day) { return day.count == 0; });
  return days;
}

}  // namespace chancery::searchd
