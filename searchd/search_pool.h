#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "searchd/search_service.h"

namespace chancery::searchd {

/// Threads that search, and a bounded queue before them.
class SearchPool {
 public:
  /// `service` is nullptr where there is no index yet. Must not throw.
  using Job = std::function<void(SearchService* service)>;

  SearchPool(unsigned threads, std::size_t queue_limit, ServiceSourceFactory make_source);
  ~SearchPool();
  SearchPool(const SearchPool&) = delete;
  SearchPool& operator=(const SearchPool&) = delete;

  /// False where the queue is full; then `job` is not run. Any thread.
  [[nodiscard]] bool submit(Job job);

  /// The same for what goes on with an answer that has begun: it waits its turn, and is never refused.
  void submit_begun(Job job);

  /// Finishes what is queued and ends the threads.
  void stop();

  /// Forgets what is queued and not begun: for when nobody is left to take the answers.
  void discard_queue();

 private:
  void run();

  const std::size_t queue_limit_;
  const ServiceSourceFactory make_source_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace chancery::searchd
