#include "tests/relevance/paired_comparison.h"

#include <gtest/gtest.h>

#include <cmath>

namespace chancery::relevance {
namespace {

TEST(PairedComparison, AgreesWithTablesOfStudent) {
  EXPECT_NEAR(critical_t(0.05, 1), 12.706, 0.001);
  EXPECT_NEAR(critical_t(0.05, 9), 2.262, 0.001);
  EXPECT_NEAR(critical_t(0.05, 1000), 1.962, 0.001);
  EXPECT_NEAR(two_sided_p(2.262, 9), 0.05, 0.0001);
  EXPECT_NEAR(two_sided_p(0, 5), 1, 1e-12);
}

TEST(PairedComparison, GivesMeanIntervalAndChance) {
  // Differences 1, 2, 3: mean 2, standard error 1 / sqrt 3, t 3.4641 of 2 degrees.
  const PairedComparison result = compare(std::vector<double>{2, 4, 6}, {1, 2, 3});
  EXPECT_EQ(result.queries, 3u);
  EXPECT_NEAR(result.mean, 2, 1e-12);
  EXPECT_NEAR(result.low, 2 - 4.3027 / std::sqrt(3), 1e-3);
  EXPECT_NEAR(result.high, 2 + 4.3027 / std::sqrt(3), 1e-3);
  EXPECT_NEAR(result.p, 0.0742, 1e-4);
}

TEST(PairedComparison, IsAPointWhereNothingVaries) {
  const PairedComparison same = compare(std::vector<double>{1, 2}, {1, 2});
  EXPECT_EQ(same.mean, 0);
  EXPECT_EQ(same.low, 0);
  EXPECT_EQ(same.high, 0);
  EXPECT_EQ(same.p, 1);
}

TEST(PairedComparison, TakesTheQueriesThatBothHave) {
  const std::map<std::string, Measures> first = {{"1", {1, 0, 0, 0}}, {"2", {0.5, 0, 0, 0}}};
  const std::map<std::string, Measures> second = {{"1", {0.5, 0, 0, 0}}, {"3", {1, 0, 0, 0}}};
  EXPECT_EQ(compare(first, second, &Measures::ndcg_10).queries, 1u);
  EXPECT_NEAR(compare(first, second, &Measures::ndcg_10).mean, 0.5, 1e-12);
}

}  // namespace
}  // namespace chancery::relevance
