#include "core/meaning/vector.h"

#include <algorithm>
#include <cmath>

namespace chancery::meaning {

Vector round_to_vector(std::span<const float, kDimensions> sums) {
  constexpr float kGreatest = 127;
  float greatest = 0;
  for (const float sum : sums) greatest = std::max(greatest, std::abs(sum));
  Vector vector{};
  if (greatest == 0) return vector;
  for (std::size_t i = 0; i < kDimensions; ++i) {
    vector[i] = static_cast<std::int8_t>(std::lround(sums[i] / greatest * kGreatest));
  }
  return vector;
}

std::int32_t dot(VectorView a, VectorView b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kDimensions; ++i) sum += std::int32_t{a[i]} * b[i];
  return sum;
}

double cosine(VectorView a, VectorView b) {
  const double lengths = std::sqrt(static_cast<double>(dot(a, a)) * dot(b, b));
  return lengths == 0 ? 0 : dot(a, b) / lengths;
}

}  // namespace chancery::meaning
