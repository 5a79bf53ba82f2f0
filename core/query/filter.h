#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/index/generation.h"
#include "core/query/generation_facts.h"
#include "core/query/request.h"
#include "core/query/window_bits.h"

namespace chancery::query {

/// Which values of a column a request takes; all where it names none.
struct ColumnFilter {
  std::vector<std::uint8_t> allowed;  ///< By value; empty: all.
  bool is_active() const { return !allowed.empty(); }
  bool takes(std::uint32_t value) const {
    return allowed.empty() || (value < allowed.size() && allowed[value] != 0);
  }
};

/// The docs whose stated days meet a request's, and the values that it takes.
struct Filter {
  std::uint32_t begin = 0;  ///< Docs dated within the range are begin <= doc < end ...
  std::uint32_t end = 0;
  std::vector<std::uint32_t>
      overlapping;  ///< ... and these behind them: their interval of days reaches into the range.
  ColumnFilter source;
  ColumnFilter country;
  ColumnFilter language;

  bool has_columns() const { return source.is_active() || country.is_active() || language.is_active(); }
  /// One past the last doc that it can take.
  std::uint32_t walk_end() const { return overlapping.empty() ? end : std::max(end, overlapping.back() + 1); }
  /// Sets the docs of [from, to), which lie in the window that begins at `base`, that meet the days.
  void mark_days(std::uint32_t base, std::uint32_t from, std::uint32_t to, WindowBits& docs) const;
};

Filter make_filter(const Request& request, const index::Generation& generation, const GenerationFacts& facts);

}  // namespace chancery::query
