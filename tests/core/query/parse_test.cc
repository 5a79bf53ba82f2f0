#include "core/query/parse.h"

#include <gmock/gmock.h>

#include <map>

#include "core/query/syntax.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::int32_t kToday = 20000;  // 2024-10-04

/// A clause as text: "word:covid", "title phrase:be nice", "near5:a b", "lang:fr".
std::string describe(const Clause& clause) {
  static const std::map<ClauseKind, std::string> kKinds{{ClauseKind::kWord, "word"},
                                                        {ClauseKind::kCompound, "compound"},
                                                        {ClauseKind::kPhrase, "phrase"},
                                                        {ClauseKind::kNear, "near"},
                                                        {ClauseKind::kPrefix, "prefix"}};
  if (clause.kind == ClauseKind::kFilter) {
    for (const FieldName& field : field_names()) {
      if (field.field == clause.filter.field) return std::string(field.name) + ":" + clause.filter.value;
    }
  }
  std::string line = clause.in_title ? "title " : "";
  line += clause.is_exact ? "=" : "";
  line += kKinds.at(clause.kind);
  if (clause.kind == ClauseKind::kNear) line += std::to_string(clause.distance);
  line += ":";
  for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
    if (i > 0 && !clause.tokens[i].joined) line += ' ';
    line += clause.tokens[i].form;
  }
  return line;
}

std::string describe(const Node& node, const Tree& tree) {
  if (node.kind == NodeKind::kClause) return describe(tree.clauses[node.clause]);
  std::string line = node.kind == NodeKind::kAnd ? "and(" : node.kind == NodeKind::kOr ? "or(" : "not(";
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    line += (i > 0 ? ", " : "") + describe(node.children[i], tree);
  }
  return line + ")";
}

/// Each item of what was read, with + where it is demanded and - where it is excluded. Phrases and filters
/// are always demanded; their + is left out.
std::vector<std::string> describe(std::string_view q) {
  const Parsed parsed = parse(q, kToday);
  const auto* tree = std::get_if<Tree>(&parsed);
  if (tree == nullptr) return {"error " + std::get<std::vector<QueryError>>(parsed).at(0).code};
  std::vector<std::string> described;
  for (const Item& item : tree->items) {
    const std::string text = describe(item.node, *tree);
    const bool is_word =
        text.starts_with("word:") || text.starts_with("prefix:") || text.starts_with("compound:");
    const std::string sign = item.occur == Occur::kMustNot           ? "-"
                             : item.occur == Occur::kMust && is_word ? "+"
                                                                     : "";
    described.push_back(sign + text);
  }
  return described;
}

QueryError error_of(std::string_view q) { return std::get<std::vector<QueryError>>(parse(q, kToday)).at(0); }

TEST(Parse, ReadsWordsAndPhrases) {
  EXPECT_THAT(describe("  Peace talks \"the Black Sea\" "),
              ElementsAre("word:peace", "word:talks", "phrase:the black sea"));
  EXPECT_THAT(describe(""), IsEmpty());
  EXPECT_THAT(describe(" \t "), IsEmpty());
}

TEST(Parse, ReadsNoAcronymsInAQueryTypedInCapitalsThroughout) {
  EXPECT_THAT(describe("PEACE TALKS IN BAKU"),
              ElementsAre("word:peace", "word:talks", "word:in", "word:baku"));
  EXPECT_THAT(describe("UN WTO"), ElementsAre("word:UN", "word:WTO"));
}

TEST(Parse, TakesAllQuotationMarksAlike) {
  for (const std::string_view q : {"\"a b\"", "\u201ca b\u201d", "\u201ea b\u201c", "\u00aba b\u00bb",
                                   "\u00bba b\u00ab", "\u201ca b\""}) {
    EXPECT_THAT(describe(q), ElementsAre("phrase:a b")) << q;
  }
  EXPECT_THAT(describe("x\"a b\"y"), ElementsAre("word:x", "phrase:a b", "word:y"));
}

TEST(Parse, ReadsSignsOnlyDirectlyBeforeAWordOrQuoteAfterWhiteSpace) {
  EXPECT_THAT(describe("+peace -war"), ElementsAre("+word:peace", "-word:war"));
  EXPECT_THAT(describe("-\"cold war\" +\u00abla paix\u00bb"),
              ElementsAre("-phrase:cold war", "phrase:la paix"));
  EXPECT_THAT(describe("a - b c-d e+f"),
              ElementsAre("word:a", "word:b", "word:c", "word:d", "word:e", "word:f"));
  EXPECT_THAT(describe("+41 31"), ElementsAre("word:41", "word:31"));
  EXPECT_THAT(describe("\u3000-war"), ElementsAre("-word:war"));
  EXPECT_THAT(describe("\"a\"-b"), ElementsAre("phrase:a", "word:b"));
  EXPECT_THAT(describe("-x"), ElementsAre("-word:x"));
}

