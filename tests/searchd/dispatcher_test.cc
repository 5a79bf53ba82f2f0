#include "searchd/dispatcher.h"

#include <gtest/gtest.h>

#include <future>

#include "tests/searchd/fake_service.h"
#include "tests/source_folder.h"

namespace chancery::searchd {
namespace {

using namespace std::chrono_literals;

/// An engine that answers when it is let, and for which queries that begin with "costly" are so.
class GatedService final : public FakeService {
 public:
  explicit GatedService(std::shared_future<void> gate) : gate_(std::move(gate)) {}
  std::chrono::nanoseconds estimate(const query::Request& request) override {
    return request.q.starts_with("costly") ? 1s : 1ms;
  }
  query::Answer search(const query::Request& request) override {
    if (request.q != "free") gate_.wait();
    return FakeService::search(request);
  }

 private:
  std::shared_future<void> gate_;
};

class GatedSource final : public ServiceSource {
 public:
  explicit GatedSource(std::shared_future<void> gate) : service_(std::move(gate)) {}
  SearchService* current() override { return &service_; }

 private:
  GatedService service_;
};

class DispatcherTest : public ::testing::Test {
 protected:
  void use(const PoolLimits& limits) {
    const std::shared_future<void> gate = gate_.get_future().share();
    pool_ = std::make_unique<SearchPool>(limits, [gate] { return std::make_unique<GatedSource>(gate); });
    dispatcher_ = std::make_unique<Dispatcher>(site_, *pool_, 15ms);
  }

  /// Also where a test fails: the threads wait for it.
  void TearDown() override { open_gate(); }

  void open_gate() {
    if (!std::exchange(is_open_, true)) gate_.set_value();
  }

  std::future<WebResponse> ask(const std::string& q, const std::string& client = "") {
    auto promise = std::make_shared<std::promise<WebResponse>>();
    dispatcher_->respond({"/search?format=json&q=" + q, "", "", "", client},
                         [promise](WebResponse response) { promise->set_value(std::move(response)); });
    return promise->get_future();
  }

  static bool is_answered(std::future<WebResponse>& answer) {
    return answer.wait_for(200ms) == std::future_status::ready;
  }

  const Site site_{{source_folder() / "web", [] { return Readiness{}; }, 1s, {}}};
  std::promise<void> gate_;
  bool is_open_ = false;
  std::unique_ptr<SearchPool> pool_;
  std::unique_ptr<Dispatcher> dispatcher_;
};

TEST_F(DispatcherTest, AsksToComeBackWhereTooManyWait) {
  use({.threads = 1, .queue = 2});
  std::vector<std::future<WebResponse>> answers;
  answers.push_back(ask("a"));
  std::this_thread::sleep_for(50ms);
  for (const char* const q : {"b", "c"}) answers.push_back(ask(q));
  WebResponse refusal = ask("d").get();
  EXPECT_EQ(refusal.status, 503);
  ASSERT_NE(find_header(refusal, "Retry-After"), nullptr);
  open_gate();
  for (auto& answer : answers) EXPECT_EQ(answer.get().status, 200);
  EXPECT_EQ(ask("e").get().status, 200);
}

TEST_F(DispatcherTest, TellsAClientThatHasEnoughWaiting) {
  use({.threads = 1, .queue_of_client = 1});
  auto running = ask("a", "greedy");
  std::this_thread::sleep_for(50ms);
  auto waiting = ask("b", "greedy");
  WebResponse refusal = ask("c", "greedy").get();
  EXPECT_EQ(refusal.status, 429);
  ASSERT_NE(find_header(refusal, "Retry-After"), nullptr);
  auto other = ask("d", "modest");
  open_gate();
  EXPECT_EQ(running.get().status, 200);
  EXPECT_EQ(waiting.get().status, 200);
  EXPECT_EQ(other.get().status, 200);
}

TEST_F(DispatcherTest, AnswersOrdinarySearchesBesideCostlyOnes) {
  use({.threads = 2});
  std::vector<std::future<WebResponse>> costly;
  for (int i = 0; i < 8; ++i) costly.push_back(ask("costly"));
  auto ordinary = ask("free");
  EXPECT_TRUE(is_answered(ordinary));
  for (auto& answer : costly) EXPECT_NE(answer.wait_for(0ms), std::future_status::ready);
  open_gate();
  for (auto& answer : costly) EXPECT_EQ(answer.get().status, 200);
}

}  // namespace
}  // namespace chancery::searchd
