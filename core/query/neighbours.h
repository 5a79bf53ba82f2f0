#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "core/index/generation.h"
#include "core/query/deadline.h"

namespace chancery::query {

inline constexpr double kLeastSimilarity = 0.6;
inline constexpr std::size_t kMostNeighbours = 256;

/// A release beside another.
struct Neighbour {
  double similarity = 0;  ///< The cosine of both vectors.
  std::uint32_t doc = 0;
};

/// The nearest in meaning of the same language, nearest first, of equal ones the newer; at most
/// kMostNeighbours, none below kLeastSimilarity. Looks at each vector of the generation; `is_whole` is false
/// where the deadline came first.
std::vector<Neighbour> find_neighbours(const index::Generation& generation, std::uint32_t doc,
                                       const Deadline& deadline, bool& is_whole);

/// The nearest releases of those that were asked for, kept so that a release page does not look at each
/// vector of its language again; the oldest answers make room. Thread-safe.
class NeighboursMemory {
 public:
  using List = std::shared_ptr<const std::vector<Neighbour>>;

  /// nullptr where `doc` is not kept.
  List find(std::uint32_t doc) const;
  void keep(std::uint32_t doc, List neighbours) const;

  static constexpr std::size_t kMostKept = 1024;  ///< Of kMostNeighbours, at 16 bytes: 4 MB at most.

 private:
  mutable std::mutex mutex_;
  mutable std::map<std::uint32_t, List> kept_;
  mutable std::vector<std::uint32_t> order_;  // a ring: in which they came
  mutable std::size_t oldest_ = 0;
};

/// That of a generation, shared by all who ask while one of them holds it.
std::shared_ptr<const NeighboursMemory> neighbours_of(
    const std::shared_ptr<const index::Generation>& generation);

}  // namespace chancery::query
