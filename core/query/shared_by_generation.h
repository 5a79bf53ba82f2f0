#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "core/index/generation.h"

namespace chancery::query {

/// What is computed of a generation once, by the first who asks, and shared by all who ask while one of them
/// holds it. Thread-safe.
template <class Value>
class SharedByGeneration {
 public:
  /// `compute(generation)` gives a `std::shared_ptr<const Value>`.
  template <class Compute>
  std::shared_ptr<const Value> get(const std::shared_ptr<const index::Generation>& generation,
                                   Compute&& compute) {
    const std::lock_guard lock(mutex_);
    std::erase_if(known_,
                  [](const Known& entry) { return entry.generation.expired() || entry.value.expired(); });
    for (const Known& entry : known_) {
      if (entry.generation.lock() != generation) continue;
      if (auto value = entry.value.lock()) return value;
    }
    std::shared_ptr<const Value> value = compute(*generation);
    known_.push_back({generation, value});
    return value;
  }

 private:
  struct Known {
    std::weak_ptr<const index::Generation> generation;
    std::weak_ptr<const Value> value;
  };
  std::mutex mutex_;
  std::vector<Known> known_;
};

}  // namespace chancery::query
