#include "core/query/facets.h"

#include <algorithm>

namespace chancery::query {
namespace {

bool is_chosen(const std::vector<std::string>& chosen, const std::string& value) {
  return std::find(chosen.begin(), chosen.end(), value) != chosen.end();
}

/// Chosen values that no release has, and the order.
void finish(const std::vector<std::string>& chosen, std::vector<FacetCount>& facet) {
  for (const std::string& value : chosen) {
    const bool is_known = std::any_of(facet.begin(), facet.end(),
                                      [&](const FacetCount& count) { return count.value == value; });
    if (!is_known) facet.push_back({value, value, 0, true});
  }
  std::sort(facet.begin(), facet.end(), [](const FacetCount& a, const FacetCount& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
}

std::vector<FacetCount> name_values(const std::vector<std::uint32_t>& counts,
                                    std::span<const index::FacetValue> values,
                                    const std::vector<std::string>& chosen) {
  std::vector<FacetCount> facet;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool active = is_chosen(chosen, values[i].value);
    if (values[i].value.empty() || (counts[i] == 0 && !active)) continue;
    facet.push_back({values[i].value, values[i].label, counts[i], active});
  }
  finish(chosen, facet);
  return facet;
}

std::vector<FacetCount> name_languages(const std::vector<std::uint32_t>& counts,
                                       const std::vector<std::string>& chosen) {
  std::vector<std::string> codes;  // "pt-BR" means pt
  for (const std::string& tag : chosen) {
    const auto language = text::find_language(tag);
    std::string code = language ? std::string(text::info(*language).code) : tag;
    if (!is_chosen(codes, code)) codes.push_back(std::move(code));
  }
  std::vector<FacetCount> facet;
  for (const text::LanguageInfo& language : text::languages()) {
    const std::string code(language.code);
    const std::uint32_t count = counts[static_cast<std::size_t>(language.id)];
    const bool active = is_chosen(codes, code);
    if (count > 0 || active) facet.push_back({code, std::string(language.name), count, active});
  }
  finish(codes, facet);
  return facet;
}

}  // namespace

void write_facets(const Counts& counts, const Request& request, const index::Generation& generation,
                  const GenerationFacts& facts, Results& results) {
  results.sources = name_values(counts.source, generation.sources(), request.sources);
  results.countries = name_values(counts.country, generation.countries(), request.countries);
  results.languages = name_languages(counts.language, request.languages);
  for (std::size_t i = facts.months.size(); i > 0; --i) {
    if (counts.month[i] == 0) continue;
    results.timeline.push_back({facts.months[i - 1].first, facts.months[i - 1].second, counts.month[i]});
  }
}

}  // namespace chancery::query
