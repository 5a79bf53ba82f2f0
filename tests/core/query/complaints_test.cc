// The complaints that recur about search engines of this kind, each as the behaviour that cures it.

#include <gmock/gmock.h>

#include <set>

#include "core/release/reader.h"
#include "tests/core/query/corpus_fixture.h"

namespace chancery::query {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

/// Releases that say the same under ids of their own.
std::vector<release::Release> equal_releases(int count) {
  std::vector<release::Release> made;
  for (int i = 0; i < count; ++i) {
    made.push_back(make_release("r" + std::to_string(i), "Treaty", "The treaty was signed."));
  }
  return made;
}

/// All hits of a query in pages, a new request each.
std::vector<std::string> page_through(Searcher& searcher, Request request, std::set<std::uint64_t>& totals) {
  std::vector<std::string> ids;
  for (;;) {
    const Results page = search(searcher, request);
    totals.insert(page.total);
    if (page.hits.empty() || ids.size() > 1000) return ids;
    for (const Hit& hit : page.hits) ids.push_back(hit.id);
    request.offset += static_cast<std::uint32_t>(page.hits.size());
  }
}

TEST(Complaints, ExactSearchIsNotExact) {
  Searcher searcher = searcher_of({make_release("one", "A minister", "The minister spoke."),
                                   make_release("many", "Some ministers", "The ministers spoke.")});
  EXPECT_THAT(find(searcher, "=minister"), ElementsAre("one"));
  EXPECT_THAT(find(searcher, "=ministers"), ElementsAre("many"));
  EXPECT_THAT(find(searcher, "\"the minister spoke\""), ElementsAre("one"));
  Request request = request_for("minister");
  request.match = Match::kExact;
  EXPECT_THAT(ids_of(search(searcher, request)), ElementsAre("one"));
}

TEST(Complaints, AccentsMatter) {
  Searcher searcher =
      searcher_of({make_release("fr", "Le président à Genève", "Le président parle.", "2024-05-01", "fr"),
                   make_release("tr", "Güneş", "Güneş doğdu.", "2024-05-01", "tr")});
  EXPECT_THAT(find(searcher, "president"), ElementsAre("fr"));
  EXPECT_THAT(find(searcher, "président"), ElementsAre("fr"));
  EXPECT_THAT(find(searcher, "\"president a geneve\""), ElementsAre("fr"));
  EXPECT_THAT(find(searcher, "gunes"), ElementsAre("tr"));
}

TEST(Complaints, OneStemmerHidesTextsInOtherLanguages) {
  Searcher searcher =
      searcher_of({make_release("en", "Treaties", "The treaties were signed."),
                   make_release("fr", "Les négociations", "Les négociations continuent.", "2024-05-01", "fr"),
                   make_release("de", "Verträge", "Die Botschaften wurden eröffnet.", "2024-05-01", "de"),
                   make_release("ru", "Договоры", "Подписаны новые договоры.", "2024-05-01", "ru")});
  EXPECT_THAT(find(searcher, "treaty"), Contains("en"));
  EXPECT_THAT(find(searcher, "négociation"), Contains("fr"));
  EXPECT_THAT(find(searcher, "Botschaft"), Contains("de"));
  EXPECT_THAT(find(searcher, "договор"), Contains("ru"));
}

TEST(Complaints, CurlyQuotesBreakPhrases) {
  Searcher searcher = searcher_of({make_release("together", "Joint statement", "A joint statement."),
                                   make_release("apart", "Statement", "A statement of a joint venture.")});
  for (const char* q :
       {"\"joint statement\"", "“joint statement”", "„joint statement“", "«joint statement»"}) {
    EXPECT_THAT(find(searcher, q), ElementsAre("together")) << q;
  }
  Searcher apostrophes = searcher_of({make_release("curly", "Visit", "The minister’s visit began.")});
  EXPECT_THAT(find(apostrophes, "\"minister's visit\""), ElementsAre("curly"));
}

TEST(Complaints, UnbalancedQuotesGiveAnErrorPage) {
  Searcher searcher = searcher_of({make_release("a", "Joint statement", "A joint statement.")});
  const Answer answer = searcher.search(request_for("\"joint statement"));
  const auto* errors = std::get_if<std::vector<QueryError>>(&answer);
  ASSERT_NE(errors, nullptr);
  ASSERT_EQ(errors->size(), 1u);
  EXPECT_EQ(errors->front().code, "unbalanced_quote");
  EXPECT_EQ(errors->front().position, 0u);
  EXPECT_EQ(errors->front().suggestion, "\"joint statement\"");
  EXPECT_THAT(find(searcher, errors->front().suggestion), ElementsAre("a")) << "the mend is a search";
}

TEST(Complaints, APrefixOfOneLetterCrashesTheServer) {
  Searcher searcher = searcher_of({make_release("a", "An agreement", "Ambassadors agreed.")});
  for (const char* q : {"a*", "*", "+a*", "\"a*\"", "title:a*", "ag* a*"}) {
    const Answer answer = searcher.search(request_for(q));
    if (const auto* errors = std::get_if<std::vector<QueryError>>(&answer)) {
      EXPECT_THAT(errors->front().detail, Not(IsEmpty())) << q;
    }
  }
  EXPECT_TRUE(std::holds_alternative<std::vector<QueryError>>(searcher.search(request_for("a*"))));
  EXPECT_THAT(find(searcher, "agr*"), ElementsAre("a"));
}

TEST(Complaints, DayRangesShiftEastOfUtc) {
  Searcher searcher = searcher_of({make_release("east", "Visit", "A visit.", "2025-02-18T02:31+04:00"),
                                   make_release("west", "Visit", "A visit.", "2025-02-18T22:00-08:00")});
  EXPECT_THAT(find(searcher, "date:2025-02-18"), UnorderedElementsAre("east", "west"));
  EXPECT_THAT(find(searcher, "date:2025-02-17"), IsEmpty());
  EXPECT_THAT(find(searcher, "date:2025-02-19"), IsEmpty());
  Request request = request_for("visit");
  request.from = request.to = day(2025, 2, 18);
  EXPECT_EQ(search(searcher, request).total, 2u);
}

TEST(Complaints, SearchByUploadDateRatherThanDocumentDate) {
  release::Place place;
  place.now = 1'900'000'000;
  const auto read =
      release::read_json_record(R"({"id":"a","title":"Visit","body":"A visit.","published":"2025-03-09",)"
                                R"("updated":"2025-04-01","date_line":"18 February 2025"})",
                                place);
  ASSERT_TRUE(read.release.has_value());
  Searcher searcher = searcher_of({*read.release});
  EXPECT_THAT(find(searcher, "date:2025-02-18"), ElementsAre("a"));
  EXPECT_THAT(find(searcher, "date:2025-03"), IsEmpty());
  EXPECT_THAT(find(searcher, "date:2025-04"), IsEmpty());
}

TEST(Complaints, TotalsChangeWhilePaging) {
  Searcher searcher = searcher_of(equal_releases(53));
  for (const Sort sort : {Sort::kRelevance, Sort::kNewest, Sort::kOldest}) {
    Request request = request_for("treaty signed");
    request.sort = sort;
    request.limit = 7;
    std::set<std::uint64_t> totals;
    page_through(searcher, request, totals);
    EXPECT_THAT(totals, ElementsAre(53u));
  }
}

TEST(Complaints, NoTieBreakerRepeatsRows) {
  Searcher searcher = searcher_of(equal_releases(53));
  for (const Sort sort : {Sort::kRelevance, Sort::kNewest, Sort::kOldest}) {
    Request request = request_for("treaty");
    request.sort = sort;
    request.limit = 7;
    std::set<std::uint64_t> totals;
    const auto ids = page_through(searcher, request, totals);
    EXPECT_EQ(ids.size(), 53u);
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 53u);
  }
}

