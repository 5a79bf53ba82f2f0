#include "core/query/place.h"

#include <gtest/gtest.h>

namespace chancery::query {
namespace {

TEST(Place, IsCountedInCodePoints) {
  const auto [position, length] = in_code_points("\u00e9t\u00e9 \u4e2d\u56fd x", {6, 12});
  EXPECT_EQ(position, 4u);
  EXPECT_EQ(length, 2u);
}

TEST(Place, IsReplacedByAnotherText) {
  EXPECT_EQ(replace_at("peace in 2024 now", {9, 13}, "date:2024"), "peace in date:2024 now");
  EXPECT_EQ(replace_at("peace", {0, 5}, ""), "");
}

}  // namespace
}  // namespace chancery::query
