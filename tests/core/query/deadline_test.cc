#include "core/query/deadline.h"

#include <gmock/gmock.h>

#include <bitset>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

constexpr std::uint64_t kMoreChecksThanAnySearch = 100'000;

std::vector<release::Release> talks() {
  std::vector<release::Release> releases;
  for (int i = 0; i < 40; ++i) {
    const std::string number = std::to_string(100 + i);
    releases.push_back(make_release("talks-" + number, "Peace talks No:" + number + "/24",
                                    "The ministers held peace talks in Ankara. Expo 2024 was discussed.",
                                    "2024-05-0" + std::to_string(1 + i % 9)));
  }
  for (const char* id : {"a", "b", "c"}) releases.push_back(make_release(id, "Talks on grain", "Grain."));
  return releases;
}

class DeadlineTest : public ::testing::Test {
 protected:
  DeadlineTest() : searcher_(index::build_test_index(talks())) {}

  Results search_until(const std::string& q, std::uint64_t checks) {
    Request request = request_for(q);
    request.words = Words::kAny;
    return std::get<Results>(searcher_.search(request, Deadline::after_checks(checks)));
  }

  void expect_part(const Results& cut, const Results& whole) {
    EXPECT_EQ(cut.timed_out, cut.cut_stages.any());
    EXPECT_EQ(cut.total_is_exact, !cut.is_cut(Stage::kMatching));
    EXPECT_TRUE(cut.hits.empty() || !cut.is_cut(Stage::kExpansion));
    EXPECT_LE(cut.total, whole.total);
    EXPECT_LE(cut.corrections.size(), whole.corrections.size());
    for (const Hit& hit : cut.hits) EXPECT_FALSE(hit.title.text.empty());
    EXPECT_TRUE(cut.hits.empty() || cut.hits.back().snippets.empty() == cut.is_cut(Stage::kSnippets));
    if (!cut.total_is_exact) return;
    EXPECT_EQ(cut.total, whole.total);
    EXPECT_EQ(cut.hits.size(), whole.hits.size());
  }

  /// Ends the search at each of its checks. The stages that were cut.
  std::bitset<kStages> cut_everywhere(const std::string& q) {
    const Results whole = search_until(q, kMoreChecksThanAnySearch);
    EXPECT_FALSE(whole.timed_out);
    std::bitset<kStages> seen;
    for (std::uint64_t checks = 0; checks < kMoreChecksThanAnySearch; ++checks) {
      const Results cut = search_until(q, checks);
      expect_part(cut, whole);
      seen |= cut.cut_stages;
      if (cut.timed_out) continue;
      EXPECT_EQ(ids_of(cut), ids_of(whole));
      return seen;
    }
    ADD_FAILURE() << "it is always cut";
    return seen;
  }

  Searcher searcher_;
};

TEST_F(DeadlineTest, CutsAnyStageAndSaysWhich) {
  const std::string words = "-\"grain deal\" minist* tallks 2024";
  const Results whole = search_until(words, kMoreChecksThanAnySearch);
  ASSERT_FALSE(whole.corrections.empty());
  ASSERT_FALSE(whole.year_offers.empty());
  const std::bitset<kStages> seen =
      cut_everywhere(words) | cut_everywhere("peace No:105/24") | cut_everywhere("titel:peace talks");
  EXPECT_TRUE(seen.all()) << seen;
}

TEST_F(DeadlineTest, LeavesTheOrderOfTheFirstStageToWhatItDidNotReach) {
  Request request = request_for("peace ministers");
  request.limit = 40;
  bool was_cut = false;
  for (std::uint64_t checks = 0; checks < 200; ++checks) {
    const auto cut = std::get<Results>(searcher_.search(request, Deadline::after_checks(checks)));
    if (!cut.is_cut(Stage::kRanking) || cut.is_cut(Stage::kMatching)) continue;
    was_cut = true;
    for (std::size_t i = 1; i < cut.hits.size(); ++i) {
      EXPECT_GE(cut.hits[i - 1].score, cut.hits[i].score) << "hits stay sorted by score";
    }
  }
  EXPECT_TRUE(was_cut);
}

TEST(Deadline, HasPassedFromItsEndOn) {
  const auto now = Deadline::Clock::now();
  EXPECT_TRUE(Deadline(now).has_passed());
  EXPECT_FALSE(Deadline(now + std::chrono::hours(1)).has_passed());
  const Deadline hours(now - std::chrono::hours(5), now + std::chrono::hours(5));
  EXPECT_TRUE(hours.part(0.4).has_passed());
  EXPECT_FALSE(hours.part(0.6).has_passed());
}

TEST(Deadline, PassesWhenItWasAskedSoOften) {
  const Deadline deadline = Deadline::after_checks(2);
  const Deadline part = deadline.part(0.5);
  EXPECT_FALSE(deadline.has_passed());
  EXPECT_FALSE(part.has_passed());
  EXPECT_TRUE(deadline.has_passed());
  EXPECT_TRUE(part.has_passed());
}

}  // namespace
}  // namespace chancery::query
