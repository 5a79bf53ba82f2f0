#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>

#include "tests/relevance/judged_index.h"
#include "tests/relevance/trec_run.h"
#include "tests/source_folder.h"

namespace chancery::relevance {
namespace {

namespace fs = std::filesystem;

const fs::path kShared = source_folder() / "../shared";

/// What ranking has reached on a set, less .003 for changes that mean nothing.
struct Floor {
  const char* set;
  double ndcg_10;
};

constexpr std::array kFloors = {
    Floor{"checkthat20-dev", 0.818}, Floor{"cranfield", 0.457},   Floor{"jsquad-ja", 0.951},
    Floor{"ki-fdfa-de", 0.837},      Floor{"ki-fdfa-en", 0.875},  Floor{"ki-fdfa-fr", 0.834},
    Floor{"ki-fdfa-it", 0.857},      Floor{"ki-state-en", 0.811}, Floor{"persianqa-fa", 0.976},
    Floor{"piaf-fr", 0.820},         Floor{"scifact", 0.696},     Floor{"time", 0.776},
    Floor{"tquad-tr", 0.836},        Floor{"xquad-ar", 0.946},    Floor{"xquad-de", 0.950},
    Floor{"xquad-es", 0.968},        Floor{"xquad-ru", 0.956},    Floor{"xquad-tr", 0.948},
    Floor{"xquad-zh", 0.962}};

class RankingFloor : public testing::TestWithParam<Floor> {};

TEST_P(RankingFloor, IsHeld) {
  const fs::path directory = kShared / "relevance" / GetParam().set;
  if (!fs::exists(directory)) GTEST_SKIP() << "no judged set at " << directory << ": ranking is not measured";
  const std::vector<JudgedSet> sets = {read_set(directory)};
  const JudgedIndex index(sets, {});
  SearchOptions options;
  options.depth = 10;
  const SearchedSet found = search_set(index, sets[0], options);
  EXPECT_TRUE(found.refused_queries.empty()) << found.refused_queries.front();
  EXPECT_GE(mean_of(measure_queries(sets[0].judgements, run_of(found))).ndcg_10, GetParam().ndcg_10);
}

INSTANTIATE_TEST_SUITE_P(Sets, RankingFloor, testing::ValuesIn(kFloors), [](const auto& floor) {
  std::string name = floor.param.set;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
});

/// The last line that a command prints; nullopt where it fails.
std::optional<std::string> output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
  std::array<char, 512> line{};
  if (!pipe || std::fgets(line.data(), line.size(), pipe.get()) == nullptr) return std::nullopt;
  return std::string(line.data());
}

TEST(Measures, AgreeWithTheSharedEvaluator) {
  const fs::path directory = kShared / "relevance" / "cranfield";
  const fs::path evaluator = kShared / "tools" / "evaluate";
  if (!fs::exists(directory) || !fs::exists(evaluator)) GTEST_SKIP() << "no evaluator at " << evaluator;
  const JudgedSet set = read_set(directory);
  relevance::Run run;  // an arbitrary order, in which most queries have some relevant document
  for (std::size_t i = 0; i < set.queries.size(); ++i) {
    for (std::size_t j = 0; j < set.documents.size(); ++j) {
      run[set.queries[i].id].push_back(set.documents[(i * 131 + j * 17) % set.documents.size()].id);
    }
  }
  const index::TemporaryDirectory scratch;
  write_run(run, scratch.path() / "run");
  const auto theirs = output_of(evaluator.string() + " " + directory.string() + " " +
                                (scratch.path() / "run").string() + " 2>/dev/null");
  if (!theirs) GTEST_SKIP() << "the evaluator needs python3 and zstd";
  const auto queries = measure_queries(set.judgements, read_run(scratch.path() / "run"));
  const Measures mean = mean_of(queries);
  std::array<char, 200> ours{};
  std::snprintf(ours.data(), ours.size(), "%zu queries  nDCG@10 %.4f  MAP %.4f  R@100 %.4f  MRR %.4f\n",
                queries.size(), mean.ndcg_10, mean.map, mean.recall_100, mean.mrr);
  EXPECT_EQ(*theirs, ours.data());
}

}  // namespace
}  // namespace chancery::relevance
