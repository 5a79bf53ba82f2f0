#include "searchd/search_pool.h"

#include <chrono>

namespace chancery::searchd {
namespace {

/// How long a thread without work may hold a generation that is no longer published.
constexpr std::chrono::seconds kIdleLook(2);

}  // namespace

SearchPool::SearchPool(unsigned threads, std::size_t queue_limit, ServiceSourceFactory make_source)
    : queue_limit_(queue_limit), make_source_(std::move(make_source)) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

SearchPool::~SearchPool() { stop(); }

void SearchPool::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void SearchPool::discard_queue() {
  std::deque<Job> discarded;
  const std::lock_guard lock(mutex_);
  discarded.swap(queue_);
}

bool SearchPool::submit(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= queue_limit_) return false;
    queue_.push_back(std::move(job));
  }
  wake_.notify_one();
  return true;
}

void SearchPool::submit_begun(Job job) {
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(job));
  }
  wake_.notify_one();
}

void SearchPool::run() {
  const std::unique_ptr<ServiceSource> source = make_source_();
  std::unique_lock lock(mutex_);
  for (;;) {
    const bool woken = wake_.wait_for(lock, kIdleLook, [this] { return stopping_ || !queue_.empty(); });
    if (!queue_.empty()) {
      Job job = std::move(queue_.front());
      queue_.pop_front();
      lock.unlock();
      job(source->current());
      job = nullptr;
      lock.lock();
    } else if (woken) {
      return;
    } else {
      lock.unlock();
      source->current();
      lock.lock();
    }
  }
}

}  // namespace chancery::searchd
