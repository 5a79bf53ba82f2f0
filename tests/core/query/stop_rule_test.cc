#include "core/query/stop_rule.h"

#include <gmock/gmock.h>

#include "tests/core/query/corpus_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class StopRuleTest : public CorpusTest {
 protected:
  StopRuleTest()
      : CorpusTest(
            {make_release("en", "The war in Ukraine",
                          "The war in Ukraine was in the talks of the year. A war and its end in Ukraine."),
             make_release("en-2", "Sanctions", "The end of the network of Osama bin Laden in the war.",
                          "2024-05-02"),
             make_release("de", "Die Ukraine", "Die Lage in der Ukraine war ernst, und es war Winter.",
                          "2024-05-03", "de"),
             make_release("de-2", "Rede", "Ich bin in der Ukraine und ich war im Laden. Ich bin froh.",
                          "2024-05-04", "de")}) {}

  std::vector<std::string> left_out(const char* q) { return search(searcher_, q).ignored_words; }
};

TEST_F(StopRuleTest, LeavesOutTheStopWordsOfTheLanguageThatAQueryIsIn) {
  EXPECT_THAT(left_out("the end of the war"), ElementsAre("the", "of"));
  EXPECT_THAT(left_out("die Lage war ernst"), ElementsAre("die", "war"));
}

TEST_F(StopRuleTest, KeepsWhatMeansSomethingInAnotherLikelyLanguage) {
  EXPECT_THAT(left_out("war in Ukraine"), ElementsAre("in")) << "of English and German a stop word";
  EXPECT_THAT(left_out("bin Laden"), IsEmpty());
}

TEST_F(StopRuleTest, KeepsTheWordsOfANumber) {
  EXPECT_THAT(left_out("The:605/23 war"), IsEmpty());
  EXPECT_THAT(left_out("the war:end"), ElementsAre("the")) << "no number";
}

TEST_F(StopRuleTest, TakesNoCountOfWordsThatNoReleaseHas) {
  EXPECT_THAT(left_out("the xyzzy"), ElementsAre("the"));
}

/// A language of which there is little would have every rare word, were what is granted to it not small.
TEST(StopRule, DoesNotTakeARareWordForOneOfASmallLanguage) {
  const text::Language english = text::find_language("en").value();
  const text::Language spanish = text::find_language("es").value();
  GenerationFacts facts;
  facts.language_tokens = {{english, 1e7}, {spanish, 1e3}};
  const std::vector<CountedWord> words = {{"son", true, {{english, 200}, {spanish, 4}}},
                                          {"visit", true, {{english, 8000}}},
                                          {"605", true, {{english, 2}}}};
  const auto stops = find_stop_words(words, facts);
  EXPECT_TRUE(stops[0].none());
}

}  // namespace
}  // namespace chancery::query
