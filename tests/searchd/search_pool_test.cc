#include "searchd/search_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "tests/searchd/fake_service.h"

namespace chancery::searchd {
namespace {

class FakeSource final : public ServiceSource {
 public:
  SearchService* current() override { return &service_; }

 private:
  FakeService service_;
};

ServiceSourceFactory make_fakes() {
  return [] { return std::make_unique<FakeSource>(); };
}

TEST(SearchPool, RefusesBeyondItsQueue) {
  SearchPool pool(1, 2, make_fakes());
  std::promise<void> started;
  std::promise<void> release;
  ASSERT_TRUE(pool.submit([&](SearchService*) {
    started.set_value();
    release.get_future().wait();
  }));
  started.get_future().wait();
  EXPECT_TRUE(pool.submit([](SearchService*) {}));
  EXPECT_TRUE(pool.submit([](SearchService*) {}));
  EXPECT_FALSE(pool.submit([](SearchService*) {}));
  release.set_value();
}

TEST(SearchPool, FinishesWhatIsQueuedBeforeItStops) {
  std::atomic<int> done = 0;
  SearchPool pool(2, 100, make_fakes());
  for (int i = 0; i < 50; ++i) {
    ASSERT_TRUE(pool.submit([&](SearchService* service) { done += service != nullptr ? 1 : 0; }));
  }
  pool.stop();
  EXPECT_EQ(done, 50);
  EXPECT_FALSE(pool.submit([](SearchService*) {}));
}

TEST(SearchPool, ForgetsWhatIsDiscarded) {
  std::promise<void> begun;
  std::promise<void> go;
  std::atomic<int> done = 0;
  SearchPool pool(1, 100, make_fakes());
  ASSERT_TRUE(pool.submit([&](SearchService*) {
    begun.set_value();
    go.get_future().wait();
    ++done;
  }));
  begun.get_future().wait();
  for (int i = 0; i < 50; ++i) ASSERT_TRUE(pool.submit([&](SearchService*) { ++done; }));
  pool.discard_queue();
  go.set_value();
  pool.stop();
  EXPECT_EQ(done, 1);
}

}  // namespace
}  // namespace chancery::searchd
