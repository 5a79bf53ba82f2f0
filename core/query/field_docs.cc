#include "core/query/field_docs.h"

#include "core/query/pinned.h"

namespace chancery::query {
void FieldDocs::keep(const Window& window, const index::Columns& columns, WindowBits& docs) const {
  WindowBits taken;
  const auto take_values = [&](const auto& values) {
    docs.for_each([&](std::uint32_t i) {
      if (column.takes(values[window.base + i])) taken.set(i);
    });
  };
  switch (field) {
    case Field::kDate:
      days.mark(window.base, window.begin, window.end, taken);
      break;
    case Field::kSource:
      take_values(columns.source);
      break;
    case Field::kCountry:
      take_values(columns.country);
      break;
    case Field::kLanguage:
      take_values(columns.language);
      break;
    case Field::kId:
    case Field::kTitle:
      for (const std::uint32_t doc : docs_of_id) {
        if (doc >= window.begin && doc < window.end) taken.set(doc - window.base);
      }
      break;
  }
  docs.intersect(taken);
}

FieldDocs find_field_docs(const FieldFilter& filter, const index::Generation& generation,
                          const GenerationFacts& facts) {
  FieldDocs found;
  found.field = filter.field;
  switch (filter.field) {
    case Field::kDate:
      found.days = find_days(filter.days, generation, facts);
      break;
    case Field::kSource:
      found.column = find_sources(filter.value, generation);
      break;
    case Field::kCountry:
      found.column = choose_values({filter.value}, generation.countries());
      break;
    case Field::kLanguage:
      found.column = choose_languages({filter.value});
      break;
    case Field::kId:
    case Field::kTitle:
      found.docs_of_id = find_ids(filter.value, generation);
      break;
  }
  return found;
}

}  // namespace chancery::query
