#include "core/query/field_hint.h"

#include <gmock/gmock.h>

#include "tests/core/query/query_fixture.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::int32_t kToday = 20000;

std::vector<std::string> meant(std::string_view q) {
  std::vector<std::string> queries;
  for (const Hint& hint : find_field_hints(q, kToday)) queries.push_back(hint.query);
  return queries;
}

TEST(FieldHint, OffersTheFieldThatANameIsNearly) {
  EXPECT_THAT(meant("titel:Baku"), ElementsAre("title:Baku"));
  EXPECT_THAT(meant("visit Titel:\"to Baku\" +peace"), ElementsAre("visit title:\"to Baku\" +peace"));
  EXPECT_THAT(meant("county:CH"), ElementsAre("country:CH"));
  EXPECT_THAT(meant("-(sorce:x)"), ElementsAre("-(source:x)"));
}

TEST(FieldHint, KnowsWhatOtherSystemsCallAField) {
  EXPECT_THAT(meant("site:mfa intitle:Baku"), ElementsAre("source:mfa intitle:Baku", "site:mfa title:Baku"));
  EXPECT_THAT(meant("language:french"), ElementsAre("lang:fr")) << "mended so that it can be read";
  EXPECT_THAT(meant("year:2024"), ElementsAre("date:2024"));
}

TEST(FieldHint, SaysOfAnUnknownNameThatItIsNoField) {
  const auto hints = find_field_hints("\u00e9t\u00e9 auther:x", kToday);
  ASSERT_EQ(hints.size(), 1u);
  EXPECT_THAT(hints[0].detail, HasSubstr("\u201cauther:\u201d is no field"));
  EXPECT_THAT(hints[0].detail, HasSubstr("title:, source:, country:, lang:, id:, date:"));
  EXPECT_EQ(hints[0].position, 4u);
  EXPECT_EQ(hints[0].length, 8u);
  EXPECT_EQ(hints[0].query, "\u00e9t\u00e9 x");
}

TEST(FieldHint, JoinsAFieldToAColonThatASpaceParts) {
  EXPECT_THAT(meant("source :x"), ElementsAre("source:x"));
  EXPECT_THAT(meant("date : 2024-05 visit"), ElementsAre("date:2024-05 visit"));
  EXPECT_THAT(meant("source : \"Foreign Office\""), ElementsAre("source:\"Foreign Office\""));
}

TEST(FieldHint, LeavesWhatIsText) {
  for (const char* q : {"No:605/23", "no:605/23", "https://example.org/a:b", "at 10:30", "Date: 5 May",
                        "Subject: visit", "Re:Baku", "title:a:b", "source:\"a:b\"", "\"titel:Baku\"", "a:b",
                        "+994 12", ":", "peace:", "\u8bf4:\u548c\u5e73", "source", "source x"}) {
    EXPECT_THAT(meant(q), IsEmpty()) << q;
  }
}

TEST(FieldHint, ReadsWhatADayIsCalled) {
  EXPECT_THAT(meant("published:yesterday"), ElementsAre("date:2024-10-03"));
  EXPECT_THAT(meant("visit published:\"Last week\""), ElementsAre("visit date:7d"));
}

TEST(FieldHint, SaysWhyAFieldCannotTakeAValueAndOffersNothing) {
  const auto hints = find_field_hints("visit year:abcd", kToday);
  ASSERT_EQ(hints.size(), 1u);
  EXPECT_THAT(hints[0].detail, HasSubstr("the field is date:. But: This is not a date"));
  EXPECT_EQ(hints[0].query, "");
  Searcher searcher(index::build_test_index({make_release("a", "The abd visit", "The abd, the abd.")}));
  const Results results = search(searcher, "year:abcd");
  ASSERT_EQ(results.hints.size(), 1u);
  EXPECT_EQ(results.hints[0].query, "") << "not as the corpus spells it either";
  EXPECT_THAT(results.corrections, IsEmpty());
}

TEST(FieldHint, SeesANameBeforeAParenthesis) {
  EXPECT_THAT(meant("sourse:(a b)"), ElementsAre("source:(a b)"));
  EXPECT_THAT(meant("auther:(a b)"), ElementsAre("(a b)"));
}

TEST(FieldHint, LeavesNoValueToTheSpeller) {
  Searcher searcher(index::build_test_index({make_release("a", "Course to Baku", "The course, the course."),
                                             make_release("b", "Course", "Bairamov was there, Bairamov."),
                                             make_release("c", "Course", "Bairamov again.")}));
  EXPECT_THAT(search(searcher, "sourse:(a b)").corrections, IsEmpty());
  EXPECT_THAT(search(searcher, "titel:Bairamof").corrections, IsEmpty());
  const Results results = search(searcher, "auther:Bairamof");
  EXPECT_THAT(results.corrections, IsEmpty());
  ASSERT_EQ(results.hints.size(), 1u);
  EXPECT_EQ(results.hints[0].query, "Bairamov") << "what is meant is spelt as the corpus spells it";
  EXPECT_EQ(results.hints[0].total, 2u);
}

TEST(FieldHint, IsOfferedBesideTheResultsWithItsCount) {
  Searcher searcher(index::build_test_index({make_release("a", "Visit to Baku", "The minister was there."),
                                             make_release("b", "A visit", "He went to Baku.")}));
  const Results results = search(searcher, "titel:Baku");
  EXPECT_EQ(results.total, 2u) << "the search itself is of the words";
  ASSERT_EQ(results.hints.size(), 1u);
  EXPECT_EQ(results.hints[0].query, "title:Baku");
  EXPECT_EQ(results.hints[0].total, 1u);
  EXPECT_THAT(results.corrections, IsEmpty()) << "a name before a colon is no spelling";
  const Results empty = search(searcher, "titel:Geneva");
  ASSERT_EQ(empty.hints.size(), 1u);
  EXPECT_EQ(empty.hints[0].query, "") << "a mend that finds nothing is none";
  EXPECT_THAT(empty.hints[0].detail, HasSubstr("\u201ctitle:Geneva\u201d finds nothing."));
  Request second = request_for("titel:Baku");
  second.offset = 1;
  EXPECT_THAT(search(searcher, second).hints, IsEmpty());
}

}  // namespace
}  // namespace chancery::query