TEST(Parse, TakesSignedWordsOfSeveralTokensAsOneThing) {
  EXPECT_THAT(describe("post-conflict"), ElementsAre("word:post", "word:conflict"));
  EXPECT_THAT(describe("-post-conflict +l'accord"),
              ElementsAre("-compound:post conflict", "+compound:l accord"));
}

TEST(Parse, CutsCharactersIntoOverlappingPairs) {
  EXPECT_THAT(describe("\u5916\u4ea4\u90e8"), ElementsAre("word:\u5916\u4ea4", "word:\u4ea4\u90e8"));
  EXPECT_THAT(describe("\u5916"), ElementsAre("phrase:\u5916"));
  EXPECT_THAT(describe("WTO \u5916"), ElementsAre("word:WTO", "word:\u5916"));
  EXPECT_THAT(describe("\u5916\u4ea4 \u90e8\u957f"), ElementsAre("word:\u5916\u4ea4", "word:\u90e8\u957f"));
  EXPECT_THAT(describe("+\u5916\u4ea4 -\u5916\u4ea4\u90e8"),
              ElementsAre("+word:\u5916\u4ea4", "-phrase:\u5916\u4ea4\u90e8"));
  EXPECT_THAT(describe("WTO\u6539\u9769"), ElementsAre("word:WTO", "word:\u6539\u9769"));
}

TEST(Parse, PutsNotBeforeAndBeforeOrBeforeSideBySide) {
  EXPECT_THAT(describe("a OR b AND NOT c d"), ElementsAre("or(word:a, and(word:b, not(word:c)))", "word:d"));
  EXPECT_THAT(describe("a AND b"), ElementsAre("+word:a", "+word:b"));
  EXPECT_THAT(describe("(a OR b) c"), ElementsAre("or(word:a, word:b)", "word:c"));
  EXPECT_THAT(describe("a AND (b OR \"c d\")"), ElementsAre("+word:a", "or(word:b, phrase:c d)"));
  EXPECT_THAT(describe("a NOT b"), ElementsAre("word:a", "-word:b"));
  EXPECT_THAT(describe("a AND NOT (b c)"), ElementsAre("+word:a", "-and(word:b, word:c)"));
  EXPECT_THAT(describe("-(a OR b)"), ElementsAre("-or(word:a, word:b)"));
  EXPECT_THAT(describe("NOT NOT a"), ElementsAre("word:a"));
  EXPECT_THAT(describe("post-conflict AND a"), ElementsAre("+compound:post conflict", "+word:a"));
}

TEST(Parse, ReadsOperatorsInCapitalsOnly) {
  EXPECT_THAT(describe("a and b or not c"),
              ElementsAre("word:a", "word:and", "word:b", "word:or", "word:not", "word:c"));
  EXPECT_THAT(describe("\"a AND b\""), ElementsAre("phrase:a AND b"));
}

TEST(Parse, TakesNoMeaningFromParenthesesWithoutAnOperator) {
  EXPECT_THAT(describe("Islamic Cooperation (OIC) ()"),
              ElementsAre("word:islamic", "word:cooperation", "word:OIC"));
  EXPECT_THAT(describe("(a -b)"), ElementsAre("word:a", "-word:b"));
  EXPECT_THAT(describe("+(a b)"), ElementsAre("+word:a", "+word:b"));
}

TEST(Parse, ReadsFields) {
  EXPECT_THAT(describe("title:peace title:\"the Black Sea\" Title:a"),
              ElementsAre("title word:peace", "title phrase:the black sea", "title word:a"));
  EXPECT_THAT(describe("source:\"Foreign Office\" country:az lang:FR id:a/b:c"),
              ElementsAre("source:Foreign Office", "country:AZ", "lang:fr", "id:a/b:c"));
  EXPECT_THAT(describe("-lang:fr (lang:de OR lang:it)"), ElementsAre("-lang:fr", "or(lang:de, lang:it)"));
  EXPECT_THAT(describe("title:(a b) c"), ElementsAre("title word:a", "title word:b", "word:c"));
  EXPECT_THAT(describe("title:=a"), ElementsAre("title =word:a"));
}

TEST(Parse, MakesFieldsOfTheListedNamesOnly) {
  EXPECT_THAT(describe("No:605/23"), ElementsAre("word:no", "word:605", "word:23"));
  EXPECT_THAT(describe("+994 12"), ElementsAre("word:994", "word:12"));
  EXPECT_THAT(
      describe("https://example.org/a_(b)?lang=fr"),
      ElementsAre("word:https", "word:example", "word:org", "word:a", "word:b", "word:lang", "word:fr"));
  EXPECT_THAT(describe("Date: May"), ElementsAre("word:date", "word:may"));
}

TEST(Parse, ReadsExactFormsPrefixesAndNearWords) {
  EXPECT_THAT(describe("=r\u00e9sum\u00e9 =\"a b\""), ElementsAre("=word:r\u00e9sum\u00e9", "=phrase:a b"));
  EXPECT_THAT(describe("diplom* -minist*"), ElementsAre("prefix:diplom", "-prefix:minist"));
  EXPECT_THAT(describe("\"a b\"~5 \u201ca b\u201d~0"), ElementsAre("near5:a b", "near0:a b"));
  EXPECT_THAT(describe("a = b * c"), ElementsAre("word:a", "word:b", "word:c"));
}

