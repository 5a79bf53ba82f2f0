#include "indexer/progress.h"

#include <unistd.h>

#include <cstdio>

namespace chancery::indexer {
namespace {

constexpr std::chrono::milliseconds kRenewal(100);

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

Progress::Progress(bool quiet) : quiet_(quiet), terminal_(::isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() { end_stage(); }

void Progress::begin(const std::string& stage, std::size_t count) {
  end_stage();
  stage_ = stage;
  count_ = count;
  done_ = 0;
  began_ = std::chrono::steady_clock::now();
  shown_ = {};
}

void Progress::step() {
  ++done_;
  if (quiet_ || !terminal_) return;
  const std::lock_guard lock(mutex_);
  const auto now = std::chrono::steady_clock::now();
  if (now - shown_ < kRenewal) return;
  shown_ = now;
  show();
}

void Progress::show() {
  std::fprintf(stderr, "\r\033[K%s: %zu of %zu", stage_.c_str(), done_.load(), count_);
  std::fflush(stderr);
}

void Progress::end_stage() {
  if (stage_.empty() || quiet_) return;
  std::fprintf(stderr, "%s%s: %zu, %.1f s\n", terminal_ ? "\r\033[K" : "", stage_.c_str(), done_.load(),
               seconds_since(began_));
  stage_.clear();
}

}  // namespace chancery::indexer
