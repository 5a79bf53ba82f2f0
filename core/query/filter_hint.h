#pragma once

#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/generation_facts.h"
#include "core/query/results.h"
#include "core/query/tree.h"

namespace chancery::query {

/// The generation that hints speak of.
struct HintedGeneration {
  const index::Generation& generation;
  const GenerationFacts& facts;
};

/// The filters of `q` that take no release at all (source:nosuch, country:XX, id:foo, date:1950), each with
/// what there is. The query of a hint has the nearest value in place of the filter's, or else the value as a
/// word. At most three, without totals. What is excluded is left out: it does no harm. `tree` is that of `q`.
std::vector<Hint> find_filter_hints(const Tree& tree, std::string_view q, const HintedGeneration& hinted);

}  // namespace chancery::query
