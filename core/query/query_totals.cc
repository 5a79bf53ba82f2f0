#include "core/query/query_totals.h"

#include "core/query/parse.h"

namespace chancery::query {
namespace {

/// Whether counts are of what the request asks to count, and not of any word for want of releases with all.
bool has_all_words(const Request& request, bool counts_any_word) {
  return request.words == Words::kAny || !counts_any_word;
}

}  // namespace

std::optional<std::uint64_t> QueryTotals::count(Request request, const Deadline& deadline) {
  const Parsed parsed = parse(request.q, request.today);
  const auto* tree = std::get_if<Tree>(&parsed);
  if (tree == nullptr) return std::nullopt;
  request.offset = 0;
  request.limit = 0;
  request.sort = Sort::kNewest;  // nothing is ranked
  const Plan plan = planner_.make(*tree, request.match, deadline);
  if (plan.is_cut) return std::nullopt;
  const Evaluation found = evaluator_.run(plan, make_filter(request, generation_, facts_), request, deadline);
  if (found.timed_out) return std::nullopt;
  return has_all_words(request, found.counts_any_word) ? found.counts.total : 0;
}

std::uint64_t count_of(const Request& request, const Results& results) {
  return has_all_words(request, results.counts_any_word) ? results.total : 0;
}

}  // namespace chancery::query
