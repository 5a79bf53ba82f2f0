#include "core/query/text_search.h"

#include <algorithm>

namespace chancery::query {

Evaluation TextSearch::find(const Request& request,
                            const std::function<Evaluation(const Request&)>& evaluate) const {
  const std::size_t wanted = std::size_t{request.offset} + request.limit;
  Request deep = request;
  deep.offset = 0;
  deep.limit = static_cast<std::uint32_t>(wanted);
  for (;;) {
    Evaluation found = evaluate(deep);
    const bool is_all = found.hits.size() < deep.limit || found.timed_out;
    FirstOfWork first(groups_);
    std::erase_if(found.hits, [&](const RankedDoc& hit) { return !first.take(hit.doc); });
    if (is_all || found.hits.size() >= wanted) {
      found.hits.resize(std::min(found.hits.size(), wanted));
      return found;
    }
    deep.limit = std::min(deep.limit * 2, search_.generation.size() + 1);
  }
}

bool TextSearch::count(const Request& request, const Deadline& deadline, Evaluation& found) const {
  Request counted = request;
  if (found.counts_any_word) counted.words = Words::kAny;
  Listing all = list_docs(search_, counted, deadline);
  const bool has_partial = found.total_any != found.counts.total;
  counted.words = Words::kAny;
  Listing any = has_partial ? list_docs(search_, counted, deadline) : all;
  if (all.timed_out || any.timed_out) return false;
  drop_repeats(groups_, all.docs);
  drop_repeats(groups_, any.docs);
  found.counts.total = all.docs.size();
  found.total_any = any.docs.size();
  return true;
}

void drop_repeats(const WorkGroups& groups, std::vector<std::uint32_t>& docs) {
  FirstOfWork first(groups);
  std::erase_if(docs, [&](std::uint32_t doc) { return !first.take(doc); });
}

}  // namespace chancery::query
