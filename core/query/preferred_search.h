#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/query/best_hits.h"
#include "core/query/plan.h"

namespace chancery::query {

/// The plan that demands the preferred forms (see RankedWord) of each wish that has any; nullopt where none
/// has. Its scores are those of `plan`.
std::optional<Plan> demand_preferred(const Plan& plan);

/// Of releases that the second stage ranked by `plan`: whether too few have the preferred forms of their
/// words for those that stand further behind to be left there.
bool lacks_preferred(const Plan& plan, std::span<const RankedDoc> ranked);

/// Puts those of `preferred` that are not among the first `front` of `hits` directly behind these, and takes
/// them out from behind. Returns how many were put there.
std::size_t put_behind(std::size_t front, std::vector<RankedDoc> preferred, std::vector<RankedDoc>& hits);

}  // namespace chancery::query
