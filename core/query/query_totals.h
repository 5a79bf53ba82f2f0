#pragma once

#include <cstdint>
#include <optional>

#include "core/query/deadline.h"
#include "core/query/evaluate.h"
#include "core/query/planner.h"
#include "core/query/request.h"
#include "core/query/results.h"

namespace chancery::query {

/// Counts what queries find. One object belongs to one thread.
class QueryTotals {
 public:
  /// All must outlive it.
  QueryTotals(const index::Generation& generation, const GenerationFacts& facts, Planner& planner,
              Evaluator& evaluator)
      : generation_(generation), facts_(facts), planner_(planner), evaluator_(evaluator) {}

  /// The total of a search that is only counted; nullopt where its query cannot be read, or the deadline came
  /// first. Under Words::kAll a search of which no release has all words counts nothing.
  std::optional<std::uint64_t> count(Request request, const Deadline& deadline);

 private:
  const index::Generation& generation_;
  const GenerationFacts& facts_;
  Planner& planner_;
  Evaluator& evaluator_;
};

/// What a search that was made counts, by the same rule.
std::uint64_t count_of(const Request& request, const Results& results);

}  // namespace chancery::query
