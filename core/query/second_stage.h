#pragma once

#include <cstdint>
#include <vector>

#include "core/index/generation.h"
#include "core/query/best_hits.h"
#include "core/query/deadline.h"
#include "core/query/release_features.h"

namespace chancery::query {

/// What the second stage goes by. One value each for all collections and languages, chosen on judged sets
/// (tests/relevance), each set left out in turn.
struct RankingParameters {
  std::uint32_t hits = 200;  ///< Releases looked at: the first stage's best.
  double proximity = 0.15;   ///< What each feature is worth beside the first stage's score.
  double exactness = 0.4;
  double earliness = 0.6;
  double freshness = 0.005;  ///< The share of its score that the newest release gains; halved every year.
  FeatureShape shape;
};

/// A release's score after the second stage, without its freshness.
double combine(double first_score, const ReleaseFeatures& features, const RankingParameters& parameters);

/// What the second stage asks for, by what, and until when.
struct RankedQuery {
  const std::vector<RankedWord>& words;
  const RankingParameters& parameters;
  const Deadline& deadline;
};

/// Ranks the first `parameters.hits` of `hits`, which are in the order of the first stage, anew by what their
/// token streams say; equal scores by doc, so that the newer comes first. What stands behind them keeps its
/// place: no score grows less, so that the order stays one of scores. Sets the hits' features. False where
/// the deadline came first: then fewer were ranked anew.
bool rerank(const index::Generation& generation, const RankedQuery& query, std::vector<RankedDoc>& hits);

}  // namespace chancery::query
