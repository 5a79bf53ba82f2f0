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
  double first_score = 0;    ///< Of the first stage, where a second ranked it.
  ReleaseFeatures features;  ///< What the second stage read.
};

/// Keeps the best of many: greater scores first, of equal ones the newer.
class BestHits {
 public:
  explicit BestHits(std::size_t limit) : limit_(limit) {}

  /// Whether a score can still be among the best. REQUIRES: docs are offered in ascending order.
  bool wants(double score) const {
    return heap_.size() < limit_ || (limit_ > 0 && score > heap_.front().score);
  }

  void offer(const RankedDoc& hit) {
    if (!wants(hit.score)) return;
    if (heap_.size() == limit_) {
      std::pop_heap(heap_.begin(), heap_.end(), is_better);
      heap_.pop_back();
    }
    heap_.push_back(hit);
    std::push_heap(heap_.begin(), heap_.end(), is_better);
  }

  std::vector<RankedDoc> take() {
    std::sort(heap_.begin(), heap_.end(), is_better);
    return std::move(heap_);
  }

 private:
  static bool is_better(const RankedDoc& a, const RankedDoc& b) {
    return a.score != b.score ? a.score > b.score : a.doc < b.doc;
  }

  std::size_t limit_;
  std::vector<RankedDoc> heap_;  // the worst at the front
};

}  // namespace chancery::query
