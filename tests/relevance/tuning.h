#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/query/second_stage.h"
#include "tests/relevance/judged_index.h"

namespace chancery::relevance {

/// A hit of the first stage with all that the second weighs.
struct WeighedHit {
  double first_score = 0;
  query::ReleaseFeatures features;
  int grade = 0;
  std::uint32_t doc = 0;
};

/// A query's first hits and its judgement.
struct WeighedQuery {
  std::string id;
  std::vector<WeighedHit> hits;
  double ideal_gain = 0;
};

/// The features of a set's hits under one shape, so that weights are tried without searching.
struct WeighedSet {
  std::string name;
  std::vector<WeighedQuery> queries;
};

/// Searches a set under these parameters.
WeighedSet weigh_set(const JudgedIndex& index, const JudgedSet& set,
                     const query::RankingParameters& parameters);

/// nDCG@10 of each query under these weights.
std::vector<double> score_set(const WeighedSet& set, const query::RankingParameters& parameters);

/// Chooses weights (proximity, exactness, earliness) from a grid, one after the other until none improves:
/// those with the greatest mean nDCG@10, where English judged collections, known items, and questions on
/// passages count as three equal parts.
class WeightChoice {
 public:
  /// `sets` must outlive it.
  explicit WeightChoice(const std::vector<WeighedSet>& sets) : sets_(sets) {}

  /// The choice on all sets but that at `left_out` (sets.size(): on all).
  query::RankingParameters choose(query::RankingParameters start, std::size_t left_out);

 private:
  double mean_without(std::size_t left_out, const query::RankingParameters& parameters);
  const std::vector<double>& means_under(const query::RankingParameters& parameters);

  const std::vector<WeighedSet>& sets_;
  std::map<std::array<double, 4>, std::vector<double>> known_;  // means by set, under weights that were tried
};

}  // namespace chancery::relevance
