#pragma once

#include <cstdint>

namespace chancery::query {

/// What ranking goes by, beside the first stage's weighting. One value each for all collections and
/// languages, chosen on judged sets (tests/relevance), each set left out in turn.
struct RankingParameters {
  double other_names = 0.5;  ///< What another name scores, as a part of what the typed word would.
  std::uint32_t hits = 200;  ///< Releases that the second stage looks at: the first one's best.
  double proximity = 0.15;   ///< What each feature is worth beside the first stage's score.
  double exactness = 0.4;
  double earliness = 0.6;
  double meaning = 0.2;
  double early_reach = 50;   ///< Tokens after which a first place counts half.
  double freshness = 0.03;  ///< The share of its score that the newest release gains; halved every 3 years.
};

}  // namespace chancery::query
