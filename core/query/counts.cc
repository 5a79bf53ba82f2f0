#include "core/query/counts.h"

#include <bit>

namespace chancery::query {

Counter::Counter(const index::Generation& generation, const GenerationFacts& facts, const Filter& filter)
    : generation_(generation),
      columns_(generation.columns()),
      facts_(facts),
      filter_(filter),
      has_columns_(filter.has_columns()) {}

Counts Counter::start() const {
  Counts counts;
  counts.source.resize(generation_.sources().size());
  counts.country.resize(generation_.countries().size());
  counts.language.resize(256);
  counts.month.resize(facts_.months.size() + 1);
  return counts;
}

void Counter::add(const WindowBits& docs, std::uint32_t base, Counts& counts) const {
  if (has_columns_) {
    docs.for_each([&](std::uint32_t i) { add_filtered(base + i, counts); });
    return;
  }
  docs.for_each([&](std::uint32_t i) {
    const std::uint32_t doc = base + i;
    ++counts.total;
    ++counts.source[columns_.source[doc]];
    ++counts.country[columns_.country[doc]];
    ++counts.language[columns_.language[doc]];
    ++counts.month[facts_.month[doc]];
  });
}

void Counter::add_filtered(std::uint32_t doc, Counts& counts) const {
  const std::uint16_t source = columns_.source[doc];
  const std::uint16_t country = columns_.country[doc];
  const std::uint8_t language = columns_.language[doc];
  const bool by_source = filter_.source.takes(source);
  const bool by_country = filter_.country.takes(country);
  const bool by_language = filter_.language.takes(language);
  if (by_country && by_language) ++counts.source[source];
  if (by_source && by_language) ++counts.country[country];
  if (by_source && by_country) ++counts.language[language];
  if (by_source && by_country && by_language) {
    ++counts.total;
    ++counts.month[facts_.month[doc]];
  }
}

std::uint64_t Counter::count(const WindowBits& docs, std::uint32_t base) const {
  std::uint64_t total = 0;
  if (has_columns_) {
    docs.for_each([&](std::uint32_t i) { total += takes(base + i) ? 1 : 0; });
  } else {
    for (const std::uint64_t word : docs.words()) total += static_cast<std::uint64_t>(std::popcount(word));
  }
  return total;
}

}  // namespace chancery::query
