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
  if (!found.is_cut && found.releases.empty()) {
    found.is_cut = !add_titled(request.q, deadline, found.releases);
  }
  return found;
}

/// The releases that have what `query` puts between quotation marks; none where more than `most` have it.
PinnedSearch::Literal PinnedSearch::find_literal(const std::string& query, std::size_t most,
                                                 const Deadline& deadline) {
  Literal literal;
  const Parsed parsed = parse(query);
  const auto* tree = std::get_if<Tree>(&parsed);
  if (tree == nullptr || tree->clauses.size() != 1) return literal;
  const Plan plan = planner_.make(*tree, Match::kFold, deadline);
  Request all;
  all.sort = Sort::kNewest;
  all.limit = static_cast<std::uint32_t>(most);
  const Evaluation found = evaluator_.run(plan, make_filter(all, generation_, facts_), all, deadline);
  literal.is_cut = plan.is_cut || found.timed_out;
  if (literal.is_cut || found.counts.total > most || found.hits.empty()) return literal;
  literal.classes = plan.leaves.front().test->classes;
  for (const RankedDoc& hit : found.hits) literal.docs.push_back(hit.doc);
  return literal;
}

/// Adds those that print this number as their own; false where the deadline came first.
bool PinnedSearch::add_numbered(const std::string& number, const Deadline& deadline,
                                std::vector<PinnedRelease>& releases) {
  const Literal literal = find_literal("\"" + number + "\"", kMostWithNumber, deadline);
  for (const std::uint32_t doc : literal.docs) {
    if (releases.size() == kMostPinned) break;
    if (!begins_with_number(generation_.stream(doc), literal.classes)) continue;
    const bool is_known = std::any_of(releases.begin(), releases.end(),
                                      [&](const PinnedRelease& release) { return release.doc == doc; });
    if (!is_known) releases.push_back({doc, MatchKind::kNumber, number});
  }
  return !literal.is_cut;
}

/// Adds those whose whole title was typed; false where the deadline came first.
bool PinnedSearch::add_titled(std::string_view q, const Deadline& deadline,
                              std::vector<PinnedRelease>& releases) {
  const std::string query = find_title_query(q);
  if (query.empty()) return true;
  const Literal literal = find_literal(query, kMostWithTitle, deadline);
  for (const std::uint32_t doc : literal.docs) {
    if (!is_title(generation_.stream(doc), literal.classes)) continue;
    releases.push_back({doc, MatchKind::kTitle, std::string(q)});
  }
  return !literal.is_cut;
}

}  // namespace chancery::query
