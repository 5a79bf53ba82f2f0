#pragma once

#include <cstdint>
#include <vector>

#include "core/query/filter.h"
#include "core/query/tree.h"

namespace chancery::query {

/// The docs that a filter of the query takes.
struct FieldDocs {
  Field field = Field::kDate;
  DayDocs days;                           ///< Of kDate.
  ColumnFilter column;                    ///< Of kSource, kCountry and kLanguage.
  std::vector<std::uint32_t> docs_of_id;  ///< Of kId, ascending; none where there is no such release.

  /// Keeps those of `docs`, numbers in the window.
  void keep(const Window& window, const index::Columns& columns, WindowBits& docs) const;
};

FieldDocs find_field_docs(const FieldFilter& filter, const index::Generation& generation,
                          const GenerationFacts& facts);

}  // namespace chancery::query
