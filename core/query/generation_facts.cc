#include "core/query/generation_facts.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "core/query/shared_by_generation.h"
#include "core/query/weight.h"

namespace chancery::query {
namespace {

std::pair<std::int32_t, std::int32_t> month_of(std::int32_t day) {
  using namespace std::chrono;
  const year_month_day date{sys_days{days{day}}};
  const sys_days first{date.year() / date.month() / 1};
  const sys_days last{date.year() / date.month() / std::chrono::last};
  return {static_cast<std::int32_t>(first.time_since_epoch().count()),
          static_cast<std::int32_t>(last.time_since_epoch().count())};
}

/// Docs are newest first, so that months come in runs.
void compute_months(const index::Generation& generation, GenerationFacts& facts) {
  const index::Columns& columns = generation.columns();
  facts.month.assign(generation.size(), kNoMonth);
  for (std::uint32_t doc = 0; doc < generation.dated_count(); ++doc) {
    const std::int32_t day = columns.first_day[doc];
    if (columns.last_day[doc] != day) facts.imprecise.push_back(doc);
    // A release dated by a year is in no month.
    if (columns.precision[doc] == static_cast<std::uint8_t>(release::Precision::kYear)) continue;
    if (facts.months.empty() || day < facts.months.back().first) {
      if (facts.months.size() < UINT16_MAX) facts.months.push_back(month_of(day));
    }
    facts.month[doc] = static_cast<std::uint16_t>(facts.months.size());
  }
}

std::shared_ptr<const GenerationFacts> compute_facts(const index::Generation& generation) {
  auto facts = std::make_shared<GenerationFacts>();
  const index::Columns& columns = generation.columns();
  std::array<double, 256> tokens{};
  facts->length_factor.resize(generation.size());
  for (std::uint32_t doc = 0; doc < generation.size(); ++doc) {
    facts->length_factor[doc] = length_factor(generation.average_length(), columns.length[doc]);
    tokens[columns.language[doc]] += columns.length[doc];
  }
  for (const text::Language language : generation.languages()) {
    facts->language_tokens.emplace_back(language, tokens[static_cast<std::size_t>(language)]);
  }
  compute_months(generation, *facts);
  facts->longer_names = LongerNames(generation.names());
  facts->country_languages = names::country_languages(generation.languages());
  return facts;
}

}  // namespace

std::shared_ptr<const GenerationFacts> facts_of(const std::shared_ptr<const index::Generation>& generation) {
  static SharedByGeneration<GenerationFacts> shared;
  return shared.get(generation, compute_facts);
}

}  // namespace chancery::query
