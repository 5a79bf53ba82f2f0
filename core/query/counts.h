#pragma once

#include <cstdint>
#include <vector>

#include "core/query/filter.h"
#include "core/query/generation_facts.h"

namespace chancery::query {

/// How many docs of a set have which value. Each facet leaves out its own filter, all else applies.
struct Counts {
  std::uint64_t total = 0;
  std::vector<std::uint32_t> source;  ///< By value.
  std::vector<std::uint32_t> country;
  std::vector<std::uint32_t> language;
  std::vector<std::uint32_t> month;  ///< By GenerationFacts::month.
};

/// Counts sets of docs, one pass a set. What it refers to must outlive it.
class Counter {
 public:
  Counter(const index::Generation& generation, const GenerationFacts& facts, const Filter& filter);

  Counts start() const;
  /// Adds the docs of a window that begins at `base`.
  void add(const WindowBits& docs, std::uint32_t base, Counts& counts) const;
  /// Only how many there are within the filters.
  std::uint64_t count(const WindowBits& docs, std::uint32_t base) const;
  /// Whether a doc meets the column filters.
  bool takes(std::uint32_t doc) const {
    return filter_.source.takes(columns_.source[doc]) && filter_.country.takes(columns_.country[doc]) &&
           filter_.language.takes(columns_.language[doc]);
  }

 private:
  void add_filtered(std::uint32_t doc, Counts& counts) const;

  const index::Generation& generation_;
  const index::Columns& columns_;
  const GenerationFacts& facts_;
  const Filter& filter_;
  bool has_columns_;
};

}  // namespace chancery::query
