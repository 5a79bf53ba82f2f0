#include "searchd/search_pool.h"

#include <algorithm>

namespace chancery::searchd {
namespace {

/// How long a thread without work may hold a generation that is no longer published.
constexpr std::chrono::seconds kIdleLook(2);

}  // namespace

SearchPool::SearchPool(const PoolLimits& limits, ServiceSourceFactory make_source)
    : limits_(limits), most_costly_(std::max(1U, limits.threads / 2)), make_source_(std::move(make_source)) {
  for (unsigned i = 0; i < limits.threads; ++i) threads_.emplace_back([this] { run(); });
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
  FairQueue<Waiting> ordinary;
  FairQueue<Waiting> costly;
  const std::lock_guard lock(mutex_);
  std::swap(ordinary, ordinary_);
  std::swap(costly, costly_);
}

SearchPool::Admission SearchPool::submit(Task task) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || ordinary_.size() + costly_.size() >= limits_.queue) return Admission::kQueueFull;
    const std::size_t own = ordinary_.size_of(task.client) + costly_.size_of(task.client);
    if (own >= limits_.queue_of_client) return Admission::kTooManyOfClient;
    const std::string client = task.client;
    ordinary_.push(client, {std::move(task), Clock::now(), false});
  }
  wake_.notify_one();
  return Admission::kTaken;
}

void SearchPool::submit_begun(std::function<void(SearchService* service)> run) {
  {
    const std::lock_guard lock(mutex_);
    costly_.push({}, {{std::move(run)}, Clock::now(), true, true});
    ++begun_waiting_;
  }
  wake_.notify_one();
}

void SearchPool::run() {
  const std::unique_ptr<ServiceSource> source = make_source_();
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait_for(lock, kIdleLook, [this] { return is_done() || has_work(); });
    if (has_work()) {
      Waiting waiting = take_next();
      lock.unlock();
      SearchService* const service = source->current();
      lock.lock();
      work_on(std::move(waiting), service, lock);
    } else if (is_done()) {
      return;
    } else {
      lock.unlock();
      source->current();
      lock.lock();
    }
  }
}

/// Costly and ordinary ones in turn, where both may run. What is costly counts as running from here on.
SearchPool::Waiting SearchPool::take_next() {
  costly_was_last_ = may_run_costly() && (ordinary_.empty() || !costly_was_last_);
  if (!costly_was_last_) return ordinary_.pop();
  ++costly_running_;
  Waiting next = costly_.pop();
  if (next.has_begun) --begun_waiting_;
  return next;
}

/// `lock` is held before and behind it.
void SearchPool::work_on(Waiting waiting, SearchService* service, std::unique_lock<std::mutex>& lock) {
  const Task& task = waiting.task;
  if (task.give_up && Clock::now() - waiting.since > limits_.patience) {
    lock.unlock();
    task.give_up();
    lock.lock();
    if (waiting.known_costly) end_costly();
    return;
  }
  if (!waiting.known_costly && task.is_costly) {
    lock.unlock();
    waiting.known_costly = task.is_costly(service);
    lock.lock();
    if (waiting.known_costly) {
      if (costly_running_ >= most_costly_) return put_aside(std::move(waiting), lock);
      ++costly_running_;
    }
  }
  const bool was_costly = waiting.known_costly;
  lock.unlock();
  task.run(service);
  waiting = {};  // what it holds may end here
  lock.lock();
  if (was_costly) end_costly();
}

void SearchPool::end_costly() {
  --costly_running_;
  stopping_ ? wake_.notify_all() : wake_.notify_one();
}

/// What is costly waits until fewer others run; a few may.
void SearchPool::put_aside(Waiting waiting, std::unique_lock<std::mutex>& lock) {
  if (costly_.size() - begun_waiting_ < limits_.costly_queue || !waiting.task.give_up) {
    const std::string client = waiting.task.client;
    return costly_.push(client, std::move(waiting));
  }
  lock.unlock();
  waiting.task.give_up();
  waiting = {};
  lock.lock();
}

}  // namespace chancery::searchd
