#pragma once

#include <chrono>

namespace chancery::query {

/// A point in time after which a search gives what it has.
class Deadline {
 public:
  explicit Deadline(std::chrono::steady_clock::time_point end) : end_(end) {}
  bool has_passed() const { return std::chrono::steady_clock::now() >= end_; }

 private:
  std::chrono::steady_clock::time_point end_;
};

}  // namespace chancery::query
