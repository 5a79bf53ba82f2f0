#include <gmock/gmock.h>

#include <fstream>

#include "core/query/day.h"
#include "core/release/dateline.h"
#include "indexer/build.h"
#include "searchd/engine.h"
#include "searchd/generation_watch.h"
#include "searchd/wording.h"
#include "tests/core/index/test_index.h"

namespace chancery::searchd {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

std::string record(const std::string& id, const std::string& day, const std::string& body) {
  return R"({"id":")" + id + R"(","title":"Visit","source":"A","language":"en","published":")" + day +
         R"(","body":")" + body + "\"}\n";
}

class DaysTest : public ::testing::Test {
 protected:
  DaysTest() {
    std::ofstream(directory_.path() / "corpus.jsonl")
        << record("a", "2024-02-20", "trade") << record("b", "2024-02-18T10:00+04:00", "trade")
        << record("c", "2024-02-18", "trade talks") << record("month", "2024-02", "trade")
        << record("march", "2024-03-01", "trade") << record("words", "2024-02-19", "talks");
    indexer::BuildOptions options{directory_.path() / "index", {directory_.path() / "corpus.jsonl"}};
    options.quiet = true;
    indexer::build(options);
    watch_ = std::make_unique<GenerationWatch>(directory_.path() / "index");
    source_ = make_engine(*watch_)();
  }

  std::vector<std::pair<std::string, std::uint64_t>> count(const std::string& q) {
    query::Request request;
    request.q = q;
    const auto month = query::read_day_interval("2024-02");
    request.from = month->first;
    request.to = month->last;
    std::vector<std::pair<std::string, std::uint64_t>> days;
    for (const query::PeriodCount& day : source_->current()->count_days(request)) {
      EXPECT_EQ(day.first_day, day.last_day);
      days.emplace_back(release::iso_date(day.first_day), day.count);
    }
    return days;
  }

  index::TemporaryDirectory directory_;
  std::unique_ptr<GenerationWatch> watch_;
  std::unique_ptr<ServiceSource> source_;
};

TEST_F(DaysTest, AreThoseThatReleasesAreDatedByAscending) {
  EXPECT_THAT(count("trade"), ElementsAre(Pair("2024-02-18", 2), Pair("2024-02-20", 1)));
}

TEST_F(DaysTest, CountAnyWordWhereTheResultsDo) {
  EXPECT_THAT(count("trade talks"), ElementsAre(Pair("2024-02-18", 1)));
  EXPECT_THAT(count("talks harbour"), ElementsAre(Pair("2024-02-18", 1), Pair("2024-02-19", 1)));
}

TEST_F(DaysTest, AreNoneWhereTheQueryCannotBeRead) { EXPECT_THAT(count("\"trade"), IsEmpty()); }

}  // namespace
}  // namespace chancery::searchd
