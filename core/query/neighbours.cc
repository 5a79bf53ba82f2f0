#include "core/query/neighbours.h"

#include <algorithm>
#include <utility>

#include "core/query/shared_by_generation.h"

namespace chancery::query {
namespace {

constexpr std::uint32_t kBetweenLooks = 1024;  // vectors that are compared between looks at the clock

bool is_nearer(const Neighbour& a, const Neighbour& b) {
  return a.similarity != b.similarity ? a.similarity > b.similarity : a.doc < b.doc;
}

void offer(const Neighbour& neighbour, std::vector<Neighbour>& nearest) {
  const bool is_full = nearest.size() == kMostNeighbours;
  if (is_full && !is_nearer(neighbour, nearest.front())) return;
  if (is_full) {
    std::pop_heap(nearest.begin(), nearest.end(), is_nearer);
    nearest.pop_back();
  }
  nearest.push_back(neighbour);
  std::push_heap(nearest.begin(), nearest.end(), is_nearer);
}

}  // namespace

std::vector<Neighbour> find_neighbours(const index::Generation& generation, std::uint32_t doc,
                                       const Deadline& deadline, bool& is_whole) {
  const meaning::VectorView vector = generation.vector(doc);
  const auto languages = generation.columns().language;
  std::vector<Neighbour> nearest;  // a heap, the farthest first
  is_whole = true;
  for (std::uint32_t other = 0; other < generation.size() && is_whole; ++other) {
    is_whole = other % kBetweenLooks != 0 || !deadline.has_passed();
    if (!is_whole || languages[other] != languages[doc] || other == doc) continue;
    const Neighbour neighbour{meaning::cosine(vector, generation.vector(other)), other};
    if (neighbour.similarity >= kLeastSimilarity) offer(neighbour, nearest);
  }
  std::sort_heap(nearest.begin(), nearest.end(), is_nearer);
  return nearest;
}

NeighboursMemory::List NeighboursMemory::find(std::uint32_t doc) const {
  const std::lock_guard lock(mutex_);
  const auto at = kept_.find(doc);
  return at == kept_.end() ? nullptr : at->second;
}

void NeighboursMemory::keep(std::uint32_t doc, List neighbours) const {
  const std::lock_guard lock(mutex_);
  if (!kept_.emplace(doc, std::move(neighbours)).second) return;
  if (order_.size() < kMostKept) {
    order_.push_back(doc);
    return;
  }
  kept_.erase(std::exchange(order_[oldest_], doc));
  oldest_ = (oldest_ + 1) % kMostKept;
}

std::shared_ptr<const NeighboursMemory> neighbours_of(
    const std::shared_ptr<const index::Generation>& generation) {
  static SharedByGeneration<NeighboursMemory> shared;
  return shared.get(generation,
                    [](const index::Generation&) { return std::make_shared<const NeighboursMemory>(); });
}

}  // namespace chancery::query
