#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace chancery::meaning {

/// How many numbers say what a text means.
inline constexpr std::size_t kDimensions = 96;

/// What a text means, in the space of one language's basis: a direction, in 8 bits a dimension. All zeros:
/// nothing is known of it.
using Vector = std::array<std::int8_t, kDimensions>;
using VectorView = std::span<const std::int8_t, kDimensions>;

/// The direction of `sums`, so scaled that its greatest component is 127 or -127.
Vector round_to_vector(std::span<const float, kDimensions> sums);

/// The sum of the products. Threads may call it at the same time, as everything here.
std::int32_t dot(VectorView a, VectorView b);

/// The cosine of the angle between both; 0 where nothing is known of one.
double cosine(VectorView a, VectorView b);

}  // namespace chancery::meaning
