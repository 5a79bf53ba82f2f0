#include "core/query/preferred_search.h"

#include <algorithm>

namespace chancery::query {
namespace {

constexpr std::size_t kEnoughPreferred = 50;  // for the first pages

}  // namespace

std::optional<Plan> demand_preferred(const Plan& plan) {
  std::optional<Plan> demanding;
  for (std::size_t at = 0; at < plan.items.size(); ++at) {
    const Item& item = plan.items[at];
    if (item.occur != Occur::kShould || item.node.kind != NodeKind::kClause) continue;
    const std::optional<StreamTest>& preferred = plan.leaves[item.node.clause].preferred;
    if (!preferred) continue;
    if (!demanding) demanding = plan;
    demanding->items[at].occur = Occur::kMust;
    PlannedLeaf& leaf = demanding->leaves[item.node.clause];
    leaf.test = preferred;
    leaf.sure.clear();
    leaf.alternatives.clear();
  }
  return demanding;
}

bool lacks_preferred(const Plan& plan, std::span<const RankedDoc> ranked) {
  const auto words = static_cast<double>(plan.ranked_words.size());
  const auto is_preferred = [&](const RankedDoc& hit) {
    return hit.features.preferred >= 1 / (words * words);
  };
  return static_cast<std::size_t>(std::count_if(ranked.begin(), ranked.end(), is_preferred)) <
         kEnoughPreferred;
}

std::size_t put_behind(std::size_t front, std::vector<RankedDoc> preferred, std::vector<RankedDoc>& hits) {
  const auto is_in = [](const std::vector<RankedDoc>& docs, std::size_t begin, std::size_t end) {
    return [&docs, begin, end](const RankedDoc& hit) {
      return std::any_of(docs.begin() + static_cast<std::ptrdiff_t>(begin),
                         docs.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](const RankedDoc& other) { return other.doc == hit.doc; });
    };
  };
  preferred.erase(std::remove_if(preferred.begin(), preferred.end(), is_in(hits, 0, front)), preferred.end());
  const auto behind = hits.begin() + static_cast<std::ptrdiff_t>(front);
  hits.erase(std::remove_if(behind, hits.end(), is_in(preferred, 0, preferred.size())), hits.end());
  hits.insert(hits.begin() + static_cast<std::ptrdiff_t>(front), preferred.begin(), preferred.end());
  return preferred.size();
}

}  // namespace chancery::query
