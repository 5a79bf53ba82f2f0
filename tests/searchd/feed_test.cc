#include <gmock/gmock.h>

#include <fstream>
#include <thread>

#include "indexer/build.h"
#include "searchd/engine.h"
#include "searchd/generation_watch.h"
#include "tests/core/index/test_index.h"

namespace chancery::searchd {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// An index of records that grows.
class GrowingIndex {
 public:
  void build(const std::string& records) {
    std::ofstream(directory_.path() / "corpus.jsonl") << records;
    indexer::BuildOptions options{directory_.path() / "index", {directory_.path() / "corpus.jsonl"}};
    options.quiet = true;
    options.allow_shrink = true;
    indexer::build(options);
  }

  std::vector<std::string> feed(const std::string& q, query::Words words = query::Words::kAll) {
    GenerationWatch watch(directory_.path() / "index");
    const auto source = make_engine(watch)();
    query::Request request;
    request.q = q;
    request.words = words;
    std::vector<std::string> ids;
    const auto entries = std::get<std::vector<FeedEntry>>(source->current()->feed(request));
    for (const FeedEntry& entry : entries) ids.push_back(entry.hit.id);
    return ids;
  }

 private:
  index::TemporaryDirectory directory_;
};

std::string record(const std::string& id, const std::string& day, const std::string& body) {
  return R"({"id":")" + id + R"(","title":"Visit","source":"A","language":"en","published":")" + day +
         R"(","body":")" + body + "\"}\n";
}

TEST(Feed, HoldsWhatArrivedLateBeforeWhatWasThere) {
  GrowingIndex index;
  const std::string first = record("a", "2024-01-02", "trade") + record("b", "2025-01-02", "trade");
  index.build(first);
  EXPECT_THAT(index.feed("trade"), ElementsAre("b", "a"));
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // `built_at` counts seconds
  index.build(first + record("late", "2001-05-05", "trade"));
  EXPECT_THAT(index.feed("trade"), ElementsAre("late", "b", "a"));
  // What goes and comes back is no news.
  index.build(record("a", "2024-01-02", "trade") + record("late", "2001-05-05", "trade"));
  index.build(first + record("late", "2001-05-05", "trade"));
  EXPECT_THAT(index.feed("trade"), ElementsAre("late", "b", "a"));
}

TEST(Feed, HoldsReleasesWithAllWordsOnly) {
  GrowingIndex index;
  index.build(record("a", "2024-01-02", "trade") + record("b", "2025-01-02", "talks"));
  EXPECT_THAT(index.feed("trade talks"), IsEmpty());
  EXPECT_THAT(index.feed("trade talks", query::Words::kAny), ElementsAre("b", "a"));
}

}  // namespace
}  // namespace chancery::searchd
