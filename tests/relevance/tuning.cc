#include "tests/relevance/tuning.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace chancery::relevance {
namespace {

using query::RankingParameters;
using Weight = double RankingParameters::*;

constexpr std::array<Weight, 4> kWeights = {&RankingParameters::proximity, &RankingParameters::exactness,
                                            &RankingParameters::earliness, &RankingParameters::meaning};
constexpr std::array kGrid = {0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8};

double gain_of(const std::vector<int>& grades) {
  double gain = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(10, grades.size()); ++i) {
    gain += grades[i] / std::log2(static_cast<double>(i) + 2);
  }
  return gain;
}

double ideal_gain(const Grades& grades) {
  std::vector<int> best;
  for (const auto& [document, grade] : grades) best.push_back(grade);
  std::sort(best.rbegin(), best.rend());
  return gain_of(best);
}

double score_query(const WeighedQuery& query, const RankingParameters& parameters) {
  std::vector<std::pair<double, const WeighedHit*>> ranked;
  for (const WeighedHit& hit : query.hits) {
    ranked.emplace_back(combine(hit.first_score, hit.features, parameters), &hit);
  }
  const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(10, ranked.size()));
  std::partial_sort(ranked.begin(), end, ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second->doc < b.second->doc;
  });
  std::vector<int> grades;
  for (auto hit = ranked.begin(); hit != end; ++hit) grades.push_back(hit->second->grade);
  return gain_of(grades) / query.ideal_gain;
}

/// 0: English judged collections, 1: known items, 2: questions on passages.
std::size_t kind_of(const std::string& set) {
  if (set.starts_with("ki-")) return 1;
  return set.size() > 3 && set[set.size() - 3] == '-' ? 2 : 0;
}

}  // namespace

WeighedSet weigh_set(const JudgedIndex& index, const JudgedSet& set, const RankingParameters& parameters) {
  SearchOptions options;
  options.depth = parameters.hits;
  options.ranking = parameters;
  const SearchedSet found = search_set(index, set, options);
  WeighedSet weighed{set.name, {}};
  for (const auto& [id, grades] : set.judgements) {
    WeighedQuery query{id, {}, ideal_gain(grades)};
    if (const auto hits = found.hits.find(id); hits != found.hits.end()) {
      for (const FoundDocument& hit : hits->second) {
        const auto grade = grades.find(hit.id);
        query.hits.push_back(
            {hit.first_score, hit.features, grade == grades.end() ? 0 : grade->second, hit.doc});
      }
    }
    weighed.queries.push_back(std::move(query));
  }
  return weighed;
}

std::vector<double> score_set(const WeighedSet& set, const RankingParameters& parameters) {
  std::vector<double> scores;
  for (const WeighedQuery& query : set.queries) scores.push_back(score_query(query, parameters));
  return scores;
}

RankingParameters WeightChoice::choose(RankingParameters best, std::size_t left_out) {
  double greatest = mean_without(left_out, best);
  for (bool improved = true; improved;) {
    improved = false;
    for (const Weight weight : kWeights) {
      for (const double value : kGrid) {
        RankingParameters tried = best;
        tried.*weight = value;
        const double mean = mean_without(left_out, tried);
        if (mean <= greatest + 1e-6) continue;
        greatest = mean;
        best = tried;
        improved = true;
      }
    }
  }
  return best;
}

double WeightChoice::mean_without(std::size_t left_out, const RankingParameters& parameters) {
  const std::vector<double>& means = means_under(parameters);
  std::array<double, 3> sums{};
  std::array<double, 3> counts{};
  for (std::size_t i = 0; i < sets_.size(); ++i) {
    if (i == left_out) continue;
    sums[kind_of(sets_[i].name)] += means[i];
    ++counts[kind_of(sets_[i].name)];
  }
  double mean = 0;
  double kinds = 0;
  for (std::size_t kind = 0; kind < sums.size(); ++kind) {
    if (counts[kind] == 0) continue;
    mean += sums[kind] / counts[kind];
    ++kinds;
  }
  return kinds == 0 ? 0 : mean / kinds;
}

const std::vector<double>& WeightChoice::means_under(const RankingParameters& parameters) {
  std::vector<double>& means = known_[{parameters.proximity, parameters.exactness,
                                      parameters.earliness, parameters.meaning}];
  if (!means.empty()) return means;
  for (const WeighedSet& set : sets_) {
    const std::vector<double> scores = score_set(set, parameters);
    means.push_back(std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size()));
  }
  return means;
}

}  // namespace chancery::relevance
