#include "core/query/searcher.h"

#include <gmock/gmock.h>

#include <map>

#include "tests/core/query/small_corpus.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class SearcherTest : public SmallCorpus {};

TEST_F(SearcherTest, RanksByAnyWordAndCountsByAll) {
  const Results results = search(searcher_, "grain talks");
  EXPECT_THAT(ids_of(results), ElementsAre("talks", "corridor"));
  EXPECT_EQ(results.total, 1u);
  EXPECT_EQ(results.total_any, 2u);
  EXPECT_EQ(results.reachable, 2u);
  EXPECT_FALSE(results.counts_any_word);
  EXPECT_FALSE(results.hits[0].partial);
  EXPECT_TRUE(results.hits[1].partial);
  EXPECT_GT(results.hits[0].score, results.hits[1].score);
}

TEST_F(SearcherTest, CountsByAnyWordWhereNoneHasAll) {
  const Results results = search(searcher_, "wheat geneva");
  EXPECT_EQ(results.total, 3u);
  EXPECT_TRUE(results.counts_any_word);
  Request newest = request_for("wheat geneva");
  newest.sort = Sort::kNewest;
  const Results by_date = search(searcher_, newest);
  EXPECT_THAT(ids_of(by_date), ElementsAre("talks", "president", "president-en"));
  EXPECT_TRUE(by_date.hits[0].partial);
}

TEST_F(SearcherTest, FindsStopWordsInsidePhrases) {
  EXPECT_THAT(find("\"of the talks\""), ElementsAre("talks"));
  EXPECT_THAT(find("\"for the talks\""), IsEmpty());
  EXPECT_THAT(find("\"corridor wheat\""), IsEmpty()) << "phrases do not cross paragraphs";
  EXPECT_THAT(search(searcher_, "the talks of").ignored_words, ElementsAre("the", "of"));
  EXPECT_THAT(search(searcher_, "the of").ignored_words, IsEmpty());
}

TEST_F(SearcherTest, SaysWhoseStopWordsWereLeftOut) {
  const auto languages_of = [&](const char* q) {
    std::vector<std::string_view> codes;
    for (const text::Language language : search(searcher_, q).stop_languages) {
      codes.push_back(text::info(language).code);
    }
    return codes;
  };
  EXPECT_THAT(languages_of("the talks of"), ElementsAre("en"));
  EXPECT_THAT(languages_of("le pr\u00e9sident de la paix"), ElementsAre("fr"));
  EXPECT_THAT(languages_of("peace talks"), IsEmpty()) << "none was left out";
  EXPECT_THAT(languages_of("the of"), IsEmpty());
}

TEST_F(SearcherTest, JoinsConditionsByOperators) {
  EXPECT_THAT(find("grain AND talks"), ElementsAre("talks"));
  EXPECT_THAT(find("wheat OR geneva"), UnorderedElementsAre("talks", "president-en", "president"));
  EXPECT_THAT(find("(wheat OR geneva) AND peace NOT wheat"), ElementsAre("president-en"));
  EXPECT_THAT(find("grain AND NOT talks"), ElementsAre("corridor"));
  EXPECT_EQ(search(searcher_, "(wheat OR geneva) peace").total, 2u);
}

TEST_F(SearcherTest, TakesWhatAnOperatorJoinsForDemanded) {
  const Results results = search(searcher_, "grain OR geneva talks");
  EXPECT_THAT(ids_of(results), UnorderedElementsAre("talks", "corridor", "president-en", "president"));
  EXPECT_EQ(results.total, 1u);
  EXPECT_FALSE(results.hits[0].partial);
  EXPECT_EQ(results.hits[0].id, "talks");
}

TEST_F(SearcherTest, FindsWordsNearEachOther) {
  EXPECT_THAT(find("\"corridor ministers\"~7"), ElementsAre("talks"));
  EXPECT_THAT(find("\"corridor ministers\"~6"), IsEmpty());
  EXPECT_THAT(find("\"wheat corridor\"~9"), IsEmpty()) << "not across paragraphs";
}

