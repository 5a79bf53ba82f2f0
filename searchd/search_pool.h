#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "searchd/fair_queue.h"
#include "searchd/search_service.h"

namespace chancery::searchd {

/// How many searches there may be at a time.
struct PoolLimits {
  unsigned threads = 1;
  std::size_t queue = 256;                   ///< Searches that wait, of all clients.
  std::size_t queue_of_client = 256;         ///< And of one.
  std::size_t costly_queue = 16;             ///< Costly ones that wait for a thread that may run them.
  std::chrono::milliseconds patience{2000};  ///< Who has waited longer is told to come back: he may be gone.
};

/// Threads that search, and bounded queues before them. Clients are served in turn. What is costly runs on
/// half of the threads at most, so that it keeps costly searches waiting, and nobody else.
class SearchPool {
 public:
  /// Something to be done on a search thread. Its functions are called there, with nullptr where there is no
  /// index yet; none may throw.
  struct Task {
    std::function<void(SearchService* service)> run;
    /// Asked before; null: it is not.
    std::function<bool(SearchService* service)> is_costly{};
    /// Called in place of `run` where it waited too long. Null: it may wait.
    std::function<void()> give_up{};
    std::string client{};
  };

  /// What becomes of a task that is handed over.
  enum class Admission : std::uint8_t { kTaken, kQueueFull, kTooManyOfClient };

  SearchPool(const PoolLimits& limits, ServiceSourceFactory make_source);
  ~SearchPool();
  SearchPool(const SearchPool&) = delete;
  SearchPool& operator=(const SearchPool&) = delete;

  /// Where it is not taken nothing of it is called. Any thread.
  [[nodiscard]] Admission submit(Task task);
  /// The same for what goes on with an answer that has begun: it waits its turn among what is costly, as it
  /// may go on for long, and is never refused.
  void submit_begun(std::function<void(SearchService* service)> run);

  /// Finishes what is queued and ends the threads.
  void stop();

  /// Forgets what is queued and not begun: for when nobody is left to take the answers.
  void discard_queue();

 private:
  using Clock = std::chrono::steady_clock;
  struct Waiting {
    Task task;
    Clock::time_point since;
    bool known_costly = false;
    bool has_begun = false;
  };

  void run();
  bool is_done() const { return stopping_ && ordinary_.empty() && costly_.empty(); }
  bool has_work() const { return !ordinary_.empty() || may_run_costly(); }
  bool may_run_costly() const { return !costly_.empty() && costly_running_ < most_costly_; }
  Waiting take_next();
  void work_on(Waiting waiting, SearchService* service, std::unique_lock<std::mutex>& lock);
  void end_costly();
  void put_aside(Waiting waiting, std::unique_lock<std::mutex>& lock);

  const PoolLimits limits_;
  const unsigned most_costly_;
  const ServiceSourceFactory make_source_;
  std::mutex mutex_;
  std::condition_variable wake_;
  FairQueue<Waiting> ordinary_;
  FairQueue<Waiting> costly_;
  std::size_t begun_waiting_ = 0;  // of the costly ones
  unsigned costly_running_ = 0;
  bool costly_was_last_ = false;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace chancery::searchd
