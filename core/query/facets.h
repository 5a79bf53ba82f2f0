#pragma once

#include "core/query/evaluate.h"
#include "core/query/request.h"
#include "core/query/results.h"

namespace chancery::query {

/// Writes the counts of an evaluation into results: facets (most first, then by value; chosen values even
/// where they count nothing) and the timeline.
void write_facets(const Counts& counts, const Request& request, const index::Generation& generation,
                  const GenerationFacts& facts, Results& results);

}  // namespace chancery::query
