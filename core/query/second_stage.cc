#include "core/query/second_stage.h"

#include <algorithm>
#include <cmath>

namespace chancery::query {
namespace {

constexpr double kDaysToHalf = 3 * 365;
/// That nothing without a preferred form, however much better it is otherwise, goes before what has one.
constexpr double kPreferredGain = 9;

/// 1 for a release of the newest day, halved every three years, 0 for an undated one.
double freshness_of(const index::Generation& generation, std::uint32_t doc) {
  if (doc >= generation.dated_count()) return 0;
  const auto days = generation.columns().first_day;
  return std::exp2((static_cast<double>(days[doc]) - days[0]) / kDaysToHalf);
}

}  // namespace

double best_first_score(std::span<const RankedDoc> hits) {
  double best = 0;
  for (const RankedDoc& hit : hits) {
    best = std::max(best, hit.score);
    if (!hit.is_pinned) break;
  }
  return best;
}

double combine(double first_score, const ReleaseFeatures& features, const RankingParameters& parameters) {
  const double sum = first_score + parameters.proximity * features.proximity +
                     parameters.exactness * features.exactness + parameters.earliness * features.earliness +
                     parameters.meaning * features.meaning;
  return sum * (1 + kPreferredGain * features.preferred);
}

std::size_t SecondStage::rank(const RankedQuery& query, double best, std::span<RankedDoc> hits) {
  const auto& [plan, parameters, deadline] = query;
  if (hits.empty() || plan.ranked_words.empty()) return hits.size();
  FeatureReader reader(plan.ranked_words, parameters.early_reach);
  meaning_.set(plan.ranked_words);
  std::size_t ranked = 0;
  for (; ranked < hits.size() && !deadline.has_passed(); ++ranked) {
    RankedDoc& hit = hits[ranked];
    hit.first_score = hit.score;
    hit.features = reader.read(generation_.stream(hit.doc));
    hit.features.meaning = best * std::max(0.0, meaning_.cosine(hit.doc));
    hit.score = combine(hit.score, hit.features, parameters) *
                (1 + parameters.freshness * freshness_of(generation_, hit.doc));
  }
  const auto end = hits.begin() + static_cast<std::ptrdiff_t>(ranked);
  std::sort(hits.begin(), end, comes_first);
  return ranked;
}

}  // namespace chancery::query
