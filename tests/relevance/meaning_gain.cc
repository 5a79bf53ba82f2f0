#include "tests/relevance/meaning_gain.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "tests/relevance/paired_comparison.h"

namespace chancery::relevance {
namespace {

constexpr std::array kWeights = {0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4};
constexpr std::array kCollections = {"time", "cranfield", "scifact", "checkthat20-dev"};
constexpr double kDeviations = 1.96;  // of a normal distribution, to 95 %

bool is_known_item(const WeighedSet& set) { return set.name.starts_with("ki-"); }

bool is_collection(const WeighedSet& set) {
  return std::find(kCollections.begin(), kCollections.end(), set.name) != kCollections.end();
}

/// The mean of sets' gains; the interval is of the queries drawn, not of the sets.
class MeanGain {
 public:
  void add(const PairedComparison& gain) {
    const double error = (gain.high - gain.low) / 2 / kDeviations;
    sum_ += gain.mean;
    variance_ += error * error;
    ++sets_;
  }
  void print(const char* name) const {
    if (sets_ == 0) return;
    const double reach = kDeviations * std::sqrt(variance_) / sets_;
    std::printf("   %s %+.4f [%+.4f, %+.4f]", name, sum_ / sets_, sum_ / sets_ - reach, sum_ / sets_ + reach);
  }

 private:
  double sum_ = 0;
  double variance_ = 0;
  double sets_ = 0;
};

/// A gain a set.
void print_means(const std::vector<WeighedSet>& sets, const std::vector<PairedComparison>& gains) {
  MeanGain all;
  MeanGain others;
  MeanGain collections;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    all.add(gains[i]);
    if (!is_known_item(sets[i])) others.add(gains[i]);
    if (is_collection(sets[i])) collections.add(gains[i]);
  }
  all.print("all");
  others.print("without known items");
  collections.print("English collections");
  std::printf("\n");
}

/// The number of the weight that gains most on all sets but one, known items left out.
std::size_t choose_weight(const std::vector<WeighedSet>& sets,
                          const std::vector<std::vector<PairedComparison>>& gains, std::size_t left_out) {
  std::size_t best = 0;
  double greatest = 0;  // what no weight gains
  for (std::size_t weight = 1; weight < kWeights.size(); ++weight) {
    double sum = 0;
    for (std::size_t i = 0; i < sets.size(); ++i) {
      if (i != left_out && !is_known_item(sets[i])) sum += gains[weight][i].mean;
    }
    if (sum <= greatest) continue;
    greatest = sum;
    best = weight;
  }
  return best;
}

}  // namespace

void print_meaning_gain(const std::vector<WeighedSet>& sets, const query::RankingParameters& own) {
  std::vector<std::vector<PairedComparison>> gains;  // by weight, then set
  std::vector<std::vector<double>> without;
  std::printf("Meaning, by weight:\n");
  for (const double weight : kWeights) {
    query::RankingParameters changed = own;
    changed.meaning = weight;
    std::vector<PairedComparison>& row = gains.emplace_back();
    for (std::size_t i = 0; i < sets.size(); ++i) {
      std::vector<double> scores = score_set(sets[i], changed);
      if (weight == 0) without.push_back(scores);
      row.push_back(compare(scores, without[i]));
    }
    std::printf("%.2f", weight);
    print_means(sets, row);
  }
  std::printf("\nMeaning, under the weight chosen on the other sets:\n");
  std::vector<PairedComparison> left_out;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const std::size_t weight = choose_weight(sets, gains, i);
    const PairedComparison& gain = left_out.emplace_back(gains[weight][i]);
    std::printf("%-16s %.2f   %+.4f [%+.4f, %+.4f]\n", sets[i].name.c_str(), kWeights[weight], gain.mean,
                gain.low, gain.high);
  }
  print_means(sets, left_out);
  std::fflush(stdout);
}

}  // namespace chancery::relevance
