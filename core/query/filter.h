#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/day.h"
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

/// The docs whose stated days meet an interval of days.
struct DayDocs {
  std::uint32_t begin = 0;  ///< Docs dated within the range are begin <= doc < end ...
  std::uint32_t end = 0;
  std::vector<std::uint32_t>
      overlapping;  ///< ... and these behind them: their interval of days reaches into the range ...
  std::vector<std::uint32_t> left_out;  ///< ... but not these, which begin <= doc < end.

  /// One past the last doc.
  std::uint32_t walk_end() const { return overlapping.empty() ? end : std::max(end, overlapping.back() + 1); }
  /// Sets those of the docs of [from, to), which lie in the window that begins at `base`.
  void mark(std::uint32_t base, std::uint32_t from, std::uint32_t to, WindowBits& docs) const;
};

/// All docs, the undated too, where an interval is open at both ends.
DayDocs find_days(const DayInterval& days, const index::Generation& generation, const GenerationFacts& facts);

/// The docs that a request's bounds take, by their instants where those are asked for.
DayDocs find_dated(const Request& request, const index::Generation& generation, const GenerationFacts& facts);

/// The docs whose stated days meet a request's, and the values that it takes.
struct Filter {
  DayDocs days;
  ColumnFilter source;
  ColumnFilter country;
  ColumnFilter language;

  bool has_columns() const { return source.is_active() || country.is_active() || language.is_active(); }
};

/// The values that are chosen, all where none is, without those that are excluded.
ColumnFilter choose_values(const std::vector<std::string>& chosen, std::span<const index::FacetValue> values,
                           const std::vector<std::string>& excluded = {});
ColumnFilter choose_languages(const std::vector<std::string>& chosen,
                              const std::vector<std::string>& excluded = {});
/// The sources whose value or name has all words of `name`, whatever their marks and case.
ColumnFilter find_sources(std::string_view name, const index::Generation& generation);

Filter make_filter(const Request& request, const index::Generation& generation, const GenerationFacts& facts);

}  // namespace chancery::query
