#include "core/query/pinned_search.h"

#include <algorithm>

#include "core/query/parse.h"
#include "core/query/pinned.h"

namespace chancery::query {

PinnedFound PinnedSearch::find(const Request& request, const Deadline& deadline) {
  PinnedFound found;
  if (request.sort != Sort::kRelevance) return found;
  found.releases = find_named_releases(request.q, generation_);
  for (const std::string& number : find_numbers(request.q)) {
    if (found.releases.size() == kMostPinned) break;
    found.is_cut = !add_numbered(number, deadline, found.releases);
    if (found.is_cut) break;
  }
  return found;
}

/// Adds those that print this number as their own; false where the deadline came first.
bool PinnedSearch::add_numbered(const std::string& number, const Deadline& deadline,
                                std::vector<PinnedRelease>& releases) {
  const Parsed parsed = parse("\"" + number + "\"");
  const auto* tree = std::get_if<Tree>(&parsed);
  if (tree == nullptr || tree->clauses.size() != 1) return true;
  const Plan plan = planner_.make(*tree, Match::kFold, deadline);
  Request all;
  all.sort = Sort::kNewest;
  all.limit = kMostWithNumber;
  const Evaluation found = evaluator_.run(plan, make_filter(all, generation_, facts_), all, deadline);
  if (plan.is_cut || found.timed_out) return false;
  if (found.counts.total > kMostWithNumber) return true;
  for (const RankedDoc& hit : found.hits) {
    if (releases.size() == kMostPinned) break;
    if (!begins_with_number(generation_.stream(hit.doc), plan.leaves.front().test->classes)) continue;
    const bool is_known = std::any_of(releases.begin(), releases.end(),
                                      [&](const PinnedRelease& release) { return release.doc == hit.doc; });
    if (!is_known) releases.push_back({hit.doc, MatchKind::kNumber, number});
  }
  return true;
}

}  // namespace chancery::query
