#include "core/query/syntax_fault.h"

#include <gtest/gtest.h>

#include "core/query/parse.h"

namespace chancery::query {
namespace {

constexpr std::int32_t kToday = 20000;  // 2024-10-04

QueryError error_of(std::string_view q) { return std::get<std::vector<QueryError>>(parse(q, kToday)).at(0); }

struct Fault {
  std::string q, code;
  std::uint32_t position, length;
  std::string suggestion;
};

void expect_faults(const std::vector<Fault>& faults) {
  for (const Fault& fault : faults) {
    const Parsed parsed = parse(fault.q, kToday);
    ASSERT_TRUE(std::holds_alternative<std::vector<QueryError>>(parsed)) << fault.q;
    const QueryError error = std::get<std::vector<QueryError>>(parsed).at(0);
    EXPECT_EQ(error.code, fault.code) << fault.q;
    EXPECT_EQ(error.position, fault.position) << fault.q;
    EXPECT_EQ(error.length, fault.length) << fault.q;
    EXPECT_EQ(error.suggestion, fault.suggestion) << fault.q;
    EXPECT_FALSE(error.detail.empty());
    if (error.suggestion.empty()) continue;
    EXPECT_TRUE(std::holds_alternative<Tree>(parse(error.suggestion, kToday))) << error.suggestion;
  }
}

TEST(SyntaxFault, HasItsPlaceAndItsMend) {
  expect_faults({
      {"(peace talks", "unbalanced_parenthesis", 0, 1, "(peace talks)"},
      {"peace) talks", "unbalanced_parenthesis", 5, 1, "peace  talks"},
      {"AND peace", "lacks_word", 0, 3, "peace"},
      {"peace OR", "lacks_word", 6, 2, "peace"},
      {"peace AND OR war", "lacks_word", 6, 3, "peace OR war"},
      {"peace NOT", "lacks_word", 6, 3, "peace"},
      {"title: peace", "lacks_value", 0, 6, "title:peace"},
      {"peace lang:", "lacks_value", 6, 5, "peace"},
      {"lang:french", "not_a_language", 5, 6, "lang:fr"},
      {"lang:xx", "not_a_language", 5, 2, ""},
      {"country:\"Azerbaijan\"", "not_a_country", 9, 10, "country:AZ"},
      {"date:17/05/2024", "not_a_date", 5, 10, "date:2024-05-17"},
      {"2024-02-30", "not_a_date", 0, 10, "2024-02-29"},
      {"2025..2024", "dates_reversed", 0, 10, "2024..2025"},
      {"di*", "star_too_short", 0, 3, "di"},
      {"\u00e9 w*rd", "star_inside", 3, 1, "\u00e9 wrd"},
      {"post-conf*", "star_behind_several_words", 9, 1, "post-conf"},
      {"dipl*mat", "star_inside", 4, 1, "dipl*"},
      {"minister*visit", "star_inside", 8, 1, "minister* visit"},
      {"country:USA", "not_a_country", 8, 3, "country:US"},
      {"country:uk", "not_a_country", 8, 2, "country:GB"},
      {"date:20240517", "not_a_date", 5, 8, "date:2024-05-17"},
      {"\"a b\"~-1", "near_distance", 5, 3, "\"a b\"~5"},
      {"\"a b\"~", "near_distance", 5, 1, "\"a b\"~5"},
      {"\"a b\"~500", "near_distance", 5, 4, "\"a b\"~64"},
  });
}

TEST(SyntaxFault, NamesTheQuoteThatNothingCloses) {
  const QueryError error = error_of("\u00e9t\u00e9 \u00abla paix ");
  EXPECT_EQ(error.code, "unbalanced_quote");
  EXPECT_EQ(error.position, 4u);
  EXPECT_EQ(error.length, 1u);
  EXPECT_EQ(error.suggestion, "\u00e9t\u00e9 \u00abla paix\u00bb");
  EXPECT_EQ(error_of("peace \"").suggestion, "peace");
  EXPECT_EQ(error_of("a \"b\" \"c d").suggestion, "a \"b\" \"c d\"");
}

TEST(SyntaxFault, TakesSeveralSignsBeforeAWordForAFault) {
  const auto mend = [](std::string_view q) {
    const QueryError error = error_of(q);
    EXPECT_EQ(error.code, "doubled_sign") << q;
    return error.suggestion;
  };
  EXPECT_EQ(mend("--x"), "-x");
  EXPECT_EQ(mend("peace --\"cold war\""), "peace -\"cold war\"");
  EXPECT_EQ(mend("(--(a b))"), "(-(a b))");
  EXPECT_EQ(mend("++peace"), "+peace");
  EXPECT_EQ(mend("+-peace"), "-peace");
  EXPECT_EQ(error_of("\u00e9t\u00e9 --x").position, 4u);
  EXPECT_EQ(error_of("\u00e9t\u00e9 --x").length, 2u);
}

TEST(SyntaxFault, MendsALanguageThatIsNearlyOne) {
  EXPECT_EQ(error_of("lang:frensh").suggestion, "lang:fr");
  EXPECT_EQ(error_of("lang:jp").suggestion, "lang:ja");
  EXPECT_EQ(error_of("lang:xx").suggestion, "");
}

}  // namespace
}  // namespace chancery::query
