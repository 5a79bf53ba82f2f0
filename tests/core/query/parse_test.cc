#include "core/query/parse.h"

#include <gmock/gmock.h>

#include "core/query/request.h"

namespace chancery::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "+word:covid ~phrase:be nice" for what was read.
std::vector<std::string> describe(std::string_view q) {
  const Parsed parsed = parse(q);
  std::vector<std::string> described;
  for (const Clause& clause : std::get<Tree>(parsed).clauses) {
    std::string line = clause.occur == Occur::kMust ? "+" : clause.occur == Occur::kMustNot ? "-" : "";
    line += clause.kind == ClauseKind::kPhrase ? "phrase:" : "word:";
    for (std::size_t i = 0; i < clause.tokens.size(); ++i) {
      if (i > 0 && !clause.tokens[i].joined) line += ' ';
      line += clause.tokens[i].form;
    }
    described.push_back(line);
  }
  return described;
}

QueryError error_of(std::string_view q) { return std::get<std::vector<QueryError>>(parse(q)).at(0); }

TEST(Parse, ReadsWordsAndPhrases) {
  EXPECT_THAT(describe("  Peace talks \"the Black Sea\" "),
              ElementsAre("word:peace", "word:talks", "phrase:the black sea"));
  EXPECT_THAT(describe(""), IsEmpty());
  EXPECT_THAT(describe(" \t "), IsEmpty());
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
              ElementsAre("-phrase:cold war", "+phrase:la paix"));
  EXPECT_THAT(describe("a - b c-d e+f"),
              ElementsAre("word:a", "word:b", "word:c", "word:d", "word:e", "word:f"));
  EXPECT_THAT(describe("+41 31"), ElementsAre("word:41", "word:31"));
  EXPECT_THAT(describe("\u3000-war"), ElementsAre("-word:war"));
  EXPECT_THAT(describe("\"a\"-b"), ElementsAre("phrase:a", "word:b"));
  EXPECT_THAT(describe("-x"), ElementsAre("-word:x"));
}

TEST(Parse, TakesSignedWordsOfSeveralTokensAsPhrases) {
  EXPECT_THAT(describe("post-conflict"), ElementsAre("word:post", "word:conflict"));
  EXPECT_THAT(describe("-post-conflict +l'accord"), ElementsAre("-phrase:post conflict", "+phrase:l accord"));
}

TEST(Parse, CutsCharactersIntoOverlappingPairs) {
  EXPECT_THAT(describe("\u5916\u4ea4\u90e8"), ElementsAre("word:\u5916\u4ea4", "word:\u4ea4\u90e8"));
  EXPECT_THAT(describe("\u5916"), ElementsAre("phrase:\u5916"));
  EXPECT_THAT(describe("\u5916\u4ea4 \u90e8\u957f"), ElementsAre("word:\u5916\u4ea4", "word:\u90e8\u957f"));
  EXPECT_THAT(describe("+\u5916\u4ea4 -\u5916\u4ea4\u90e8"),
              ElementsAre("+word:\u5916\u4ea4", "-phrase:\u5916\u4ea4\u90e8"));
  EXPECT_THAT(describe("WTO\u6539\u9769"), ElementsAre("word:WTO", "word:\u6539\u9769"));
}

TEST(Parse, TakesALoneCharacterAsAWordAmongOthersAndAsAllThatIsAskedAlone) {
  EXPECT_THAT(describe("谁赢 第 49 届"), ElementsAre("word:谁赢", "word:第", "word:49", "word:届"));
  EXPECT_THAT(describe("谁"), ElementsAre("phrase:谁"));
}

TEST(Parse, SeesNoAcronymsInSeveralWordsAllInCapitals) {
  EXPECT_THAT(describe("PRESSURE ON THE UN"), ElementsAre("word:pressure", "word:on", "word:the", "word:un"));
  EXPECT_THAT(describe("pressure on the UN"), ElementsAre("word:pressure", "word:on", "word:the", "word:UN"));
  EXPECT_THAT(describe("UN WHO"), ElementsAre("word:UN", "word:WHO"));
}

TEST(Parse, NamesTheQuoteThatNothingCloses) {
  const QueryError error = error_of("\u00e9t\u00e9 \u00abla paix ");
  EXPECT_EQ(error.code, "unbalanced_quote");
  EXPECT_EQ(error.position, 4u);
  EXPECT_EQ(error.length, 1u);
  EXPECT_EQ(error.suggestion, "\u00e9t\u00e9 \u00abla paix\u00bb");
  EXPECT_EQ(error_of("peace \"").suggestion, "peace");
  EXPECT_EQ(error_of("a \"b\" \"c d").suggestion, "a \"b\" \"c d\"");
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
  const QueryError many = error_of(words + "one more");
  EXPECT_EQ(many.code, "too_many_words");
  EXPECT_EQ(many.position, words.size());
  EXPECT_EQ(many.length, 8u);
}

}  // namespace
}  // namespace chancery::query
