#include "core/text/language_detector.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/tokenizer.h"

namespace chancery::text {
namespace {

constexpr std::string_view kEnglish =
    "The Minister received the ambassadors this morning and thanked them for the support that their "
    "governments have "
    "given to the conference. Both sides agreed that the talks should continue next month, when a delegation "
    "will "
    "travel to the capital, and that the working group should present its report before the end of the year.";
constexpr std::string_view kGerman =
    "Die Ministerin empfing heute Morgen die Botschafter und dankte ihnen für die Unterstützung, die ihre "
    "Regierungen "
    "der Konferenz gewährt haben. Beide Seiten vereinbarten, die Gespräche im nächsten Monat fortzusetzen, "
    "wenn eine "
    "Delegation in die Hauptstadt reisen wird, und den Bericht der Arbeitsgruppe bis Ende Jahr vorzulegen.";
constexpr std::string_view kDanish =
    "Ministeren modtog i morges ambassadørerne og takkede dem for den støtte, som deres regeringer har givet "
    "til "
    "konferencen. Begge parter blev enige om at fortsætte samtalerne i næste måned, når en delegation rejser "
    "til "
    "hovedstaden, og at arbejdsgruppen skal fremlægge sin rapport inden årets udgang.";
constexpr std::string_view kChinese =
    "外交部长今天上午会见了各国大使，感谢各国政府对会议的支持。双方同意下个月继续会谈，届时代表团将前往首都，"
    "工作组应在年底之前提交报告。双方还就共同关心的国际和地区问题交换了意见，一致认为应当加强合作，共同维护和"
    "平与稳定。";

Language language(std::string_view code) { return find_language(code).value(); }

TEST(DetectLanguage, TellsLanguagesApart) {
  EXPECT_EQ(detect_language("Meeting", kEnglish).language, language("en"));
  EXPECT_EQ(detect_language("Treffen", kGerman).language, language("de"));
  EXPECT_EQ(detect_language("会见", kChinese).language, language("zh"));
  EXPECT_TRUE(detect_language("Meeting", kEnglish).beyond_doubt);
}

TEST(DetectLanguage, IsNotSureOfShortOrMixedText) {
  EXPECT_FALSE(detect_language("Press release", "").beyond_doubt);
  EXPECT_FALSE(detect_language("", std::string(kEnglish) + "\n" + std::string(kGerman)).beyond_doubt);
  EXPECT_FALSE(detect_language("", "").beyond_doubt);
}

TEST(DetectLanguage, CutsItsSampleBetweenCharacters) {
  for (std::size_t shift = 0; shift < 3; ++shift) {
    std::string body(shift, 'x');
    while (body.size() < 3000) body += kChinese;
    EXPECT_EQ(detect_language("", body).language, language("zh"));
  }
}

TEST(DetectLanguage, ReadsListsOfNamesByTheirFunctionWords) {
  EXPECT_EQ(
      detect_language("Promotions dans le corps des officiers",
                      "Avec effet du 1er avril dans le grade de colonel: Keller Thomas, 8415 Berg; Rösli "
                      "Andreas, 6030 Ebikon; pour le grade de major: Bislin Simon, 9473 Gams.")
          .language,
      language("fr"));
}

TEST(DecideLanguage, TellsSpanishFromPortuguese) {
  const std::string spanish =
      "El Ministro recibió esta mañana a los embajadores y les agradeció el apoyo que sus gobiernos han dado "
      "a "
      "la conferencia. Ambas partes acordaron que las conversaciones continúen el próximo mes, cuando una "
      "delegación viajará a la capital, y que el grupo de trabajo presente su informe antes de fin de año.";
  EXPECT_EQ(decide_language(language("pt"), "Reunión", spanish).language, language("es"));
}

TEST(DecideLanguage, KeepsWhatIsStatedWhereOnlyTheMiddleIsOfAnotherLanguage) {
  std::string body;
  for (int i = 0; i < 30; ++i) body += std::string(kEnglish) + "\n";
  for (int i = 0; i < 30; ++i) body += std::string(kGerman) + "\n";
  for (int i = 0; i < 30; ++i) body += std::string(kEnglish) + "\n";
  EXPECT_FALSE(decide_language(language("en"), "Meeting", body).contradicts_stated);
}

TEST(DecideLanguage, FollowsWhatIsStatedUnlessTheTextSaysOtherwise) {
  EXPECT_EQ(decide_language(language("en"), "Meeting", kEnglish).language, language("en"));
  const LanguageVerdict wrong = decide_language(language("en"), "Treffen", kGerman);
  EXPECT_EQ(wrong.language, language("de"));
  EXPECT_TRUE(wrong.contradicts_stated);
}

TEST(DecideLanguage, KeepsWhatIsStatedWhereTheTextIsShortOrMixed) {
  EXPECT_EQ(decide_language(language("fr"), "Press release", "See annex.").language, language("fr"));
  const std::string mixed = std::string(kEnglish) + "\n" + std::string(kGerman);
  EXPECT_FALSE(decide_language(language("fr"), "", mixed).contradicts_stated);
}

TEST(DecideLanguage, DoesNotContradictANearRelative) {
  const LanguageVerdict verdict = decide_language(language("nb"), "Møde", kDanish);
  EXPECT_EQ(verdict.language, language("nb"));
  EXPECT_FALSE(verdict.contradicts_stated);
}

TEST(DecideLanguage, DetectsWhatIsNotStated) {
  const LanguageVerdict verdict = decide_language(std::nullopt, "Treffen", kGerman);
  EXPECT_EQ(verdict.language, language("de"));
  EXPECT_FALSE(verdict.contradicts_stated);
  EXPECT_EQ(decide_language(Language::kUndetermined, "", kEnglish).language, language("en"));
}

TEST(DecideParagraphLanguage, FindsAParagraphOfAnotherLanguage) {
  EXPECT_EQ(decide_paragraph_language(language("en"), kGerman), language("de"));
  EXPECT_EQ(decide_paragraph_language(language("zh"), kEnglish), language("en"));
  EXPECT_EQ(decide_paragraph_language(language("en"), kEnglish), language("en"));
}

TEST(DecideParagraphLanguage, KeepsTheReleasesWhereItIsNotSure) {
  EXPECT_EQ(decide_paragraph_language(language("en"), "Zürich, Genève, Lugano"), language("en"));
  EXPECT_EQ(decide_paragraph_language(language("nb"), kDanish), language("nb"));
}

TEST(FunctionWordCount, CallsForACloserLookOnlyWhereFewAreTheReleases) {
  const auto are_foreign = [](std::string_view code, std::string_view words) {
    FunctionWordCount count;
    Tokenizer tokenizer;
    tokenizer.reset(words);
    for (Token token; tokenizer.next(token);) count.add(stop_word_languages(token.form), language(code));
    return count.are_foreign();
  };
  EXPECT_FALSE(are_foreign("en", kEnglish));
  EXPECT_TRUE(are_foreign("en", kGerman));
  EXPECT_FALSE(are_foreign("en", "Das Auswärtige Amt"));
}

}  // namespace
}  // namespace chancery::text
