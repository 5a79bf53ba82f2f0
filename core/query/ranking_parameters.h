#pragma once

#include <cstdint>

#include "core/query/release_features.h"

namespace chancery::query {

/// What the second stage goes by. One value each for all collections and languages, chosen on judged sets
/// (tests/relevance), each set left out in turn.
struct RankingParameters {
  std::uint32_t hits = 200;  ///< Releases looked at: the first stage's best.
  double proximity = 0.15;   ///< What each feature is worth beside the first stage's score.
  double exactness = 0.4;
  double earliness = 0.6;
  double meaning = 0.2;
  double freshness = 0.03;  ///< The share of its score that the newest release gains; halved every 3 years.
  FeatureShape shape;
};

}  // namespace chancery::query
