#include "core/query/timeline.h"

namespace chancery::query {

bool count_beyond_dates(const PlannedSearch& search, const Request& request, const Deadline& deadline,
                        Evaluation& found) {
  if (!request.from && !request.to) return true;
  if (!request.counts_beyond_dates || found.timed_out) return false;
  Request undated = request;
  undated.from.reset();
  undated.to.reset();
  undated.from_instant.reset();
  undated.to_instant.reset();
  undated.sort = Sort::kNewest;
  undated.offset = undated.limit = 0;
  if (found.counts_any_word) undated.words = Words::kAny;
  const Filter filter = make_filter(undated, search.generation, search.evaluator.facts());
  Evaluation all = search.evaluator.run(search.plan, filter, undated, deadline);
  if (all.timed_out) return false;
  found.counts.month = std::move(all.counts.month);
  return true;
}

}  // namespace chancery::query
