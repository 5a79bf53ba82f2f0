#pragma once

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

/// The weights (proximity, exactness, earliness) of a fixed grid with the greatest mean nDCG@10 over sets.
/// Sets count by kind: English judged collections, known items, questions on passages, each kind alike.
query::RankingParameters choose_weights(const std::vector<WeighedSet>& sets, query::RankingParameters start);

}  // namespace chancery::relevance
