#include "core/query/works.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Ten texts in three languages each, and five in one.
std::shared_ptr<const index::Generation> make_index() {
  std::vector<release::Release> releases;
  for (int text = 0; text < 10; ++text) {
    for (const char* language : {"fr", "de", "en"}) {
      const std::string number = std::to_string(text);
      releases.push_back(
          make_release(language + number, "Visit " + number, "summit", "2025-01-1" + number, language));
      releases.back().work = "w" + number;
    }
  }
  for (int text = 0; text < 5; ++text) {
    const std::string number = std::to_string(text);
    releases.push_back(make_release("single" + number, "Visit", "summit", "2025-02-1" + number));
  }
  releases.front().body = "summit talks";  // fr0
  return index::build_test_index(releases);
}

TEST(Works, NameTheOtherLanguagesOfARelease) {
  Searcher searcher(make_index());
  const Results results = search(searcher, "id:de3");
  ASSERT_EQ(results.hits.size(), 1u);
  EXPECT_THAT(results.hits[0].translations, ElementsAre(Translation{*text::find_language("en"), "en3"},
                                                        Translation{*text::find_language("fr"), "fr3"}));
  EXPECT_THAT(search(searcher, "id:single1").hits.at(0).translations, IsEmpty());
  EXPECT_EQ(searcher.read("fr3", Request{})->translations.size(), 2u);
}

TEST(Works, ArePagedThroughOnceEach) {
  Searcher searcher(make_index());
  for (const Sort sort : {Sort::kRelevance, Sort::kNewest, Sort::kOldest}) {
    Request request = request_for("visit summit");
    request.sort = sort;
    EXPECT_EQ(search(searcher, request).total, 35u);
    request.collapse = Collapse::kLanguages;
    std::set<std::string> works;
    std::size_t given = 0;
    for (request.offset = 0; request.offset < 21; request.offset += 7) {
      request.limit = 7;
      const Results page = search(searcher, request);
      EXPECT_EQ(page.total, 15u);
      EXPECT_EQ(page.reachable, 15u);
      given += page.hits.size();
      for (const Hit& hit : page.hits) works.insert(hit.work.empty() ? hit.id : hit.work);
    }
    EXPECT_EQ(given, 15u);
    EXPECT_EQ(works.size(), 15u);
  }
}

TEST(Works, AreCountedWithAllWordsAndWithAny) {
  Searcher searcher(make_index());
  Request request = request_for("summit talks");
  request.collapse = Collapse::kLanguages;
  const Results results = search(searcher, request);
  EXPECT_EQ(results.total, 1u);
  EXPECT_EQ(results.total_any, 15u);
  EXPECT_EQ(results.hits.size(), 15u);
}

TEST(Works, AreFoundThroughTheLanguageThatIsAskedFor) {
  Searcher searcher(make_index());
  Request request = request_for("visit summit");
  request.collapse = Collapse::kLanguages;
  request.languages = {"de"};
  EXPECT_EQ(search(searcher, request).total, 10u);
}

}  // namespace
}  // namespace chancery::query