TEST_F(SearcherTest, LooksIntoTitlesOnly) {
  EXPECT_THAT(find("title:talks"), ElementsAre("talks"));
  EXPECT_THAT(find("title:corridor"), ElementsAre("corridor"));
  EXPECT_THAT(find("title:\"grain corridor\""), ElementsAre("corridor"));
  EXPECT_THAT(find("title:corridors"), ElementsAre("corridor")) << "in any inflection";
  EXPECT_THAT(find("-title:corridor grain"), ElementsAre("talks"));
}

TEST_F(SearcherTest, FindsExactFormsWhereAsked) {
  EXPECT_THAT(find("=pr\u00e9sident"), ElementsAre("president"));
  EXPECT_THAT(find("=president"), ElementsAre("president-en"));
  EXPECT_THAT(find("=presidents"), IsEmpty());
  EXPECT_THAT(find("=\"le pr\u00e9sident\""), ElementsAre("president"));
  EXPECT_THAT(find("=\"le president\""), IsEmpty());
}

TEST_F(SearcherTest, FindsPrefixes) {
  EXPECT_THAT(find("corr*"), UnorderedElementsAre("talks", "corridor"));
  EXPECT_THAT(find("presid*"), UnorderedElementsAre("president", "president-en"));
  EXPECT_THAT(find("-presid* peace"), UnorderedElementsAre("talks", "month", "year", "undated"));
  EXPECT_THAT(search(searcher_, "corr*").cut_words, IsEmpty());
}

TEST_F(SearcherTest, MatchesAsNearlyAsItIsAsked) {
  const auto find_at = [&](const char* q, Match match) {
    Request request = request_for(q);
    request.match = match;
    return ids_of(search(searcher_, request));
  };
  EXPECT_THAT(find_at("president", Match::kExact), ElementsAre("president-en"));
  EXPECT_THAT(find_at("president", Match::kFold), UnorderedElementsAre("president", "president-en"));
  EXPECT_THAT(find_at("presidents", Match::kFold), IsEmpty());
  EXPECT_THAT(find_at("presidents", Match::kStem), UnorderedElementsAre("president", "president-en"));
  EXPECT_THAT(find_at("peace -ministers", Match::kExact),
              UnorderedElementsAre("president-en", "month", "year", "undated"));
  EXPECT_THAT(find_at("peace -minister", Match::kExact),
              UnorderedElementsAre("talks", "president-en", "month", "year", "undated"));
  EXPECT_THAT(find_at("\"le president\"", Match::kExact), IsEmpty());
}

TEST_F(SearcherTest, SaysHowAReleaseHasEachWord) {
  const auto by = [&](const char* q) {
    std::map<std::string, std::vector<MatchedWord>> matched;
    for (const Hit& hit : search(searcher_, q).hits) matched[hit.id] = hit.matched_by;
    return matched;
  };
  const auto president = by("president");
  EXPECT_THAT(president.at("president-en"), ElementsAre(MatchedWord{"president", {MatchKind::kExact}}));
  EXPECT_THAT(president.at("president"), ElementsAre(MatchedWord{"president", {MatchKind::kFolded}}));
  EXPECT_THAT(by("minister Ankara").at("talks"), ElementsAre(MatchedWord{"minister", {MatchKind::kStem}},
                                                             MatchedWord{"Ankara", {MatchKind::kExact}}));
  EXPECT_THAT(
      by("peace-talks, corridor").at("talks"),
      ElementsAre(MatchedWord{"peace", {MatchKind::kExact}}, MatchedWord{"talks", {MatchKind::kExact}},
                  MatchedWord{"corridor", {MatchKind::kExact}}))
      << "a word of several is said word by word";
  EXPECT_THAT(by("presid*").at("president-en"), ElementsAre(MatchedWord{"presid*", {MatchKind::kPrefix}}));
  EXPECT_THAT(by("\"le president\"").at("president"),
              ElementsAre(MatchedWord{"le president", {MatchKind::kFolded}}));
}

