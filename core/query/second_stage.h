#pragma once

#include <cstdint>
#include <vector>

#include "core/index/generation.h"
#include "core/query/best_hits.h"
#include "core/query/deadline.h"
#include "core/query/plan.h"
#include "core/query/query_meaning.h"
#include "core/query/ranking_parameters.h"
#include "core/query/release_features.h"

namespace chancery::query {

/// A release's score after the second stage, without its freshness.
double combine(double first_score, const ReleaseFeatures& features, const RankingParameters& parameters);

/// What the second stage asks for, by what, and until when.
struct RankedQuery {
  const Plan& plan;
  const RankingParameters& parameters;
  const Deadline& deadline;
};

/// The second stage over one generation. One object belongs to one thread.
class SecondStage {
 public:
  /// `generation` must outlive it.
  explicit SecondStage(const index::Generation& generation) : generation_(generation), meaning_(generation) {}

  /// Ranks the first `parameters.hits` of `hits`, which are in the order of the first stage, anew by what
  /// their token streams say and what they mean; equal scores by doc, so that the newer comes first. What
  /// stands behind them keeps its place: no score grows less, so that the order stays one of scores. Sets the
  /// hits' features. False where the deadline came first: then fewer were ranked anew.
  bool rank(const RankedQuery& query, std::vector<RankedDoc>& hits);

 private:
  const index::Generation& generation_;
  QueryMeaning meaning_;
};

}  // namespace chancery::query
