#pragma once

#include <chrono>
#include <cstdint>
#include <memory>

namespace chancery::query {

/// A point in time after which a search gives what it has.
class Deadline {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Deadline(Clock::time_point end) : Deadline(end, end) {}
  /// The time for all that is done between `begin` and `end`.
  Deadline(Clock::time_point begin, Clock::time_point end) : begin_(begin), end_(end) {}
  /// Passes when it has been asked so many times, whatever the clock says: with it a test ends a search
  /// wherever it likes.
  static Deadline after_checks(std::uint64_t checks) {
    Deadline deadline{Clock::time_point()};
    deadline.checks_left_ = std::make_shared<std::uint64_t>(checks);
    return deadline;
  }

  /// True from then on.
  bool has_passed() const {
    if (checks_left_ == nullptr) return Clock::now() >= end_;
    if (*checks_left_ == 0) return true;
    --*checks_left_;
    return false;
  }

  /// When this share of the time is over. One that counts checks has no shares: it is the same for all.
  Deadline part(double share) const {
    Deadline earlier = *this;
    earlier.end_ = begin_ + std::chrono::duration_cast<Clock::duration>((end_ - begin_) * share);
    return earlier;
  }

 private:
  Clock::time_point begin_;
  Clock::time_point end_;
  std::shared_ptr<std::uint64_t> checks_left_;
};

}  // namespace chancery::query
