#include "core/query/plan.h"

#include <algorithm>

namespace chancery::query {
namespace {

std::size_t count_items(const Plan& plan, Occur occur) {
  return static_cast<std::size_t>(std::count_if(plan.items.begin(), plan.items.end(),
                                                [&](const Item& item) { return item.occur == occur; }));
}

bool is_filter(const Plan& plan, const Node& node) {
  if (node.kind == NodeKind::kClause) return plan.leaves[node.clause].filter.has_value();
  return std::all_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return is_filter(plan, child); });
}

bool demands_words(const Plan& plan) {
  return std::any_of(plan.items.begin(), plan.items.end(), [&](const Item& item) {
    return item.occur == Occur::kMust && !is_filter(plan, item.node);
  });
}

}  // namespace

bool Plan::has_scores() const {
  return std::any_of(terms.begin(), terms.end(),
                     [](const PlannedTerm& term) { return term.query_frequency > 0; });
}

bool Plan::is_costly(const Node& node) const {
  if (node.kind == NodeKind::kClause) return leaves[node.clause].is_costly();
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const Node& child) { return is_costly(child); });
}

bool Plan::can_relax() const {
  return count_items(*this, Occur::kShould) + (demands_words(*this) ? 1 : 0) > 1;
}

bool Plan::needs_a_wish() const { return count_items(*this, Occur::kShould) > 0 && !demands_words(*this); }

}  // namespace chancery::query
