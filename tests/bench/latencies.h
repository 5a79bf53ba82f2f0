#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <vector>

namespace chancery::bench {

/// Durations and what is said of them, in milliseconds.
class Latencies {
 public:
  void add(std::chrono::nanoseconds took) {
    milliseconds_.push_back(std::chrono::duration<double, std::milli>(took).count());
  }
  void add(const Latencies& others) {
    milliseconds_.insert(milliseconds_.end(), others.milliseconds_.begin(), others.milliseconds_.end());
  }

  std::size_t count() const { return milliseconds_.size(); }

  /// The least duration that `percent` of all do not exceed; 0 where there is none.
  double percentile(double percent) const {
    if (milliseconds_.empty()) return 0;
    std::vector<double> sorted = milliseconds_;
    std::sort(sorted.begin(), sorted.end());
    const double rank = std::ceil(percent / 100 * static_cast<double>(sorted.size()));
    return sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
  }

  double max() const { return percentile(100); }

 private:
  std::vector<double> milliseconds_;
};

}  // namespace chancery::bench
