#include "core/query/listing.h"

#include <algorithm>

namespace chancery::query {
namespace {

/// Docs begin <= doc < end.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

void append_stretches(std::uint32_t begin, std::uint32_t end, std::vector<Stretch>& stretches) {
  while (begin < end) {
    const std::uint32_t next = std::min(end, (begin / kWindowSize + 1) * kWindowSize);
    stretches.push_back({begin, next});
    begin = next;
  }
}

/// In the order in which they are listed; the undated come last.
std::vector<Stretch> order_stretches(const index::Generation& generation, bool oldest_first) {
  std::vector<Stretch> stretches;
  if (!oldest_first) {
    append_stretches(0, generation.size(), stretches);
    return stretches;
  }
  append_stretches(0, generation.dated_count(), stretches);
  std::reverse(stretches.begin(), stretches.end());
  append_stretches(generation.dated_count(), generation.size(), stretches);
  return stretches;
}

DayDocs cut(const DayDocs& days, const Stretch& stretch) {
  DayDocs part;
  part.begin = std::clamp(days.begin, stretch.begin, stretch.end);
  part.end = std::clamp(days.end, stretch.begin, stretch.end);
  part.left_out = days.left_out;
  std::copy_if(days.overlapping.begin(), days.overlapping.end(), std::back_inserter(part.overlapping),
               [&](std::uint32_t doc) { return doc >= stretch.begin && doc < stretch.end; });
  return part;
}

}  // namespace

Listing list_docs(const PlannedSearch& search, const Request& request, const Deadline& deadline) {
  const auto& [evaluator, generation, plan] = search;
  Request whole = request;
  whole.offset = whole.limit = 0;
  if (whole.sort != Sort::kOldest) whole.sort = Sort::kNewest;
  Filter filter = make_filter(whole, generation, evaluator.facts());
  Listing listing;
  const Evaluation counted = evaluator.run(plan, filter, whole, deadline);
  listing.timed_out = counted.timed_out;
  listing.counts_any_word = counted.counts_any_word;
  if (counted.counts_any_word) whole.words = Words::kAny;
  whole.limit = kWindowSize;
  const DayDocs days = filter.days;
  for (const Stretch& stretch : order_stretches(generation, whole.sort == Sort::kOldest)) {
    if (listing.timed_out) break;
    filter.days = cut(days, stretch);
    const Evaluation found = evaluator.run(plan, filter, whole, deadline);
    listing.timed_out = found.timed_out;
    if (found.timed_out) break;
    for (const RankedDoc& hit : found.hits) {
      // Where a stretch has no release with all words it gives those with any.
      if (whole.words == Words::kAny || !hit.partial) listing.docs.push_back(hit.doc);
    }
  }
  return listing;
}

}  // namespace chancery::query
