#include "tests/relevance/measures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "tests/core/index/test_index.h"
#include "tests/relevance/trec_run.h"

namespace chancery::relevance {
namespace {

const double kLog3 = std::log2(3.0);

TEST(Measures, AreThoseWorkedOutByHand) {
  // Relevant: a (2), b (1), c (1). Ranked: b, x, a.
  const Grades grades = {{"a", 2}, {"b", 1}, {"c", 1}, {"z", 0}};
  const Measures found = measure(grades, {"b", "x", "a"});
  EXPECT_NEAR(found.ndcg_10, (1 + 2 / 2.0) / (2 + 1 / kLog3 + 1 / 2.0), 1e-12);
  EXPECT_NEAR(found.map, (1.0 + 2.0 / 3) / 3, 1e-12);
  EXPECT_NEAR(found.recall_100, 2.0 / 3, 1e-12);
  EXPECT_NEAR(found.mrr, 1, 1e-12);
}

TEST(Measures, LookTenDeepForGainAHundredForRecallAThousandForPrecision) {
  std::vector<std::string> hits;
  for (int i = 0; i < 1100; ++i) hits.push_back("x" + std::to_string(i));
  hits[10] = "a";
  hits[100] = "b";
  hits[1000] = "c";
  const Measures found = measure({{"a", 1}, {"b", 1}, {"c", 1}}, hits);
  EXPECT_EQ(found.ndcg_10, 0);
  EXPECT_NEAR(found.recall_100, 1.0 / 3, 1e-12);
  EXPECT_NEAR(found.map, (1 / 11.0 + 2 / 101.0) / 3, 1e-12);
  EXPECT_NEAR(found.mrr, 1 / 11.0, 1e-12);
}

TEST(Measures, CountAQueryWithoutHitsAsZero) {
  const std::map<std::string, Grades> judgements = {{"1", {{"a", 1}}}, {"2", {{"b", 1}}}};
  const Measures mean = mean_of(measure_queries(judgements, {{"1", {"a"}}, {"3", {"b"}}}));
  EXPECT_NEAR(mean.ndcg_10, 0.5, 1e-12);
  EXPECT_NEAR(mean.map, 0.5, 1e-12);
  EXPECT_NEAR(mean.mrr, 0.5, 1e-12);
}

TEST(TrecRun, IsReadAsItWasWritten) {
  const index::TemporaryDirectory directory;
  const relevance::Run run = {{"1", {"b", "an id with spaces"}}, {"2", {"c"}}};
  write_run(run, directory.path() / "run");
  EXPECT_EQ(read_run(directory.path() / "run"), run);
}

TEST(TrecRun, MayBeSeparatedBySpaces) {
  const index::TemporaryDirectory directory;
  std::ofstream(directory.path() / "run") << "1 Q0 b 1 9.5 name\n1 Q0 a 2 9.1 name\n";
  EXPECT_EQ(read_run(directory.path() / "run"), (relevance::Run{{"1", {"b", "a"}}}));
}

}  // namespace
}  // namespace chancery::relevance
