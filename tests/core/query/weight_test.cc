#include "core/query/weight.h"

#include <gtest/gtest.h>

namespace chancery::query {
namespace {

TEST(Weight, IsIneB2AsItsPaperStatesIt) {
  // N 4 releases, F 3 occurrences in n 2 of them, wdf 2 in a release of average length: wdfn = 2 log2(2) = 2.
  const double expected = 4 * (1 - std::exp(-0.75));
  const double inverse = std::log2(5 / (expected + 0.5));
  const double factor = term_factor({4, 2, 3, 1});
  EXPECT_DOUBLE_EQ(length_factor(10, 10), 1);
  EXPECT_NEAR(term_score(factor, 2, 1), 2 * inverse * (3 + 1) / (2 * (2 + 1)), 1e-12);
}

TEST(Weight, GrowsWithTheTimesThatAQueryHasTheWord) {
  EXPECT_DOUBLE_EQ(term_factor({9, 2, 3, 2}), 2 * term_factor({9, 2, 3, 1}));
}

TEST(Weight, IsNothingForAWordThatNoReleaseHas) {
  EXPECT_EQ(term_factor({9, 0, 0, 1}), 0);
  EXPECT_EQ(length_factor(10, 0), 0);
}

}  // namespace
}  // namespace chancery::query
