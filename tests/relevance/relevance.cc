/// relevance: how well Chancery ranks, on judged sets, beside Lucene.
///   relevance [--relevance DIR] [--depth N] [--freshness SHARE] [--runs DIR] [--reference FILE]
///     [--mixed CORPORA] [SET...]
///   relevance evaluate SET_DIR RUN
///   relevance compare SET_DIR RUN OTHER_RUN

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/index/environment_error.h"
#include "tests/relevance/judged_index.h"
#include "tests/relevance/paired_comparison.h"
#include "tests/relevance/reference.h"
#include "tests/relevance/trec_run.h"
#include "tests/source_folder.h"

namespace chancery::relevance {
namespace {

namespace fs = std::filesystem;

constexpr const char* kUsage =
    "relevance [--relevance DIR] [--depth N] [--freshness SHARE] [--runs DIR] [--mixed CORPORA_DIR] "
    "[SET...]\n"
    "relevance evaluate SET_DIR RUN\n"
    "relevance compare SET_DIR RUN OTHER_RUN\n";

struct Options {
  fs::path sets = source_folder() / "../shared/relevance";
  fs::path reference = source_folder() / "tests/relevance/reference.tsv";
  fs::path runs;     // where TREC runs are written; empty: nowhere
  fs::path corpora;  // with them and all sets in one index; empty: an index a set
  SearchOptions search;
  std::vector<std::string> names;
};

void print_head() {
  std::printf("%-16s %8s %8s %8s %8s   %-20s %8s %8s %8s %8s\n", "set", "nDCG@10", "MAP", "R@100", "MRR",
              "Lucene's best", "nDCG@10", "MAP", "R@100", "less");
}

void print_row(const JudgedSet& set, const SearchedSet& found, const Options& options) {
  const Measures mean = mean_of(measure_queries(set.judgements, run_of(found)));
  std::printf("%-16s %8.4f %8.4f %8.4f %8.4f", set.name.c_str(), mean.ndcg_10, mean.map, mean.recall_100,
              mean.mrr);
  if (const auto lucene = best_reference(read_references(options.reference), set.name)) {
    std::printf("   %-20s %8.4f %8.4f %8.4f %+8.4f", lucene->configuration.c_str(), lucene->measures.ndcg_10,
                lucene->measures.map, lucene->measures.recall_100, mean.ndcg_10 - lucene->measures.ndcg_10);
  }
  std::printf("\n");
  if (found.cut_queries > 0) {
    std::printf("%-16s %zu queries over the limits were cut to the part within them\n", "",
                found.cut_queries);
  }
  for (const std::string& refused : found.refused_queries) {
    std::printf("%-16s refused, counts as without hits: %s\n", "", refused.c_str());
  }
  std::fflush(stdout);
  if (options.runs.empty()) return;
  fs::create_directories(options.runs);
  write_run(run_of(found), options.runs / (set.name + ".run"));
}

int search_sets(const Options& options) {
  std::vector<JudgedSet> sets;
  for (const std::string& name : options.names.empty() ? find_sets(options.sets) : options.names) {
    sets.push_back(read_set(options.sets / name));
  }
  if (sets.empty()) throw std::runtime_error("no judged set below " + options.sets.string());
  print_head();
  if (!options.corpora.empty()) {
    const JudgedIndex index(sets, five_corpora(options.corpora));
    for (const JudgedSet& set : sets) print_row(set, search_set(index, set, options.search), options);
    return 0;
  }
  for (JudgedSet& set : sets) {
    std::vector<JudgedSet> alone;
    alone.push_back(std::move(set));
    const JudgedIndex index(alone, {});
    print_row(alone[0], search_set(index, alone[0], options.search), options);
  }
  return 0;
}

int evaluate(const fs::path& set_directory, const fs::path& run) {
  const JudgedSet set = read_set(set_directory);
  const auto queries = measure_queries(set.judgements, read_run(run));
  const Measures mean = mean_of(queries);
  std::printf("%zu queries  nDCG@10 %.4f  MAP %.4f  R@100 %.4f  MRR %.4f\n", queries.size(), mean.ndcg_10,
              mean.map, mean.recall_100, mean.mrr);
  return 0;
}

int compare_runs(const fs::path& set_directory, const fs::path& run, const fs::path& other) {
  const JudgedSet set = read_set(set_directory);
  const auto first = measure_queries(set.judgements, read_run(run));
  const auto second = measure_queries(set.judgements, read_run(other));
  const std::vector<std::pair<const char*, Measure>> measures = {{"nDCG@10", &Measures::ndcg_10},
                                                                 {"MAP", &Measures::map},
                                                                 {"R@100", &Measures::recall_100},
                                                                 {"MRR", &Measures::mrr}};
  for (const auto& [name, member] : measures) {
    const PairedComparison result = compare(first, second, member);
    std::printf("%-8s %zu queries  mean difference %+.4f  95 %% interval %+.4f to %+.4f  p %.3f\n", name,
                result.queries, result.mean, result.low, result.high, result.p);
  }
  return 0;
}

Options read_options(const std::vector<std::string>& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& name = arguments[i];
    if (!name.starts_with("--")) {
      options.names.push_back(name);
      continue;
    }
    if (i + 1 == arguments.size()) throw std::invalid_argument(name + " needs a value");
    const std::string& value = arguments[++i];
    if (name == "--relevance") {
      options.sets = value;
    } else if (name == "--reference") {
      options.reference = value;
    } else if (name == "--runs") {
      options.runs = value;
    } else if (name == "--mixed") {
      options.corpora = value;
    } else if (name == "--freshness") {
      options.search.ranking.freshness = std::stod(value);
    } else if (name == "--depth") {
      options.search.depth = static_cast<std::uint32_t>(std::stoul(value));
    } else {
      throw std::invalid_argument("unknown option " + name);
    }
  }
  return options;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() == 3 && arguments[0] == "evaluate") return evaluate(arguments[1], arguments[2]);
  if (arguments.size() == 4 && arguments[0] == "compare") {
    return compare_runs(arguments[1], arguments[2], arguments[3]);
  }
  return search_sets(read_options(arguments));
}

}  // namespace
}  // namespace chancery::relevance

int main(int argc, char** argv) {
  try {
    return chancery::relevance::run({argv + 1, argv + argc});
  } catch (const std::invalid_argument& error) {
    std::cerr << error.what() << '\n' << chancery::relevance::kUsage;
  } catch (const std::exception& error) {
    std::cerr << "relevance: " << error.what() << '\n';
  }
  return 2;
}
