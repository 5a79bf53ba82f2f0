#include "core/query/filter.h"

#include <algorithm>

namespace chancery::query {
namespace {

ColumnFilter choose(const std::vector<std::string>& chosen, std::span<const index::FacetValue> values) {
  ColumnFilter filter;
  if (chosen.empty()) return filter;
  filter.allowed.assign(values.size() + 1, 0);  // never empty: a value that no release has takes none
  for (std::size_t i = 0; i < values.size(); ++i) {
    filter.allowed[i] = std::find(chosen.begin(), chosen.end(), values[i].value) != chosen.end() ? 1 : 0;
  }
  return filter;
}

ColumnFilter choose_languages(const std::vector<std::string>& chosen) {
  ColumnFilter filter;
  if (chosen.empty()) return filter;
  filter.allowed.assign(256, 0);
  for (const std::string& tag : chosen) {
    const auto language = text::find_language(tag);
    if (language) filter.allowed[static_cast<std::size_t>(*language)] = 1;
  }
  return filter;
}

/// The first dated doc whose first day is before `day`.
std::uint32_t first_before(const index::Generation& generation, std::int32_t day) {
  const auto days = generation.columns().first_day.first(generation.dated_count());
  const auto at =
      std::partition_point(days.begin(), days.end(), [&](std::int32_t first) { return first >= day; });
  return static_cast<std::uint32_t>(at - days.begin());
}

void choose_days(const Request& request, const index::Generation& generation, const GenerationFacts& facts,
                 Filter& filter) {
  filter.end = generation.size();
  if (!request.from && !request.to) return;
  const index::Columns& columns = generation.columns();
  filter.end = request.from ? first_before(generation, *request.from) : generation.dated_count();
  if (request.to && *request.to < INT32_MAX) filter.begin = first_before(generation, *request.to + 1);
  if (request.from && request.to && *request.from > *request.to) {
    filter.begin = filter.end = 0;
    return;
  }
  if (!request.from) return;
  const auto behind = std::lower_bound(facts.imprecise.begin(), facts.imprecise.end(), filter.end);
  std::copy_if(behind, facts.imprecise.end(), std::back_inserter(filter.overlapping),
               [&](std::uint32_t doc) { return columns.last_day[doc] >= *request.from; });
}

}  // namespace

void Filter::mark_days(std::uint32_t base, std::uint32_t from, std::uint32_t to, WindowBits& docs) const {
  const std::uint32_t first = std::max(begin, from);
  const std::uint32_t last = std::min(end, to);
  if (first < last) docs.set_range(first - base, last - base);
  auto doc = std::lower_bound(overlapping.begin(), overlapping.end(), from);
  for (; doc != overlapping.end() && *doc < to; ++doc) docs.set(*doc - base);
}

Filter make_filter(const Request& request, const index::Generation& generation,
                   const GenerationFacts& facts) {
  Filter filter;
  choose_days(request, generation, facts, filter);
  filter.source = choose(request.sources, generation.sources());
  filter.country = choose(request.countries, generation.countries());
  filter.language = choose_languages(request.languages);
  return filter;
}

}  // namespace chancery::query
