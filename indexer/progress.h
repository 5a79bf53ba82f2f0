#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace chancery::indexer {

/// Tells on standard error how far a build is: one line that renews itself on a terminal, a plain line a
/// stage elsewhere.
class Progress {
 public:
  explicit Progress(bool quiet);
  ~Progress();

  /// A stage of `count` steps begins.
  void begin(const std::string& stage, std::size_t count);
  /// One step is done. Thread-safe.
  void step();

 private:
  void end_stage();
  void show();

  bool quiet_;
  bool terminal_;
  std::string stage_;
  std::size_t count_ = 0;
  std::atomic<std::size_t> done_ = 0;
  std::chrono::steady_clock::time_point began_;
  std::chrono::steady_clock::time_point shown_;
  std::mutex mutex_;
};

}  // namespace chancery::indexer