TEST(Complaints, TenThousandResultWall) {
  Searcher searcher = searcher_of(equal_releases(10'050));
  Request request = request_for("treaty");
  request.sort = Sort::kNewest;
  request.with_snippets = false;
  request.offset = 10'040;
  const Results deep = search(searcher, request);
  EXPECT_EQ(deep.total, 10'050u);
  EXPECT_EQ(deep.hits.size(), 10u);
  request.offset = 1'000'000;
  EXPECT_THAT(search(searcher, request).hits, IsEmpty());
  request.sort = Sort::kRelevance;
  const Results ranked = search(searcher, request);
  EXPECT_EQ(ranked.total, 10'050u) << "the count goes on where paging by relevance ends";
  EXPECT_GT(ranked.reachable, 0u) << "and the answer says how far paging goes";
}

TEST(Complaints, SnippetDoesNotShowWhy) {
  std::string body = "The minister spoke of the weather.";
  for (int i = 0; i < 200; ++i) body += " Words that nobody looks for follow here.";
  body += " At the end the aquifers were named.";
  Searcher searcher = searcher_of({make_release("a", "A declaration", body)});
  const Results results = search(searcher, "aquifer");
  ASSERT_EQ(results.hits.size(), 1u);
  ASSERT_FALSE(results.hits[0].snippets.empty());
  EXPECT_THAT(marked(results.hits[0].snippets[0]), Contains("aquifers"));
}

TEST(Complaints, AcronymsGetStemmed) {
  Searcher searcher = searcher_of({make_release("who", "The WHO", "The WHO met in Geneva."),
                                   make_release("asked", "Questions", "They asked who it was."),
                                   make_release("us", "The US", "The US replied."),
                                   make_release("aids", "AIDS", "A plan against AIDS."),
                                   make_release("aid", "Aid", "The aid arrived.")});
  EXPECT_THAT(find(searcher, "WHO"), ElementsAre("who"));
  EXPECT_THAT(find(searcher, "US"), Contains("us"));
  EXPECT_THAT(find(searcher, "AIDS"), ElementsAre("aids"));
  EXPECT_THAT(find(searcher, "aid"), Contains("aid"));
  EXPECT_THAT(find(searcher, "=aid"), ElementsAre("aid"));
}

TEST(Complaints, RightToLeftPunctuationJumps) {
  const std::string body = "أعلن الوزير، في بيان: «الاتفاقية» جاهزة.";
  Searcher searcher = searcher_of({make_release("ar", "بيان", body, "2024-05-01", "ar")});
  for (const char* q : {"الاتفاقية", "«الاتفاقية»", "الاتفاقية،", "\u200fالاتفاقية\u200f"}) {
    const Results results = search(searcher, q);
    ASSERT_EQ(results.hits.size(), 1u) << q;
    ASSERT_FALSE(results.hits[0].snippets.empty()) << q;
    EXPECT_EQ(results.hits[0].snippets[0].text, body) << "no sign is added, moved or lost: " << q;
    EXPECT_THAT(marked(results.hits[0].snippets[0]), ElementsAre("الاتفاقية")) << q;
  }
}

}  // namespace
}  // namespace chancery::query
