#include "searchd/header_value.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace chancery::searchd {
namespace {

std::vector<std::pair<std::string, int>> weighted_items(std::string_view list) {
  std::vector<std::pair<std::string, int>> items;
  while (!list.empty()) {
    const auto [value, weight] = take_weighted_item(list);
    items.emplace_back(value, weight);
  }
  return items;
}

TEST(HeaderValue, ListsAreTakenItemByItemWithoutBlanks) {
  std::string_view list = " close ,\tx,, keep-alive ";
  EXPECT_EQ(take_item(list), "close");
  EXPECT_EQ(take_item(list), "x");
  EXPECT_EQ(take_item(list), "");
  EXPECT_EQ(take_item(list), "keep-alive");
  EXPECT_TRUE(list.empty());
}

TEST(HeaderValue, ItemsHaveWeights) {
  const std::vector<std::pair<std::string, int>> expected{{"a", 1000}, {"b", 800},  {"c", 125},
                                                          {"d", 0},    {"e", 1000}, {"f", 300}};
  EXPECT_EQ(weighted_items("a, b;q=0.8,c ; q=0.125 , d;q=0, e;level=1, f;charset=utf-8;Q=0.3"), expected);
}

TEST(HeaderValue, WeightsThatCannotBeReadRefuse) {
  for (const char* const item : {"a;q=", "a;q=x", "a;q=2", "a;q=-1", "a;q=0.1234", "a;q=0,5"}) {
    EXPECT_EQ(weighted_items(item).front().second, 0) << item;
  }
}

TEST(HeaderValue, CapitalsOfAsciiAloneDoNotCount) {
  EXPECT_TRUE(equals_ignoring_case("GZip", "gzIP"));
  EXPECT_FALSE(equals_ignoring_case("gzip", "gzip "));
  EXPECT_FALSE(equals_ignoring_case("É", "é"));
}

}  // namespace
}  // namespace chancery::searchd
