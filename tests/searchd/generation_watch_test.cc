#include "searchd/generation_watch.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "searchd/engine.h"
#include "searchd/search_pool.h"
#include "tests/searchd/published_index.h"

namespace chancery::searchd {
namespace {

TEST(GenerationWatch, PreparesAGenerationBeforeItServesIt) {
  const index::TemporaryDirectory index;
  publish(index.path(), "one");
  const GenerationWatch watch(index.path(), kLook);
  const auto generation = watch.current();
  ASSERT_NE(generation, nullptr);
  // Held by the watch too, not computed by this who asks first.
  EXPECT_EQ(query::facts_of(generation).use_count(), 2);
  EXPECT_EQ(query::near_keys_of(generation).use_count(), 2);
  EXPECT_EQ(query::title_phrases_of(generation).use_count(), 2);
  EXPECT_EQ(query::suggested_names_of(generation).use_count(), 2);
}

TEST(GenerationWatch, ServesTheFirstGenerationWhenItAppears) {
  const index::TemporaryDirectory index;
  const GenerationWatch watch(index.path(), kLook);
  EXPECT_EQ(watch.current(), nullptr);
  EXPECT_FALSE(watch.readiness().ready());
  publish(index.path(), "one");
  EXPECT_TRUE(wait_until([&] { return watch.current() != nullptr; }));
  EXPECT_EQ(watch.readiness().releases, 1U);
}

TEST(GenerationWatch, KeepsTheOldGenerationWhereTheNewIsDamaged) {
  const index::TemporaryDirectory index;
  publish(index.path(), "one");
  const GenerationWatch watch(index.path(), kLook);
  ASSERT_NE(watch.current(), nullptr);
  const std::string first = watch.current()->name();
  publish(index.path(), "two", true);
  EXPECT_TRUE(wait_until([&] { return !watch.readiness().refused.empty(); }));
  EXPECT_EQ(watch.current()->name(), first);
  EXPECT_TRUE(watch.readiness().ready());
  EXPECT_FALSE(watch.readiness().reason.empty());
  publish(index.path(), "three");
  EXPECT_TRUE(wait_until([&] { return watch.current()->name() != first; }));
  EXPECT_TRUE(watch.readiness().refused.empty());
}

TEST(GenerationWatch, BeginsWithTheOlderGenerationWhereTheNewestIsDamaged) {
  const index::TemporaryDirectory index;
  publish(index.path(), "one");
  const std::string first = index::current_generation(index.path())->filename().string();
  publish(index.path(), "two", true);
  const GenerationWatch watch(index.path(), kLook);
  ASSERT_NE(watch.current(), nullptr);
  EXPECT_EQ(watch.current()->name(), first);
  EXPECT_EQ(watch.readiness().generation, first);
  EXPECT_FALSE(watch.readiness().refused.empty());
}

TEST(GenerationWatch, NoticesAnIndexThatWasRemovedAndBuiltAnew) {
  const index::TemporaryDirectory root;
  const std::filesystem::path place = root.path() / "index";
  publish(place, "one");
  const GenerationWatch watch(place, kLook);
  const auto first = watch.current();
  ASSERT_NE(first, nullptr);
  std::filesystem::remove_all(place);
  publish(place, "two");
  EXPECT_EQ(index::current_generation(place)->filename(), first->name());  // of the same name
  EXPECT_TRUE(wait_until([&] { return watch.current() != first; }));
}

TEST(Engine, SwapsWithoutADroppedSearch) {
  const index::TemporaryDirectory index;
  publish(index.path(), "visit");
  const GenerationWatch watch(index.path(), kLook);
  SearchPool pool(2, 1000, make_engine(watch));
  std::atomic<bool> stop = false;
  std::atomic<int> failed = 0;
  std::atomic<int> done = 0;
  std::thread client([&] {
    while (!stop) {
      const bool taken = pool.submit([&](SearchService* service) {
        query::Request request;
        request.q = "visit";
        const query::Answer answer = service->search(request);
        const auto* results = std::get_if<query::Results>(&answer);
        if (results == nullptr || results->hits.size() != 1) ++failed;
        ++done;
      });
      if (!taken) ++failed;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
  for (int i = 0; i < 5; ++i) {
    const std::string before = watch.current()->name();
    publish(index.path(), "visit");
    EXPECT_TRUE(wait_until([&] { return watch.current()->name() != before; }));
  }
  stop = true;
  client.join();
  pool.stop();
  EXPECT_EQ(failed, 0);
  EXPECT_GT(done, 0);
}

}  // namespace
}  // namespace chancery::searchd
