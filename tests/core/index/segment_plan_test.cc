#include "core/index/segment_plan.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

ReleaseKey make_key(std::string id, std::int32_t day, std::int64_t instant, std::uint64_t text_bytes = 3000) {
  ReleaseKey key;
  key.dated = true;
  key.first_day = day;
  key.instant = instant;
  key.content = sha256("content of " + id);
  key.id = std::move(id);
  key.text_bytes = text_bytes;
  return key;
}

ReleaseKey undated_key(std::string id) {
  ReleaseKey key = make_key(std::move(id), 30'000, 1);
  key.dated = false;
  return key;
}

/// About 45 MB of text, newest first.
std::vector<ReleaseKey> many_keys() {
  std::mt19937 random(5);
  std::vector<ReleaseKey> keys;
  for (int i = 0; i < 15'000; ++i) {
    keys.push_back(make_key(numbered("id", i), 20'000 - i / 4, -i, 1000 + random() % 4000));
  }
  return keys;
}

std::set<std::string> addresses(const std::vector<ReleaseKey>& keys) {
  std::set<std::string> all;
  for (const SegmentPlan& plan : plan_segments(keys, Dictionaries())) all.insert(plan.address);
  return all;
}

std::string only_address(const std::vector<ReleaseKey>& keys, const Dictionaries& dictionaries = {}) {
  const std::vector<SegmentPlan> plans = plan_segments(keys, dictionaries);
  EXPECT_EQ(plans.size(), 1u);
  return plans.front().address;
}

TEST(StandsBefore, OrdersByDayThenInstantThenIdAndPutsTheUndatedLast) {
  const std::vector<ReleaseKey> ordered = {
      make_key("z", 101, 1),  make_key("z", 100, 900), make_key("y", 100, 800), make_key("z", 100, 800),
      make_key("a", 99, 950), undated_key("a"),        undated_key("b")};
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    for (std::size_t j = 0; j < ordered.size(); ++j)
      EXPECT_EQ(stands_before(ordered[i], ordered[j]), i < j) << i << j;
  }
}

TEST(PlanSegments, CoversEveryReleaseOnceWithinTheBounds) {
  const std::vector<ReleaseKey> keys = many_keys();
  const std::vector<SegmentPlan> plans = plan_segments(keys, Dictionaries());
  EXPECT_GT(plans.size(), 15u);
  std::size_t next = 0;
  for (const SegmentPlan& plan : plans) {
    EXPECT_EQ(plan.begin, next);
    next = plan.end;
    std::uint64_t bytes = 0;
    for (std::size_t i = plan.begin; i < plan.end; ++i) bytes += keys[i].text_bytes;
    if (plan.end < keys.size()) {
      EXPECT_GE(bytes, kLeastSegmentBytes);
    }
    EXPECT_LT(bytes - keys[plan.end - 1].text_bytes, kMostSegmentBytes);
    EXPECT_EQ(plan.address.size(), 32u);
  }
  EXPECT_EQ(next, keys.size());
}

TEST(PlanSegments, MakesNoSegmentOfNothing) { EXPECT_TRUE(plan_segments({}, Dictionaries()).empty()); }

TEST(PlanSegments, EndsASegmentAtItsGreatestSizeWhateverTheIds) {
  // Releases so small that none is likely to be a boundary.
  std::vector<ReleaseKey> keys;
  for (std::uint32_t i = 0; i < 9000; ++i) keys.push_back(make_key(numbered("i", i), 1, -std::int64_t{i}, 1));
  keys.front().text_bytes = kMostSegmentBytes;
  const std::vector<SegmentPlan> plans = plan_segments(keys, Dictionaries());
  ASSERT_GE(plans.size(), 2u);
  EXPECT_EQ(plans.front().end, 1u);
}

TEST(PlanSegments, AnInsertedReleaseChangesFewAddressesOfMany) {
  const std::vector<ReleaseKey> keys = many_keys();
  const std::set<std::string> before = addresses(keys);
  std::size_t changed = 0;
  std::size_t more_than_two = 0;
  constexpr int kRounds = 60;
  for (int round = 0; round < kRounds; ++round) {
    std::vector<ReleaseKey> with = keys;
    const auto at = static_cast<std::ptrdiff_t>(keys.size() / kRounds * static_cast<std::size_t>(round));
    with.insert(with.begin() + at,
                make_key(numbered("new", round), keys[static_cast<std::size_t>(at)].first_day, 5));
    std::size_t fresh = 0;
    for (const std::string& address : addresses(with)) fresh += before.contains(address) ? 0 : 1;
    EXPECT_GE(fresh, 1u);
    EXPECT_LE(fresh, before.size() / 4);
    changed += fresh;
    more_than_two += fresh > 2 ? 1 : 0;
  }
  // Two where the release is itself a boundary; more only where its bytes move the least size across one.
  EXPECT_LE(changed, kRounds * 3 / 2);
  EXPECT_LE(more_than_two, kRounds / 20);
}

TEST(PlanSegments, GivesAnotherAddressToOtherContentIdOrOrder) {
  const ReleaseKey a = make_key("a", 2, 0);
  const ReleaseKey b = make_key("b", 1, 0);
  const std::string address = only_address({a, b});
  EXPECT_EQ(only_address({a, b}), address);
  EXPECT_NE(only_address({b, a}), address);
  ReleaseKey other = a;
  other.content[5] ^= 1;
  EXPECT_NE(only_address({other, b}), address);
  other = a;
  other.id = "source/a";
  EXPECT_NE(only_address({other, b}), address);
}

TEST(PlanSegments, GivesAnotherAddressWhereALanguageGetsADictionary) {
  const text::Language english = text::find_language("en").value();
  ReleaseKey key = make_key("a", 2, 0);
  key.language = english;
  Dictionaries of_english;
  of_english.add(english, "any bytes", false);
  Dictionaries of_french;
  of_french.add(text::find_language("fr").value(), "any bytes", false);
  EXPECT_NE(only_address({key}, of_english), only_address({key}));
  EXPECT_EQ(only_address({key}, of_french), only_address({key}));
}

}  // namespace
}  // namespace chancery::index
