#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace chancery::indexer {

/// Calls `work(item, worker)` for every item below `count`, on at most `threads` threads, in no certain
/// order. The first exception ends the work and is thrown on.
template <class Work>
void for_each_item(std::size_t count, unsigned threads, Work work) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr failure;
  const auto run = [&](unsigned worker) {
    try {
      for (std::size_t item = next++; item < count; item = next++) work(item, worker);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  std::vector<std::thread> pool;
  try {
    for (unsigned worker = 1; worker < threads; ++worker) pool.emplace_back(run, worker);
  } catch (const std::system_error&) {  // the system gives no more threads: those that there are do the work
  }
  run(0);
  for (std::thread& thread : pool) thread.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace chancery::indexer
