#include "core/query/acronym_hint.h"

#include <gmock/gmock.h>

#include "tests/core/query/corpus_fixture.h"

namespace chancery::query {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class AcronymHintTest : public CorpusTest {
 protected:
  AcronymHintTest()
      : CorpusTest({
            make_release("us", "On sanctions", "The US announced sanctions, and the U.S. is firm: who else?"),
            make_release("we", "On us",
                         "It is for us to say who and who and who imposes sanctions, and who not."),
            make_release("who", "Health", "The WHO and who is who; who knows, who cares."),
        }) {}
};

TEST_F(AcronymHintTest, OffersTheCapitalsOfAStopWordThatWasLeftOut) {
  const Results results = ask("us sanctions");
  ASSERT_EQ(results.ignored_words, std::vector<std::string>{"us"});
  ASSERT_THAT(results.hints, SizeIs(1));
  EXPECT_EQ(results.hints[0].query, "US sanctions");
  EXPECT_EQ(results.hints[0].total, 1u);
  EXPECT_EQ(results.hints[0].position, 0u);
  EXPECT_EQ(results.hints[0].length, 2u);
}

TEST_F(AcronymHintTest, LeavesAWordThatIsRarelyInCapitals) {
  EXPECT_EQ(ask("who sanctions").ignored_words, std::vector<std::string>{"who"});
  EXPECT_THAT(ask("who sanctions").hints, IsEmpty());
}

TEST_F(AcronymHintTest, LeavesAWordThatWasLookedFor) { EXPECT_THAT(ask("us").hints, IsEmpty()); }

}  // namespace
}  // namespace chancery::query
