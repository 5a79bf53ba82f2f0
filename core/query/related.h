#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/index/generation.h"
#include "core/query/deadline.h"
#include "core/query/neighbours.h"

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
  bool is_cut = false;                   ///< The deadline came first: there may be nearer ones.
  std::vector<RelatedRelease> releases;  ///< The nearest first; of equal ones the newer.
};

/// What is asked of a release.
struct RelatedTo {
  const index::Generation& generation;
  std::uint32_t doc = 0;
  std::size_t limit = 0;
};

/// The releases in the language of `doc` that are nearest to it in meaning, at most `limit`, none with a
/// cosine below kLeastSimilarity. Left out are itself, other versions of a work, and copies of a text: the
/// kMostNeighbours nearest are gone through until there are enough. Looks at each vector once, unless
/// `memory`, of the same generation, has the answer. Throws EnvironmentError where the index is damaged.
Related find_related(const RelatedTo& asked, const NeighboursMemory& memory, const Deadline& deadline);

}  // namespace chancery::query
