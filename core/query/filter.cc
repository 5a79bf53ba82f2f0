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
  doc = std::lower_bound(left_out.begin(), left_out.end(), from);
  for (; doc != left_out.end() && *doc < to; ++doc) docs.reset(*doc - base);
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

namespace {

/// How far apart two clocks' days of one instant may be, and one day more for a time of the day.
constexpr std::int32_t kDaysOfDoubt = 3;

bool has_instant(const index::Columns& columns, std::uint32_t doc) {
  return columns.offset_minutes[doc] != index::kNoOffset &&
         columns.precision[doc] >= static_cast<std::uint8_t>(release::Precision::kMinute);
}

bool is_after(const Request& request, const index::Columns& columns, std::uint32_t doc) {
  if (!request.from) return true;
  if (request.from_instant && has_instant(columns, doc)) return columns.instant[doc] >= *request.from_instant;
  return columns.last_day[doc] >= *request.from;
}

bool is_before(const Request& request, const index::Columns& columns, std::uint32_t doc) {
  if (!request.to) return true;
  if (request.to_instant && has_instant(columns, doc)) return columns.instant[doc] <= *request.to_instant;
  return columns.first_day[doc] <= *request.to;
}

}  // namespace

DayDocs find_dated(const Request& request, const index::Generation& generation,
                   const GenerationFacts& facts) {
  const std::int32_t doubt = request.from_instant || request.to_instant ? kDaysOfDoubt : 0;
  DayInterval days;
  if (request.from) days.first = *request.from - doubt;
  if (request.to) days.last = *request.to + doubt;
  DayDocs docs = find_days(days, generation, facts);
  if (doubt == 0) return docs;
  const index::Columns& columns = generation.columns();
  const auto is_out = [&](std::uint32_t doc) {
    return !is_after(request, columns, doc) || !is_before(request, columns, doc);
  };
  std::erase_if(docs.overlapping, is_out);
  const auto leave_out = [&](std::int32_t first_day, std::int32_t last_day) {
    const std::uint32_t begin = std::max(docs.begin, first_before(generation, last_day + 1));
    const std::uint32_t end = std::min(docs.end, first_before(generation, first_day));
    for (std::uint32_t doc = begin; doc < end; ++doc) {
      if (is_out(doc)) docs.left_out.push_back(doc);
    }
  };
  if (request.to) leave_out(*request.to - doubt, *request.to + doubt);
  if (request.from) leave_out(*request.from - doubt, *request.from + doubt);
  std::sort(docs.left_out.begin(), docs.left_out.end());
  docs.left_out.erase(std::unique(docs.left_out.begin(), docs.left_out.end()), docs.left_out.end());
  return docs;
}

ColumnFilter choose_values(const std::vector<std::string>& chosen, std::span<const index::FacetValue> values,
                           const std::vector<std::string>& excluded) {
  ColumnFilter filter;
  if (chosen.empty() && excluded.empty()) return filter;
  const auto has = [](const std::vector<std::string>& list, const std::string& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  };
  filter.allowed.assign(values.size() + 1, 0);  // never empty: a value that no release has takes none
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string& value = values[i].value;
    filter.allowed[i] = (chosen.empty() || has(chosen, value)) && !has(excluded, value) ? 1 : 0;
  }
  return filter;
}

ColumnFilter choose_languages(const std::vector<std::string>& chosen,
                              const std::vector<std::string>& excluded) {
  ColumnFilter filter;
  if (chosen.empty() && excluded.empty()) return filter;
  filter.allowed.assign(256, chosen.empty() ? 1 : 0);
  const auto set = [&](const std::vector<std::string>& tags, std::uint8_t value) {
    for (const std::string& tag : tags) {
      const auto language = text::find_language(tag);
      if (language) filter.allowed[static_cast<std::size_t>(*language)] = value;
    }
  };
  set(chosen, 1);
  set(excluded, 0);
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
  filter.days = find_dated(request, generation, facts);
  filter.source = choose_values(request.sources, generation.sources(), request.not_sources);
  filter.country = choose_values(request.countries, generation.countries(), request.not_countries);
  filter.language = choose_languages(request.languages, request.not_languages);
  return filter;
}

}  // namespace chancery::query
