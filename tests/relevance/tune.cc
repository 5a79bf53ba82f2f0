/// relevance_tune [--relevance DIR] [--mixed CORPORA_DIR] [SET...]: chooses the weights of the second stage,
/// each set left out in turn, and shows what half and one and a half times each parameter give (but
/// freshness: no set is dated). Means and paired 95 % intervals of nDCG@10.

#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include "tests/relevance/judged_index.h"
#include "tests/relevance/meaning_gain.h"
#include "tests/relevance/paired_comparison.h"
#include "tests/relevance/tuning.h"
#include "tests/source_folder.h"

namespace chancery::relevance {
namespace {

namespace fs = std::filesystem;
using query::RankingParameters;

/// A judged set with its index, kept open.
struct OpenSet {
  JudgedSet set;
  std::shared_ptr<const JudgedIndex> index;
};

/// A parameter and how it is set.
struct Knob {
  const char* name;
  std::function<void(RankingParameters&, double factor)> scale;
  bool needs_search;  // a change of it changes the features
};

std::vector<Knob> knobs() {
  const auto scaled = [](std::uint32_t value, double factor) {
    return static_cast<std::uint32_t>(value * factor + 0.5);
  };
  return {
      {"proximity", [](RankingParameters& p, double f) { p.proximity *= f; }, false},
      {"exactness", [](RankingParameters& p, double f) { p.exactness *= f; }, false},
      {"earliness", [](RankingParameters& p, double f) { p.earliness *= f; }, false},
      {"meaning", [](RankingParameters& p, double f) { p.meaning *= f; }, false},
      {"hits", [=](RankingParameters& p, double f) { p.hits = scaled(p.hits, f); }, true},
      {"early_reach", [](RankingParameters& p, double f) { p.early_reach *= f; }, true},
      {"other_names", [](RankingParameters& p, double f) { p.other_names *= f; }, true},
  };
}

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::vector<WeighedSet> weigh(const std::vector<OpenSet>& sets, const RankingParameters& parameters) {
  std::vector<WeighedSet> weighed;
  for (const OpenSet& open : sets) weighed.push_back(weigh_set(*open.index, open.set, parameters));
  return weighed;
}

void print_left_out(const std::vector<WeighedSet>& sets, const RankingParameters& own) {
  RankingParameters none = own;
  none.proximity = none.exactness = none.earliness = none.meaning = 0;
  std::printf("Each set under the weights chosen on all others:\n%-16s %10s %8s %8s %10s %18s %8s   %s\n",
              "set", "first", "both", "gain", "interval", "", "own", "proximity exactness earliness meaning");
  double first_sum = 0;
  double left_sum = 0;
  double own_sum = 0;
  WeightChoice choice(sets);
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const RankingParameters chosen = choice.choose(own, i);
    const std::vector<double> first = score_set(sets[i], none);
    const std::vector<double> left = score_set(sets[i], chosen);
    const double own_mean = mean(score_set(sets[i], own));
    const PairedComparison gain = compare(left, first);
    std::printf("%-16s %10.4f %8.4f %+8.4f   %+.4f to %+.4f %12.4f   %.2f %.2f %.2f %.2f\n",
                sets[i].name.c_str(), mean(first), mean(left), gain.mean, gain.low, gain.high, own_mean,
                chosen.proximity, chosen.exactness, chosen.earliness, chosen.meaning);
    std::fflush(stdout);
    first_sum += mean(first);
    left_sum += mean(left);
    own_sum += own_mean;
  }
  const RankingParameters all = choice.choose(own, sets.size());
  std::printf("Chosen on all sets: %.2f %.2f %.2f %.2f\n", all.proximity, all.exactness, all.earliness,
              all.meaning);
  const auto count = static_cast<double>(sets.size());
  std::printf("%-16s %10.4f %8.4f %+8.4f %34.4f\n", "mean", first_sum / count, left_sum / count,
              (left_sum - first_sum) / count, own_sum / count);
}

/// What a change of one parameter does, over all queries and by the worst set.
void print_change(const char* name, double factor, const std::vector<WeighedSet>& sets,
                  const RankingParameters& own, const std::vector<WeighedSet>& changed_sets,
                  const RankingParameters& changed) {
  double sum = 0;
  double worst = 1;
  std::string worst_set;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const double difference = mean(score_set(changed_sets[i], changed)) - mean(score_set(sets[i], own));
    sum += difference;
    if (difference < worst) {
      worst = difference;
      worst_set = sets[i].name;
    }
  }
  std::printf("%-14s x %.1f   mean of sets %+.4f   worst %+.4f (%s)\n", name, factor,
              sum / static_cast<double>(sets.size()), worst, worst_set.c_str());
  std::fflush(stdout);
}

void print_sensitivities(const std::vector<OpenSet>& open, const std::vector<WeighedSet>& sets,
                         const RankingParameters& own) {
  std::printf("\nHalf and one and a half times each parameter:\n");
  for (const Knob& knob : knobs()) {
    for (const double factor : {0.5, 1.5}) {
      RankingParameters changed = own;
      knob.scale(changed, factor);
      if (knob.needs_search) {
        print_change(knob.name, factor, sets, own, weigh(open, changed), changed);
      } else {
        print_change(knob.name, factor, sets, own, sets, changed);
      }
    }
  }
}

struct Options {
  fs::path sets = source_folder() / "../shared/relevance";
  fs::path corpora;  // with them and all sets in one index; empty: an index a set
  std::vector<std::string> names;
};

Options read_options(const std::vector<std::string>& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool has_value = i + 1 < arguments.size();
    if (arguments[i] == "--relevance" && has_value) {
      options.sets = arguments[++i];
    } else if (arguments[i] == "--mixed" && has_value) {
      options.corpora = arguments[++i];
    } else {
      options.names.push_back(arguments[i]);
    }
  }
  if (options.names.empty()) options.names = find_sets(options.sets);
  return options;
}

std::vector<OpenSet> open_sets(const Options& options) {
  std::vector<JudgedSet> sets;
  for (const std::string& name : options.names) sets.push_back(read_set(options.sets / name));
  std::shared_ptr<JudgedIndex> mixed;
  if (!options.corpora.empty()) mixed = std::make_shared<JudgedIndex>(sets, five_corpora(options.corpora));
  std::vector<OpenSet> open;
  for (JudgedSet& set : sets) {
    std::vector<JudgedSet> alone;
    alone.push_back(std::move(set));
    auto index = mixed ? mixed : std::make_shared<JudgedIndex>(alone, std::vector<fs::path>{});
    open.push_back({std::move(alone[0]), std::move(index)});
  }
  return open;
}

void run(const std::vector<std::string>& arguments) {
  const std::vector<OpenSet> open = open_sets(read_options(arguments));
  const RankingParameters own;
  const std::vector<WeighedSet> sets = weigh(open, own);
  print_meaning_gain(sets, own);
  print_left_out(sets, own);
  print_sensitivities(open, sets, own);
}

}  // namespace
}  // namespace chancery::relevance

int main(int argc, char** argv) {
  try {
    chancery::relevance::run({argv + 1, argv + argc});
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "relevance_tune: " << error.what() << '\n';
    return 2;
  }
}
