#pragma once

#include <vector>

#include "core/query/ranking_parameters.h"
#include "tests/relevance/tuning.h"

namespace chancery::relevance {

/// Prints what each weight of meaning gives over none (nDCG@10, paired 95 % intervals; all other parameters
/// as in `own`): over all sets, over those that are no known items, and over the four English collections;
/// then what each set gains under the weight chosen on the others. Known items choose no weight: beside the
/// corpora their queries, which are titles, stand in the index themselves, so that a basis may have learned
/// from them.
void print_meaning_gain(const std::vector<WeighedSet>& sets, const query::RankingParameters& own);

}  // namespace chancery::relevance
