#include "searchd/generation_watch.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "core/index/index_directory.h"
#include "searchd/engine.h"
#include "searchd/search_pool.h"
#include "tests/core/index/test_index.h"

namespace chancery::searchd {
namespace {

constexpr std::chrono::milliseconds kLook(20);

/// Publishes a generation of one release with this title.
void publish(const std::filesystem::path& root, const std::string& title, bool damaged = false) {
  release::Release release;
  release.id = release.title = title;
  const index::IndexDirectory directory(root);
  const index::TemporaryDirectory scratch;
  const index::Dictionaries dictionaries;
  index::SegmentBuilder builder(dictionaries);
  builder.begin(scratch.path() / "segment");
  builder.add(release);
  builder.finish();
  const std::string name = directory.next_generation();
  const std::filesystem::path place = directory.generation_scratch(name);
  std::vector<index::Segment> segments;
  segments.push_back(index::Segment::open(scratch.path() / "segment"));
  index::merge_generation(segments, dictionaries, name, place);
  if (damaged) {
    for (const auto& entry : std::filesystem::directory_iterator(place)) {
      if (entry.is_regular_file()) std::ofstream(entry.path(), std::ios::app) << "x";
    }
  }
  directory.publish(name);
}

template <typename Condition>
bool wait_until(Condition condition) {
  for (int i = 0; i < 200; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(kLook);
  }
  return false;
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
  SearchPool pool({.threads = 2, .queue = 1000}, make_engine(watch));
  std::atomic<bool> stop = false;
  std::atomic<int> failed = 0;
  std::atomic<int> done = 0;
  std::thread client([&] {
    while (!stop) {
      SearchPool::Task task;
      task.run = [&](SearchService* service) {
        query::Request request;
        request.q = "visit";
        const query::Answer answer = service->search(request);
        const auto* results = std::get_if<query::Results>(&answer);
        if (results == nullptr || results->hits.size() != 1) ++failed;
        ++done;
      };
      if (pool.submit(std::move(task)) != SearchPool::Admission::kTaken) ++failed;
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
