#pragma once

#include <cstdint>
#include <vector>

#include "core/query/evaluate.h"
#include "core/query/works.h"

namespace chancery::query {

/// Every release that a request counts, by date: without a limit, without scores.
struct Listing {
  std::vector<std::uint32_t> docs;
  bool counts_any_word = false;  ///< As Results::counts_any_word.
  bool timed_out = false;        ///< Then what is there is right, and there may be more.
};

/// A plan, and what evaluates it. All must outlive it.
struct PlannedSearch {
  Evaluator& evaluator;
  const index::Generation& generation;
  const Plan& plan;
};

/// Lists them in the request's order (newest first, unless oldest is asked for). 4 bytes a release, whatever
/// the evaluation of a window takes besides.
Listing list_docs(const PlannedSearch& search, const Request& request, const Deadline& deadline);

}  // namespace chancery::query
