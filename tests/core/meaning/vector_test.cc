#include "core/meaning/vector.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace chancery::meaning {
namespace {

using Sums = std::array<float, kDimensions>;

Sums draw(unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  Sums sums;
  for (float& sum : sums) sum = normal(random);
  return sums;
}

TEST(Vector, KeepsTheAngleInEightBits) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    const Sums a = draw(seed);
    Sums b = draw(seed + 1000);
    for (std::size_t i = 0; i < kDimensions; ++i) b[i] += 0.02F * static_cast<float>(seed) * a[i];
    double product = 0;
    double a_squares = 0;
    double b_squares = 0;
    for (std::size_t i = 0; i < kDimensions; ++i) {
      product += a[i] * b[i];
      a_squares += a[i] * a[i];
      b_squares += b[i] * b[i];
    }
    EXPECT_NEAR(cosine(round_to_vector(a), round_to_vector(b)), product / std::sqrt(a_squares * b_squares),
                0.01);
  }
}

TEST(Vector, HasNoLength) {
  Sums twice = draw(7);
  for (float& sum : twice) sum *= 2;
  EXPECT_EQ(round_to_vector(twice), round_to_vector(draw(7)));
}

TEST(Vector, OfNothingHasNoAngle) {
  const Vector none = round_to_vector(Sums{});
  EXPECT_EQ(none, Vector{});
  EXPECT_EQ(cosine(none, round_to_vector(draw(1))), 0);
}

}  // namespace
}  // namespace chancery::meaning
