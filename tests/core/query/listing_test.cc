#include "core/query/listing.h"

#include <gmock/gmock.h>

#include "tests/core/index/sample_releases.h"
#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> list(Searcher& searcher, const Request& request) {
  const auto listing = std::get<Listing>(searcher.list(request));
  EXPECT_FALSE(listing.timed_out);
  std::vector<std::string> ids;
  for (const Hit& hit : searcher.write(request, listing.docs)) ids.push_back(hit.id);
  return ids;
}

std::vector<release::Release> make_releases() {
  std::vector<release::Release> releases = {
      make_release("a", "Visit", "trade talks", "2025-01-05"),
      make_release("b", "Visit", "trade", "2025-01-06"), make_release("c", "Visit", "talks", "2025-02-05"),
      make_release("d", "Visit", "trade talks", ""), make_release("e", "Other", "nothing", "2025-03-05")};
  releases[0].work = releases[1].work = "one";
  return releases;
}

TEST(Listing, HoldsEveryReleaseThatCounts) {
  Searcher searcher(index::build_test_index(make_releases()));
  Request request = request_for("visit talks");
  EXPECT_THAT(list(searcher, request), ElementsAre("c", "a", "d"));
  request.sort = Sort::kOldest;
  EXPECT_THAT(list(searcher, request), ElementsAre("a", "c", "d"));
  request.words = Words::kAny;
  EXPECT_THAT(list(searcher, request), ElementsAre("a", "b", "c", "d"));
  request.to = day(2025, 1, 31);
  EXPECT_THAT(list(searcher, request), ElementsAre("a", "b"));
  EXPECT_THAT(list(searcher, request_for("absentword")), IsEmpty());
  EXPECT_EQ(list(searcher, request_for("")).size(), 5u);
}

TEST(Listing, IsOfAnyWordWhereNoReleaseHasAll) {
  Searcher searcher(index::build_test_index(make_releases()));
  EXPECT_THAT(list(searcher, request_for("nothing talks")), ElementsAre("e", "c", "a", "d"));
}

TEST(Listing, HoldsOneReleaseOfATextWhereTextsAreCollapsed) {
  Searcher searcher(index::build_test_index(make_releases()));
  Request request = request_for("trade");
  request.collapse = Collapse::kLanguages;
  EXPECT_THAT(list(searcher, request), ElementsAre("b", "d"));
}

/// As a search counts them, over random queries of many windows' worth of docs.
TEST(Listing, IsAsLongAsTheTotal) {
  Searcher searcher(index::build_test_index(index::random_releases(2000, 12, 5)));
  for (const char* q :
       {"treaty", "minister visit", "\"of the\"", "trade -visit", "+meeting un", "2024 café", ""}) {
    for (const Words words : {Words::kAll, Words::kAny}) {
      Request request = request_for(q);
      request.words = words;
      request.from = 15300;
      request.to = 16400;
      EXPECT_EQ(list(searcher, request).size(), search(searcher, request).total) << q;
    }
  }
}

}  // namespace
}  // namespace chancery::query
