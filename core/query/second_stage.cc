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

double combine(double first_score, const ReleaseFeatures& features, const RankingParameters& parameters) {
  return first_score + parameters.proximity * features.proximity + parameters.exactness * features.exactness +
         parameters.earliness * features.earliness;
}

bool rerank(const index::Generation& generation, const RankedQuery& query, std::vector<RankedDoc>& hits) {
  if (hits.empty() || query.words.empty()) return true;
  const RankingParameters& parameters = query.parameters;
  FeatureReader reader(query.words, parameters.shape);
  const auto wanted = static_cast<std::ptrdiff_t>(std::min<std::size_t>(hits.size(), parameters.hits));
  auto end = hits.begin() + wanted;
  for (auto hit = hits.begin(); hit != end; ++hit) {
    if (query.deadline.has_passed()) {
      end = hit;
      break;
    }
    hit->first_score = hit->score;
    hit->features = reader.read(generation.stream(hit->doc));
    hit->score = combine(hit->score, hit->features, parameters) *
                 (1 + parameters.freshness * freshness_of(generation, hit->doc));
  }
  std::sort(hits.begin(), end, [](const RankedDoc& a, const RankedDoc& b) {
    return a.score != b.score ? a.score > b.score : a.doc < b.doc;
  });
  return end - hits.begin() == wanted;
}

}  // namespace chancery::query
