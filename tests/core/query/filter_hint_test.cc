#include "core/query/filter_hint.h"

#include <gmock/gmock.h>

#include "tests/core/query/corpus_fixture.h"

namespace chancery::query {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class FilterHintTest : public CorpusTest {
 protected:
  FilterHintTest()
      : CorpusTest({
            make_release("a-1", "A visit to Kenya", "The visit.", "2024-05-03", "en", "Foreign Office", "GB"),
            make_release("a-2", "Talks with nosuch", "Talks.", "2024-04-02", "en", "Valdoria MFA", "CH"),
            make_release("a-3", "Une visite", "La visite.", "2023-04-01", "fr", "Valdoria MFA", "CH"),
        }) {}

  /// The only hint that a query has.
  Hint hint_of(const std::string& q) {
    const std::vector<Hint> hints = ask(q).hints;
    EXPECT_THAT(hints, SizeIs(1)) << q;
    return hints.empty() ? Hint() : hints.front();
  }
};

TEST_F(FilterHintTest, NamesTheSourceThatThereIsNotAndTheNearest) {
  const Hint hint = hint_of("visit source:valdria");
  EXPECT_THAT(hint.detail, HasSubstr("No release is from a source \u201cvaldria\u201d"));
  EXPECT_THAT(hint.detail, HasSubstr("Valdoria MFA"));
  EXPECT_EQ(hint.position, 6u);
  EXPECT_EQ(hint.length, 14u);
  EXPECT_EQ(hint.query, "visit source:\"Valdoria MFA\"");
  EXPECT_EQ(hint.total, 1u);
  EXPECT_EQ(hint_of("Kenya source:valdria").query, "") << "it would only lead to an empty page";
}

TEST_F(FilterHintTest, TakesTheValueForAWordWhereNothingIsNear) {
  const Hint hint = hint_of("source:nosuch");
  EXPECT_EQ(hint.query, "\"nosuch\"");
  EXPECT_EQ(hint.total, 1u);
}

TEST_F(FilterHintTest, NamesTheCountriesThatThereAre) {
  const Hint hint = hint_of("country:XX");
  EXPECT_THAT(hint.detail, HasSubstr("No release is of the country XX. Countries are"));
  EXPECT_THAT(hint.detail, HasSubstr("CH"));
}

TEST_F(FilterHintTest, NamesTheLanguagesThatThereAre) {
  EXPECT_EQ(hint_of("lang:sw").detail, "No release is in Swahili. Languages are en, fr.");
}

TEST_F(FilterHintTest, SaysThatThereIsNoSuchIdAndNoSuchDay) {
  EXPECT_EQ(hint_of("id:foo").detail, "No release is filed under \u201cfoo\u201d.");
  EXPECT_EQ(hint_of("visit date:1950").detail,
            "No release is dated 1950. They are dated from 2023-04-01 to 2024-05-03.");
}

TEST_F(FilterHintTest, SaysNothingOfAFilterThatTakesSomethingOrLeavesOut) {
  for (const char* q : {"source:valdoria", "country:GB", "lang:fr", "id:a-1", "date:2024", "-source:nosuch",
                        "visit NOT id:foo", "\"source:nosuch\"", "lang:fr country:GB"}) {
    EXPECT_THAT(ask(q).hints, IsEmpty()) << q;
  }
}

TEST_F(FilterHintTest, MendsOnlyTheValueOfAGroup) {
  const std::vector<Hint> hints = ask("source:(valdria OR foreign)").hints;
  ASSERT_THAT(hints, SizeIs(1));
  EXPECT_EQ(hints[0].query, "source:(\"Valdoria MFA\" OR foreign)");
  EXPECT_EQ(hints[0].total, 3u);
}

}  // namespace
}  // namespace chancery::query
