#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "core/index/generation.h"
#include "core/names/country_languages.h"
#include "core/query/longer_names.h"
#include "core/text/language.h"

namespace chancery::query {

inline constexpr std::uint16_t kNoMonth = 0;  ///< Of an undated release, in `GenerationFacts::month`.

/// What every search needs of a generation and its files do not state. Immutable, shared by threads.
struct GenerationFacts {
  std::vector<double> length_factor;                          ///< By doc, see weight.h.
  std::vector<std::uint16_t> month;                           ///< By doc: 0, or 1 + an index into `months`.
  std::vector<std::pair<std::int32_t, std::int32_t>> months;  ///< First and last day; newest first.
  std::vector<std::uint32_t> imprecise;  ///< Docs dated by an interval of several days, ascending.
  std::vector<std::pair<text::Language, double>> language_tokens;  ///< Tokens, roughly, of each language.
  LongerNames longer_names;
  names::CountryLanguages country_languages;
};

/// The facts of a generation: computed by the first who asks, shared by all who ask while one holds them.
/// Thread-safe.
std::shared_ptr<const GenerationFacts> facts_of(const std::shared_ptr<const index::Generation>& generation);

}  // namespace chancery::query