TEST(Parse, ReadsDates) {
  const auto days_of = [](std::string_view q) {
    return std::get<Tree>(parse(q, kToday)).clauses.at(0).filter.days;
  };
  EXPECT_EQ(days_of("2024-05-17"), (DayInterval{19860, 19860}));
  EXPECT_EQ(days_of("date:2024-05"), (DayInterval{19844, 19874}));
  EXPECT_EQ(days_of("date:2024"), (DayInterval{19723, 20088}));
  EXPECT_EQ(days_of("2024-05..2024-07"), (DayInterval{19844, 19935}));
  EXPECT_EQ(days_of("date:2024.."), (DayInterval{19723, INT32_MAX}));
  EXPECT_EQ(days_of("date:7d"), (DayInterval{kToday - 7, kToday}));
  EXPECT_EQ(days_of("date:1m"), (DayInterval{kToday - 30, kToday}));
  EXPECT_THAT(describe("Expo 2025"), ElementsAre("word:expo", "word:2025"));
  EXPECT_THAT(describe("\"2024-05-17\""), ElementsAre("phrase:2024 05 17"));
  EXPECT_THAT(describe("a..b 12..13 ..."), ElementsAre("word:a", "word:b", "word:12", "word:13"));
}

TEST(Parse, LimitsDepth) {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '(') + "a OR b" +
           std::string(static_cast<std::size_t>(depth), ')');
  };
  EXPECT_THAT(describe(nested(32)), ElementsAre("or(word:a, word:b)"));
  EXPECT_EQ(error_of(nested(33)).code, "too_deep");
  std::string nots;
  for (int i = 0; i < 33; ++i) nots += "NOT ";
  EXPECT_EQ(error_of(nots + "a").code, "too_deep");
}

TEST(Parse, ReadsEveryExampleOfTheHelp) {
  for (const SyntaxRow& row : syntax_table()) {
    EXPECT_TRUE(std::holds_alternative<Tree>(parse(row.example, kToday))) << row.example;
  }
}

TEST(Parse, IsHelpedByARowThatSaysWhatAStarStandsFor) {
  const auto rows = syntax_table();
  const auto star =
      std::find_if(rows.begin(), rows.end(), [](const SyntaxRow& row) { return row.example.ends_with('*'); });
  ASSERT_NE(star, rows.end());
  EXPECT_THAT(std::string(star->meaning), testing::HasSubstr(std::to_string(kMaxPrefixForms) + " most"));
  EXPECT_EQ(kMaxExpandedForms, 1000u);
  EXPECT_THAT(std::string(star->meaning), testing::HasSubstr("together for 1,000"));
}

TEST(Parse, RefusesAQueryWithoutAWord) {
  for (const char* q : {"!!!", "\"\"", " \uff0c ", "- +"}) EXPECT_EQ(error_of(q).code, "no_word") << q;
  EXPECT_EQ(error_of("!!! ").length, 3u);
  EXPECT_THAT(describe("  "), ElementsAre());
  EXPECT_THAT(describe("peace !"), ElementsAre("word:peace"));
}

TEST(Parse, RefusesQueriesBeyondTheLimits) {
  const QueryError bytes = error_of(std::string(1023, 'a') + "\u00e9\u00e9");
  EXPECT_EQ(bytes.code, "too_long");
  EXPECT_EQ(bytes.position, 1023u);
  EXPECT_EQ(bytes.length, 2u);
  std::string words;
  for (int i = 0; i < 64; ++i) words.append("w").append(std::to_string(i)).append(" ");
  EXPECT_EQ(describe(words).size(), 64u);
  std::string characters = "\u4e00";
  for (int i = 0; i < 64; ++i) characters += i % 2 == 0 ? "\u4e8c" : "\u4e09";
  EXPECT_EQ(describe(characters).size(), 64u) << "a pair is one term";
  const QueryError many = error_of(words + "one more");
  EXPECT_EQ(many.code, "too_many_words");
  EXPECT_EQ(many.position, words.size());
  EXPECT_EQ(many.length, 8u);
}

TEST(Parse, ReadsDashesOfTextAsText) {
  EXPECT_THAT(describe("peace -- talks"), ElementsAre("word:peace", "word:talks"));
  EXPECT_THAT(describe("peace--talks"), ElementsAre("word:peace", "word:talks"));
  EXPECT_THAT(describe("peace--"), ElementsAre("word:peace"));
  EXPECT_THAT(describe("\"peace\"--talks"), ElementsAre("phrase:peace", "word:talks"));
  EXPECT_THAT(describe("+-5 --5"), ElementsAre("word:5", "word:5"));
  EXPECT_THAT(describe("peace ---"), ElementsAre("word:peace"));
  EXPECT_THAT(describe("C++ c++"), ElementsAre("word:c", "word:c"));
}

}  // namespace
}  // namespace chancery::query
