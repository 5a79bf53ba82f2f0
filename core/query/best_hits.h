#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/query/release_features.h"

namespace chancery::query {

/// A release among the hits.
struct RankedDoc {
  double score = 0;
  std::uint32_t doc = 0;
  bool partial = false;      ///< It lacks a word of the query.
  bool is_pinned = false;    ///< It is asked for by its number, id, address or title.
  double first_score = 0;    ///< Of the first stage, where a second ranked it.
  ReleaseFeatures features;  ///< What the second stage read.
};

/// The order of hits: pinned ones first, then greater scores, of equal ones the newer.
inline bool comes_first(const RankedDoc& a, const RankedDoc& b) {
  if (a.is_pinned != b.is_pinned) return a.is_pinned;
  return a.score != b.score ? a.score > b.score : a.doc < b.doc;
}

/// Keeps the first of many.
class BestHits {
 public:
  explicit BestHits(std::size_t limit) : limit_(limit) {}

  /// Whether what is not pinned can still be among the best with this score. REQUIRES: docs are offered in
  /// ascending order.
  bool wants(double score) const {
    return heap_.size() < limit_ || (limit_ > 0 && !heap_.front().is_pinned && score > heap_.front().score);
  }

  void offer(const RankedDoc& hit) {
    if (heap_.size() == limit_ && (limit_ == 0 || !comes_first(hit, heap_.front()))) return;
    if (heap_.size() == limit_) {
      std::pop_heap(heap_.begin(), heap_.end(), comes_first);
      heap_.pop_back();
    }
    heap_.push_back(hit);
    std::push_heap(heap_.begin(), heap_.end(), comes_first);
  }

  std::vector<RankedDoc> take() {
    std::sort(heap_.begin(), heap_.end(), comes_first);
    return std::move(heap_);
  }

 private:
  std::size_t limit_;
  std::vector<RankedDoc> heap_;  // the worst at the front
};

}  // namespace chancery::query
