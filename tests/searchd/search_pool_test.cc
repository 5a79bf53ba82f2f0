#include "searchd/search_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "tests/searchd/fake_service.h"

namespace chancery::searchd {
namespace {

using Admission = SearchPool::Admission;
using Task = SearchPool::Task;

class FakeSource final : public ServiceSource {
 public:
  SearchService* current() override { return &service_; }

 private:
  FakeService service_;
};

ServiceSourceFactory make_fakes() {
  return [] { return std::make_unique<FakeSource>(); };
}

/// A thread of a pool, held until it is let go; it may go on when this is gone.
class Held {
 public:
  explicit Held(SearchPool& pool, bool costly = false) {
    Task task;
    const auto begun = std::make_shared<std::promise<void>>();
    task.run = [begun, go = go_.get_future().share()](SearchService*) {
      begun->set_value();
      go.wait();
    };
    if (costly) task.is_costly = [](SearchService*) { return true; };
    EXPECT_EQ(pool.submit(std::move(task)), Admission::kTaken);
    begun->get_future().wait();
  }
  void let_go() { go_.set_value(); }

 private:
  std::promise<void> go_;
};

Task make_task(std::function<void()> run, std::string client = "") {
  Task task;
  task.run = [run = std::move(run)](SearchService*) { run(); };
  task.client = std::move(client);
  return task;
}

Task make_costly(std::function<void()> run, std::function<void()> give_up) {
  Task task = make_task(std::move(run));
  task.is_costly = [](SearchService*) { return true; };
  task.give_up = std::move(give_up);
  return task;
}

TEST(SearchPool, RefusesBeyondItsQueue) {
  SearchPool pool({.threads = 1, .queue = 2}, make_fakes());
  Held held(pool);
  EXPECT_EQ(pool.submit(make_task([] {})), Admission::kTaken);
  EXPECT_EQ(pool.submit(make_task([] {})), Admission::kTaken);
  EXPECT_EQ(pool.submit(make_task([] {})), Admission::kQueueFull);
  held.let_go();
}

TEST(SearchPool, RefusesWhoHasEnoughWaiting) {
  SearchPool pool({.threads = 1, .queue = 100, .queue_of_client = 2}, make_fakes());
  Held held(pool);
  EXPECT_EQ(pool.submit(make_task([] {}, "a")), Admission::kTaken);
  EXPECT_EQ(pool.submit(make_task([] {}, "a")), Admission::kTaken);
  EXPECT_EQ(pool.submit(make_task([] {}, "a")), Admission::kTooManyOfClient);
  EXPECT_EQ(pool.submit(make_task([] {}, "b")), Admission::kTaken);
  held.let_go();
}

TEST(SearchPool, ServesClientsInTurn) {
  std::string order;
  {
    SearchPool pool({.threads = 1}, make_fakes());
    Held held(pool);
    for (const char client : {'a', 'a', 'a', 'b', 'b', 'c'}) {
      EXPECT_EQ(pool.submit(make_task([&order, client] { order += client; }, {client})), Admission::kTaken);
    }
    held.let_go();
  }
  EXPECT_EQ(order, "abcaba");
}

TEST(SearchPool, FinishesWhatIsQueuedBeforeItStops) {
  std::atomic<int> done = 0;
  SearchPool pool({.threads = 2}, make_fakes());
  for (int i = 0; i < 50; ++i) {
    Task task = make_costly([] {}, [] {});
    if (i % 2 == 0) task.is_costly = {};
    task.give_up = {};
    task.run = [&](SearchService* service) { done += service != nullptr ? 1 : 0; };
    EXPECT_EQ(pool.submit(std::move(task)), Admission::kTaken);
  }
  pool.stop();
  EXPECT_EQ(done, 50);
  EXPECT_EQ(pool.submit(make_task([] {})), Admission::kQueueFull);
}

TEST(SearchPool, ForgetsWhatIsDiscarded) {
  std::atomic<int> done = 0;
  SearchPool pool({.threads = 1}, make_fakes());
  Held held(pool);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(pool.submit(make_task([&] { ++done; })), Admission::kTaken);
  pool.discard_queue();
  held.let_go();
  pool.stop();
  EXPECT_EQ(done, 0);
}

TEST(SearchPool, KeepsCostlySearchesToHalfOfItsThreads) {
  std::atomic<int> costly = 0;
  SearchPool pool({.threads = 4}, make_fakes());
  Held first(pool, true);
  Held second(pool, true);
  for (int i = 0; i < 8; ++i) {
    EXPECT_EQ(pool.submit(make_costly([&] { ++costly; }, [] {})), Admission::kTaken);
  }
  std::promise<void> ordinary;
  EXPECT_EQ(pool.submit(make_task([&] { ordinary.set_value(); })), Admission::kTaken);
  EXPECT_EQ(ordinary.get_future().wait_for(std::chrono::seconds(5)), std::future_status::ready);
  EXPECT_EQ(costly, 0);
  first.let_go();
  second.let_go();
  pool.stop();
  EXPECT_EQ(costly, 8);
}

TEST(SearchPool, KeepsLongAnswersToHalfOfItsThreads) {
  std::atomic<int> pieces = 0;
  SearchPool pool({.threads = 2, .costly_queue = 1}, make_fakes());
  Held held(pool, true);
  for (int i = 0; i < 8; ++i) pool.submit_begun([&](SearchService*) { ++pieces; });
  std::promise<void> costly;
  EXPECT_EQ(pool.submit(make_costly([&] { costly.set_value(); }, [] { FAIL() << "nobody waits"; })),
            Admission::kTaken);
  std::promise<void> ordinary;
  EXPECT_EQ(pool.submit(make_task([&] { ordinary.set_value(); })), Admission::kTaken);
  EXPECT_EQ(ordinary.get_future().wait_for(std::chrono::seconds(5)), std::future_status::ready);
  EXPECT_EQ(pieces, 0);
  held.let_go();
  EXPECT_EQ(costly.get_future().wait_for(std::chrono::seconds(5)), std::future_status::ready);
  pool.stop();
  EXPECT_EQ(pieces, 8);
}

TEST(SearchPool, AsksWhoCannotBeServedSoonToComeBack) {
  std::atomic<int> ran = 0;
  std::atomic<int> given_up = 0;
  SearchPool pool({.threads = 2, .costly_queue = 3}, make_fakes());
  Held held(pool, true);
  const auto submit = [&] { return pool.submit(make_costly([&] { ++ran; }, [&] { ++given_up; })); };
  for (int i = 0; i < 10; ++i) EXPECT_EQ(submit(), Admission::kTaken);
  std::promise<void> behind;
  EXPECT_EQ(pool.submit(make_task([&] { behind.set_value(); })), Admission::kTaken);
  behind.get_future().wait();
  EXPECT_EQ(given_up, 7);
  held.let_go();
  pool.stop();
  EXPECT_EQ(ran, 3);
}

TEST(SearchPool, GivesUpWhatHasWaitedTooLong) {
  std::atomic<int> given_up = 0;
  std::atomic<int> ran = 0;
  SearchPool pool({.threads = 1, .patience = std::chrono::milliseconds(20)}, make_fakes());
  Held held(pool);
  Task impatient = make_task([&] { ++ran; });
  impatient.give_up = [&] { ++given_up; };
  EXPECT_EQ(pool.submit(std::move(impatient)), Admission::kTaken);
  pool.submit_begun([&](SearchService*) { ++ran; });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  held.let_go();
  pool.stop();
  EXPECT_EQ(given_up, 1);
  EXPECT_EQ(ran, 1);
}

}  // namespace
}  // namespace chancery::searchd
