#include "core/query/marked_search.h"

#include <algorithm>

namespace chancery::query {
namespace {

constexpr std::size_t kEnoughMarked = 50;  // for the first pages

}  // namespace

std::optional<Plan> demand_marks(const Plan& plan) {
  std::optional<Plan> demanding;
  for (std::size_t at = 0; at < plan.items.size(); ++at) {
    const Item& item = plan.items[at];
    if (item.occur != Occur::kShould || item.node.kind != NodeKind::kClause) continue;
    const std::optional<StreamTest>& marked = plan.leaves[item.node.clause].with_marks;
    if (!marked) continue;
    if (!demanding) demanding = plan;
    demanding->items[at].occur = Occur::kMust;
    PlannedLeaf& leaf = demanding->leaves[item.node.clause];
    leaf.test = marked;
    leaf.alternatives.clear();
  }
  return demanding;
}

bool lacks_marked(const Plan& plan, std::span<const RankedDoc> ranked) {
  const auto words = static_cast<double>(plan.ranked_words.size());
  const auto has_marks = [&](const RankedDoc& hit) { return hit.features.marks >= 1 / (words * words); };
  return static_cast<std::size_t>(std::count_if(ranked.begin(), ranked.end(), has_marks)) < kEnoughMarked;
}

std::size_t put_behind(std::size_t front, std::vector<RankedDoc> marked, std::vector<RankedDoc>& hits) {
  const auto is_in = [](const std::vector<RankedDoc>& docs, std::size_t begin, std::size_t end) {
    return [&docs, begin, end](const RankedDoc& hit) {
      return std::any_of(docs.begin() + static_cast<std::ptrdiff_t>(begin),
                         docs.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](const RankedDoc& other) { return other.doc == hit.doc; });
    };
  };
  marked.erase(std::remove_if(marked.begin(), marked.end(), is_in(hits, 0, front)), marked.end());
  const auto behind = hits.begin() + static_cast<std::ptrdiff_t>(front);
  hits.erase(std::remove_if(behind, hits.end(), is_in(marked, 0, marked.size())), hits.end());
  hits.insert(hits.begin() + static_cast<std::ptrdiff_t>(front), marked.begin(), marked.end());
  return marked.size();
}

}  // namespace chancery::query
