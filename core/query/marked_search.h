#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/query/best_hits.h"
#include "core/query/plan.h"

namespace chancery::query {

/// The plan that demands each wish that was typed with marks as it was typed, inflected or not; nullopt where
/// the query has none of which the corpus has other marks too. Its scores are those of `plan`.
std::optional<Plan> demand_marks(const Plan& plan);

/// Of releases that the second stage ranked by `plan`: whether too few have their words with the marks typed
/// for those that stand further behind to be left there.
bool lacks_marked(const Plan& plan, std::span<const RankedDoc> ranked);

/// Puts those of `marked` that are not among the first `front` of `hits` directly behind these, and takes
/// them out from behind. Returns how many were put there.
std::size_t put_behind(std::size_t front, std::vector<RankedDoc> marked, std::vector<RankedDoc>& hits);

}  // namespace chancery::query
