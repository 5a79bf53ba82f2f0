#include "core/query/filter.h"

#include <algorithm>

#include "core/text/tokenizer.h"

namespace chancery::query {
namespace {

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  text::Tokenizer tokenizer;
  tokenizer.reset(name);
  for (text::Token token; tokenizer.next(token);) words.push_back(text::fold_marks(token.form));
  return words;
}

/// The first dated doc whose first day is before `day`.
std::uint32_t first_before(const index::Generation& generation, std::int32_t day) {
  const auto days = generation.columns().first_day.first(generation.dated_count());
  const auto at =
      std::partition_point(days.begin(), days.end(), [&](std::int32_t first) { return first >= day; });
  return static_cast<std::uint32_t>(at - days.begin());
}

}  // namespace

void DayDocs::mark(std::uint32_t base, std::uint32_t from, std::uint32_t to, WindowBits& docs) const {
  const std::uint32_t first = std::max(begin, from);
  const std::uint32_t last = std::min(end, to);
  if (first < last) docs.set_range(first - base, last - base);
  auto doc = std::lower_bound(overlapping.begin(), overlapping.end(), from);
  for (; doc != overlapping.end() && *doc < to; ++doc) docs.set(*doc - base);
}

DayDocs find_days(const DayInterval& days, const index::Generation& generation,
                  const GenerationFacts& facts) {
  const DayInterval all;
  DayDocs docs;
  if (days.first > days.last) return docs;
  docs.end = generation.size();
  if (days == all) return docs;
  const index::Columns& columns = generation.columns();
  docs.end = days.first > all.first ? first_before(generation, days.first) : generation.dated_count();
  if (days.last < all.last) docs.begin = first_before(generation, days.last + 1);
  if (days.first == all.first) return docs;
  const auto behind = std::lower_bound(facts.imprecise.begin(), facts.imprecise.end(), docs.end);
  std::copy_if(behind, facts.imprecise.end(), std::back_inserter(docs.overlapping),
               [&](std::uint32_t doc) { return columns.last_day[doc] >= days.first; });
  return docs;
}

ColumnFilter choose_values(const std::vector<std::string>& chosen,
                           std::span<const index::FacetValue> values) {
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

ColumnFilter find_sources(std::string_view name, const index::Generation& generation) {
  const std::vector<std::string> wanted = words_of(name);
  ColumnFilter filter;
  for (const index::FacetValue& source : generation.sources()) {
    const std::vector<std::string> words = words_of(source.value + " " + source.label);
    const bool has_all = std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    });
    filter.allowed.push_back(!wanted.empty() && has_all ? 1 : 0);
  }
  filter.allowed.push_back(0);
  return filter;
}

Filter make_filter(const Request& request, const index::Generation& generation,
                   const GenerationFacts& facts) {
  Filter filter;
  DayInterval days;
  if (request.from) days.first = *request.from;
  if (request.to) days.last = *request.to;
  filter.days = find_days(days, generation, facts);
  filter.source = choose_values(request.sources, generation.sources());
  filter.country = choose_values(request.countries, generation.countries());
  filter.language = choose_languages(request.languages);
  return filter;
}

}  // namespace chancery::query
