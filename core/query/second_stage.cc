#include "core/query/second_stage.h"

#include <algorithm>
#include <cmath>

namespace chancery::query {
namespace {

constexpr double kDaysToHalf = 365;

/// 1 for a release of the newest day, halved every year, 0 for an undated one.
double freshness_of(const index::Generation& generation, std::uint32_t doc) {
  if (doc >= generation.dated_count()) return 0;
  const auto days = generation.columns().first_day;
  return std::exp2((static_cast<double>(days[doc]) - days[0]) / kDaysToHalf);
}

}  // namespace

double combine(double first_score, const ReleaseFeatures& features, const SecondStageWeights& weights,
               double best) {
  return first_score + weights.proximity * features.proximity + weights.exactness * features.exactness +
         weights.earliness * features.earliness + weights.coverage * best * features.coverage;
}

void rerank(const index::Generation& generation, const std::vector<RankedWord>& words,
            const Reranking& reranking, std::vector<RankedDoc>& hits) {
  if (hits.empty() || words.empty()) return;
  const double best = hits.front().score;
  FeatureReader reader(words);
  const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(hits.size(), kRerankedHits));
  for (auto hit = hits.begin(); hit != end; ++hit) {
    hit->first_score = hit->score;
    hit->features = reader.read(generation.stream(hit->doc));
    hit->score = combine(hit->score, hit->features, reranking.weights, best);
    if (!reranking.prefers_recent) continue;
    hit->score *= 1 + reranking.weights.freshness * freshness_of(generation, hit->doc);
  }
  std::sort(hits.begin(), end, [](const RankedDoc& a, const RankedDoc& b) {
    return a.score != b.score ? a.score > b.score : a.doc < b.doc;
  });
}

}  // namespace chancery::query
