#pragma once

#include <cstddef>
#include <span>

#include "core/index/generation.h"
#include "core/query/best_hits.h"
#include "core/query/deadline.h"
#include "core/query/plan.h"
#include "core/query/query_meaning.h"
#include "core/query/ranking_parameters.h"
#include "core/query/release_features.h"

namespace chancery::query {

/// The order of hits: pinned ones first, then greater scores, of equal ones the newer.
bool comes_first(const RankedDoc& a, const RankedDoc& b);

/// The greatest score of hits in the order of the first stage.
double best_first_score(std::span<const RankedDoc> hits);

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

  /// Ranks `hits`, which have scores of the first stage, the greatest of the search being `best`, anew by
  /// what their token streams say and what they mean, and sets their features. No score grows less. Returns
  /// how many, from the first on: fewer than all where the deadline came first; only these are sorted.
  std::size_t rank(const RankedQuery& query, double best, std::span<RankedDoc> hits);

 private:
  const index::Generation& generation_;
  QueryMeaning meaning_;
};

}  // namespace chancery::query
