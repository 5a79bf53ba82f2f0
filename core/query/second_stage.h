#pragma once

#include <cstdint>
#include <vector>

#include "core/index/generation.h"
#include "core/query/best_hits.h"
#include "core/query/release_features.h"

namespace chancery::query {

/// What each feature is worth beside the first stage's score. One value each for all collections and
/// languages, chosen on judged sets, each set left out in turn (tests/relevance).
struct SecondStageWeights {
  double proximity = 0.15;
  double exactness = 0.4;
  double earliness = 0.6;
  double coverage = 0;       ///< A share of the first stage's best score.
  double freshness = 0.005;  ///< The share of its score that the newest release gains; halved every year.
};

/// Releases that the second stage looks at: the first stage's best.
inline constexpr std::size_t kRerankedHits = 300;

/// A release's score after the second stage. `best` is the first stage's best score.
double combine(double first_score, const ReleaseFeatures& features, const SecondStageWeights& weights,
               double best);

/// How to rerank.
struct Reranking {
  SecondStageWeights weights;
  bool prefers_recent = true;
};

/// Ranks the first kRerankedHits of `hits`, which are in the order of the first stage, anew by what their
/// token streams say; equal scores by doc, so that the newer comes first. What stands behind them keeps its
/// place: no score grows less, so that the order stays one of scores. Sets the hits' features.
void rerank(const index::Generation& generation, const std::vector<RankedWord>& words,
            const Reranking& reranking, std::vector<RankedDoc>& hits);

}  // namespace chancery::query
