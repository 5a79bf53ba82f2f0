#include "core/text/tokenizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/text/stemmer.h"
#include "core/text/utf8.h"

namespace chancery::text {
namespace {

using testing::ElementsAre;

struct Kept {
  std::string form;
  Token token;
};

std::vector<Kept> cut(std::string_view text, CapitalRule rule = CapitalRule::kByLine) {
  std::vector<Kept> tokens;
  Tokenizer tokenizer;
  tokenizer.reset(text, rule);
  for (Token token; tokenizer.next(token);) tokens.push_back({std::string(token.form), token});
  return tokens;
}

std::vector<std::string> forms(std::string_view text, CapitalRule rule = CapitalRule::kByLine) {
  std::vector<std::string> all;
  for (Kept& kept : cut(text, rule)) all.push_back(std::move(kept.form));
  return all;
}

TEST(Tokenizer, FindsNothingInNothing) {
  EXPECT_TRUE(forms("").empty());
  EXPECT_TRUE(forms(" … — \u200B \n !").empty());
}

TEST(Tokenizer, GivesByteRangesOfWhatIsPrinted) {
  const std::string text = "Die Größe, l’État";
  const auto tokens = cut(text);
  std::vector<std::string> printed;
  for (const Kept& kept : tokens)
    printed.push_back(text.substr(kept.token.begin, kept.token.end - kept.token.begin));
  EXPECT_THAT(printed, ElementsAre("Die", "Größe", "l", "État"));
  EXPECT_THAT(forms(text), ElementsAre("die", "größe", "l", "état"));
}

TEST(Tokenizer, SeparatesAtApostrophesAndHyphens) {
  EXPECT_THAT(forms("l'accord dell’Italia Ankara'da oʻzbek"),
              ElementsAre("l", "accord", "dell", "italia", "ankara", "da", "o", "zbek"));
  EXPECT_THAT(forms("Covid-19 QA-25 No:605/23 +994 12"),
              ElementsAre("covid", "19", "QA", "25", "no", "605", "23", "994", "12"));
}

TEST(Tokenizer, JoinsCyrillicLettersAtAnyApostrophe) {
  for (const char* apostrophe : {"'", "’", "ʼ", "‘"}) {
    const std::string text = "П" + std::string(apostrophe) + "ять років";
    EXPECT_THAT(forms(text), ElementsAre("п'ять", "років"));
  }
  EXPECT_THAT(forms("'слово' х'"), ElementsAre("слово", "х"));
}

TEST(Tokenizer, KeepsTheCapitalsOfAcronyms) {
  EXPECT_THAT(forms("the UN, CO2, COVID19, G7, NGOs and I"),
              ElementsAre("the", "UN", "CO2", "COVID19", "g7", "ngos", "and", "i"));
  EXPECT_TRUE(cut("the UN")[1].token.is_acronym);
  EXPECT_FALSE(cut("the UN")[0].token.is_acronym);
  EXPECT_THAT(forms("Генсек ООН"), ElementsAre("генсек", "ООН"));
}

TEST(Tokenizer, FoldsLinesOfCapitalsInTextButNotInQueries) {
  EXPECT_THAT(forms("THE UN IN BERN\nthe UN"), ElementsAre("the", "un", "in", "bern", "the", "UN"));
  EXPECT_THAT(forms("DECLARATION\nof"), ElementsAre("declaration", "of"));
  EXPECT_THAT(forms("THE UN", CapitalRule::kAlways), ElementsAre("THE", "UN"));
  EXPECT_THAT(forms("中国加入WTO"), ElementsAre("中", "国", "加", "入", "WTO"));
}

TEST(Tokenizer, ReadsDottedLettersAsOneAcronym) {
  for (const char* text : {"U.S.", "u.s.", "U.S. ", "U.S.\n", "U.S", "u.s", "U.S "}) {
    EXPECT_THAT(forms(text), ElementsAre("US"));
    EXPECT_TRUE(cut(text)[0].token.is_acronym);
  }
  EXPECT_THAT(forms("the U.S.-China talks, U.S.A, us"),
              ElementsAre("the", "US", "china", "talks", "USA", "us"));
  EXPECT_THAT(forms("J. Smith. I. End.of"), ElementsAre("j", "smith", "i", "end", "of"));
  EXPECT_THAT(forms("U.S sanctions, U.Nations"), ElementsAre("US", "sanctions", "u", "nations"));
  EXPECT_EQ(cut("(U.S.)")[0].token.begin, 1U);
  EXPECT_EQ(cut("(U.S.)")[0].token.end, 5U);
}

TEST(Tokenizer, FoldsTurkishCapitals) {
  EXPECT_THAT(forms("İstanbul Irak Diyarbakır i\u0307stanbul"),
              ElementsAre("istanbul", "irak", "diyarbakır", "istanbul"));
  EXPECT_THAT(forms("bu İKT ve"), ElementsAre("bu", "İKT", "ve"));
}

TEST(Tokenizer, DropsWhatIsInvisible) {
  EXPECT_THAT(forms("Minis\u00ADter a\u200Bb \uFEFFBern"), ElementsAre("minister", "ab", "bern"));
  EXPECT_THAT(forms("وزـــارة می\u200Cخواهم"), ElementsAre("وزارة", "میخواهم"));
}

TEST(Tokenizer, NormalisesCompatibilityCharacters) {
  EXPECT_THAT(forms("ｔｈｅ ＵＮ ﬁnance e\u0301te\u0301 Ǆ"),
              ElementsAre("the", "UN", "finance", "été", "dž"));
  EXPECT_THAT(forms("٢٠٢٥ ۲۰۲۵ ２０２５"), ElementsAre("2025", "2025", "2025"));
  EXPECT_THAT(forms("ｶﾞ"), ElementsAre("ガ"));
}

TEST(Tokenizer, GivesFormsThatNormalisationLeavesAlone) {
  EXPECT_THAT(forms("ΑΘΗΝΑΣ και αθήνας"), ElementsAre("ΑΘΗΝΑΣ", "και", "αθήνασ"));
  EXPECT_THAT(forms("ёлка Ёлка ẞ"), ElementsAre("ёлка", "ёлка", "ß"));
}

TEST(Tokenizer, GivesOneTokenACharacterWhereWordsAreNotSeparated) {
  const auto tokens = cut("外交部2025年ที่");
  EXPECT_THAT(forms("外交部2025年ที่"), ElementsAre("外", "交", "部", "2025", "年", "ที่"));
  EXPECT_EQ(tokens[0].token.kind, TokenKind::kCharacter);
  EXPECT_EQ(tokens[3].token.kind, TokenKind::kWord);
  EXPECT_THAT(forms("サーバー か\u3099 한국어 외교부"),
              ElementsAre("サ", "ー", "バ", "ー", "が", "한", "국", "어", "외", "교", "부"));
  EXPECT_THAT(forms("\u1112\u1161\u11ab\u1100\u116e\u11a8"),
              ElementsAre("한", "국"));  // in pieces, as NFD has it
}

TEST(Tokenizer, SaysWhatIsAdjacent) {
  std::vector<bool> adjacent;
  for (const Kept& kept : cut("外交 部。长，a b-c\u00A0\u3000d")) adjacent.push_back(kept.token.adjacent);
  EXPECT_THAT(adjacent, ElementsAre(false, true, true, false, false, true, false, true));
}

TEST(Tokenizer, CountsLines) {
  std::vector<std::uint32_t> lines;
  for (const Kept& kept : cut("\na b\n\nc\r\nd")) lines.push_back(kept.token.line);
  EXPECT_THAT(lines, ElementsAre(1, 1, 3, 4));
}

TEST(Tokenizer, CutsWhatIsTooLongAtACodePoint) {
  std::string word;
  while (word.size() < 300) word += "ж";
  for (const std::string& text : {word, "Ж" + word, std::string(200, 'x'), std::string("e\u0301") + word}) {
    const auto tokens = cut(text);
    ASSERT_EQ(tokens.size(), 1U);
    EXPECT_LE(tokens[0].form.size(), kMaxTermBytes);
    EXPECT_GE(tokens[0].form.size(), kMaxTermBytes - 3);
    EXPECT_TRUE(is_valid_utf8(tokens[0].form));
    EXPECT_EQ(tokens[0].token.end, text.size());
  }
}

TEST(Tokenizer, ReadsItsOwnFormsBack) {
  const std::string_view text =
      "L'État, ŞANLIURFA’nın Größe; Ελλάς — п’ять ﬁn ２０ हिन्दी ภาษาไทย 外交 مُحَمَّد 한국";
  for (const std::string& form : forms(text))
    EXPECT_THAT(forms(form, CapitalRule::kAlways), ElementsAre(form));
}

}  // namespace
}  // namespace chancery::text
