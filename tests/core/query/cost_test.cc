#include "core/query/cost.h"

#include <gtest/gtest.h>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

class CostTest : public ::testing::Test {
 protected:
  static std::vector<release::Release> make_releases() {
    std::vector<release::Release> releases;
    for (int i = 0; i < 400; ++i) {
      std::string body = "The minister of foreign affairs and the president of the republic met.";
      for (int n = 0; n < 20; ++n) body += " common" + std::to_string((i * 7 + n * 13) % 200);
      if (i == 7) body += " rarity";
      releases.push_back(make_release("id" + std::to_string(i), "A meeting", body));
    }
    return releases;
  }

  double cost(std::string q, std::uint32_t limit = 20) {
    Request request = request_for(std::move(q));
    request.limit = limit;
    return std::chrono::duration<double, std::milli>(estimator_.estimate(request)).count();
  }

  CostEstimator estimator_{index::build_test_index(make_releases())};
};

TEST_F(CostTest, GrowsWithWhatHasToBeReadForAQuery) {
  EXPECT_LT(cost("\"rarity of the minister\""), cost("\"minister of the republic\""));
  EXPECT_LT(cost("\"the minister\""), cost("\"the minister\"~9"));
  EXPECT_LT(cost("\"the minister\"~9"), cost("\"the minister\"~9 OR \"of the\"~9"));
  EXPECT_LT(cost("=common7"), cost("common*"));
  EXPECT_LT(cost("common*"), cost("common* OR minister*"));
  EXPECT_LT(cost("minister"), cost("minister", 200));
}

TEST_F(CostTest, IsNothingForWhatIsRefused) { EXPECT_EQ(cost("a*"), 0); }

TEST_F(CostTest, OfMarkingGrowsWithWordsAndTheirForms) {
  const auto cost_of_marking = [](std::string q) {
    return std::chrono::duration<double, std::milli>(
               CostEstimator::estimate_marking(request_for(std::move(q))))
        .count();
  };
  EXPECT_EQ(cost_of_marking("a*"), 0) << "refused";
  EXPECT_LT(cost_of_marking("the minister of foreign affairs"), 2);
  EXPECT_LT(cost_of_marking("minister"), cost_of_marking("minister*"));
  EXPECT_GT(cost_of_marking("con* pro* int* min* pre* for* gov* sec* rel*"), 15);
}

TEST_F(CostTest, IsLowForWords) {
  EXPECT_LT(cost("minister"), 2);
  EXPECT_LT(cost("the minister of foreign affairs"), 2);
}

}  // namespace
}  // namespace chancery::query
