#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/index/generation.h"

namespace chancery::query {

/// A release that is near another in meaning.
struct RelatedRelease {
  release::Release release;
  double similarity = 0;  ///< The cosine of both vectors, at most 1.
};

/// What is related to a release.
struct Related {
  /// False where nothing is known of what the release means: its language has too few releases to learn from.
  bool is_known = false;
  std::vector<RelatedRelease> releases;  ///< The nearest first; of equal ones the newer.
};

/// The releases in the language of `doc` that are nearest to it in meaning, at most `limit`, none with a
/// cosine below kLeastSimilarity. Left out are itself, other versions of a work, and copies of a text. Looks at each vector once. Throws EnvironmentError where the index is
/// damaged.
Related find_related(const index::Generation& generation, std::uint32_t doc, std::size_t limit);

inline constexpr double kLeastSimilarity = 0.5;

}  // namespace chancery::query