TEST_F(SearcherTest, DemandsAndExcludes) {
  EXPECT_THAT(find("grain +talks"), ElementsAre("talks"));
  EXPECT_THAT(find("grain -talks"), ElementsAre("corridor"));
  EXPECT_THAT(find("peace -\"the year\" -president -without -stated"), ElementsAre("talks"));
  EXPECT_THAT(find("-peace"), ElementsAre("zh", "corridor", "president"));
}

TEST_F(SearcherTest, FindsWordsWithoutMarksInAllLanguages) {
  EXPECT_THAT(find("president"), UnorderedElementsAre("president", "president-en"));
  EXPECT_THAT(find("\"le president\""), ElementsAre("president"));
}

TEST_F(SearcherTest, TakesCapitalsAsAnAcronym) {
  EXPECT_THAT(find("UN"), ElementsAre("corridor"));
  EXPECT_THAT(find("+un"), UnorderedElementsAre("corridor", "president-en"));
}

TEST_F(SearcherTest, FindsRunsOfCharacters) {
  EXPECT_THAT(find("\u5916\u4ea4\u90e8"), ElementsAre("zh"));
  EXPECT_THAT(find("\"\u53d1\u8a00\u4eba\u8c08\""), ElementsAre("zh"));
  EXPECT_THAT(find("\u8c08"), ElementsAre("zh"));
  EXPECT_THAT(find("\"\u4eba\u53d1\""), IsEmpty());
}

TEST(Searcher, FindsAPhraseWhoseWordsRepeat) {
  Searcher searcher(index::build_test_index(
      {make_release("a", "", "wagga wagga wagga président"), make_release("b", "", "the president alone")}));
  EXPECT_EQ(search(searcher, "\"wagga wagga president\"").total, 1u);
  EXPECT_EQ(search(searcher, "\"wagga wagga wagga president\"").total, 1u);
  EXPECT_EQ(search(searcher, "\"wagga president president\"").total, 0u);
}

TEST_F(SearcherTest, GivesWellFormedResultsForWordsThatNobodyHas) {
  for (const char* q : {"xyzzy", "+xyzzy peace", "\"xyzzy peace\"", "\u9f98", "xyzzy plugh"}) {
    const Results results = search(searcher_, q);
    EXPECT_EQ(results.total, 0u) << q;
    EXPECT_EQ(results.total_any, 0u) << q;
    EXPECT_THAT(results.hits, IsEmpty()) << q;
    EXPECT_THAT(results.timeline, IsEmpty()) << q;
  }
  Searcher empty(index::build_test_index({}));
  EXPECT_EQ(search(empty, "peace").total, 0u);
  EXPECT_EQ(search(empty, "").total, 0u);
}

TEST_F(SearcherTest, ReportsQueriesThatCannotBeRead) {
  const Answer answer = searcher_.search(request_for("\"peace"));
  EXPECT_EQ(std::get<std::vector<QueryError>>(answer).at(0).code, "unbalanced_quote");
}

TEST_F(SearcherTest, MarksAWholeRelease) {
  const std::optional<MarkedRelease> read = searcher_.read("president", request_for("president \"la paix\""));
  ASSERT_TRUE(read.has_value());
  EXPECT_THAT(marked(read->title), ElementsAre("pr\u00e9sident"));
  EXPECT_THAT(marked(read->body), ElementsAre("pr\u00e9sident", "la paix"));
  EXPECT_THAT(searcher_.read("president", request_for("\""))->body.ranges, IsEmpty());
  EXPECT_FALSE(searcher_.read("nobody", request_for("")).has_value());
}

TEST_F(SearcherTest, ShowsACharacterRunOnceAsTyped) {
  const Results results = search(searcher_, "\u5916\u4ea4\u90e8 peace");
  EXPECT_EQ(results.interpreted, "\u5916\u4ea4\u90e8 peace");
  for (const Hit& hit : results.hits) {
    if (hit.id != "zh") continue;
    EXPECT_THAT(hit.matched_by, ElementsAre(MatchedWord{"\u5916\u4ea4\u90e8", {MatchKind::kExact}}));
  }
}

}  // namespace
}  // namespace chancery::query
