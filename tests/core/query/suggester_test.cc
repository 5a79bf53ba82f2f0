#include "core/query/suggester.h"

#include <gmock/gmock.h>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class SuggesterTest : public ::testing::Test {
 protected:
  SuggesterTest()
      : suggester_(index::build_test_index({
            make_release("a", "Visit of the President to Baku", "Text.", "2024-05-03"),
            make_release("b", "Visit of the President to Ankara", "Text.", "2024-05-02"),
            make_release("c", "Parliamentary diplomacy", "Text.", "2024-05-01"),
            make_release("d", "On parliamentary diplomacy (draft", "Text.", "2024-04-01"),
            make_release("e", "Le pr\u00e9sident \u00e0 Gen\u00e8ve", "Texte.", "2024-03-02", "fr"),
            make_release("f", "La paix \u00e0 Gen\u00e8ve", "Texte.", "2024-03-01", "fr"),
            make_release("g", "\u5916\u4ea4\u90e8\u53d1\u8a00\u4eba", "\u5916\u4ea4", "2024-02-01", "zh"),
            make_release("h", "\u5916\u4ea4\u90e8\u516c\u544a", "\u5916\u4ea4", "2024-02-02", "zh"),
        })) {}

  std::vector<std::string> complete(const std::string& q) {
    std::vector<std::string> queries;
    for (const Suggestion& suggestion : suggester_.suggest(q)) queries.push_back(suggestion.query);
    return queries;
  }

  Suggester suggester_;
};

TEST_F(SuggesterTest, CompletesTheLastWordWhateverItsMarksAndCase) {
  EXPECT_THAT(complete("parl"), Contains("parliamentary diplomacy"));
  EXPECT_THAT(complete("Parliamentary DIPL"), Contains("parliamentary diplomacy"));
  EXPECT_THAT(complete("gene"), Contains("gen\u00e8ve"));
  EXPECT_THAT(complete("\u5916"), Contains("\u5916\u4ea4\u90e8"));
}

TEST_F(SuggesterTest, GivesWholeTitlesToo) {
  EXPECT_THAT(complete("visit of"), Contains("Visit of the President to Baku"));
}

TEST_F(SuggesterTest, KeepsWhatStandsBefore) {
  EXPECT_THAT(complete("zebra +parliamentary d"), ElementsAre("zebra +parliamentary diplomacy"));
}

TEST_F(SuggesterTest, GivesOnlyWhatCanBeSearchedFor) {
  EXPECT_THAT(complete("parl"), Not(Contains("On parliamentary diplomacy (draft")));
  EXPECT_THAT(complete("\"parl"), Contains("\"parliamentary diplomacy\""));
  for (const char* q : {"", " ", "\"", "(", "xyzzy", "*", "-", "the "})
    EXPECT_THAT(complete(q), IsEmpty()) << q;
}

TEST_F(SuggesterTest, CompletesNoWordThatASpaceHasEnded) {
  EXPECT_THAT(complete("parl "), IsEmpty());
  EXPECT_THAT(complete("parliamentary "), Contains("parliamentary diplomacy"));
}

}  // namespace
}  // namespace chancery::query
