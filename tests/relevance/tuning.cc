#include "tests/relevance/tuning.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

namespace chancery::relevance {
namespace {

using query::RankingParameters;
using Weight = double RankingParameters::*;

constexpr std::array<Weight, 3> kWeights = {&RankingParameters::proximity, &RankingParameters::exactness,
                                            &RankingParameters::earliness};
constexpr std::array kGrid = {0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0};

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

/// Remembers what a set's mean is under weights that were tried.
class Objective {
 public:
  explicit Objective(const std::vector<WeighedSet>& sets) : sets_(sets) {}

  double operator()(const RankingParameters& parameters) const {
    std::array<double, 3> sums{};
    std::array<double, 3> counts{};
    for (const WeighedSet& set : sets_) {
      const std::vector<double> scores = score_set(set, parameters);
      sums[kind_of(set.name)] +=
          std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
      ++counts[kind_of(set.name)];
    }
    double mean = 0;
    double kinds = 0;
    for (std::size_t kind = 0; kind < sums.size(); ++kind) {
      if (counts[kind] == 0) continue;
      mean += sums[kind] / counts[kind];
      ++kinds;
    }
    return mean / kinds;
  }

 private:
  const std::vector<WeighedSet>& sets_;
};

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

RankingParameters choose_weights(const std::vector<WeighedSet>& sets, RankingParameters best) {
  const Objective objective(sets);
  double greatest = objective(best);
  for (bool improved = true; improved;) {
    improved = false;
    for (const Weight weight : kWeights) {
      for (const double value : kGrid) {
        RankingParameters tried = best;
        tried.*weight = value;
        const double mean = objective(tried);
        if (mean <= greatest + 1e-6) continue;
        greatest = mean;
        best = tried;
        improved = true;
      }
    }
  }
  return best;
}

}  // namespace chancery::relevance
