#include "core/text/stemmer.h"

#include <gtest/gtest.h>

#include "core/text/utf8.h"

namespace chancery::text {
namespace {

Language language(std::string_view code) { return find_language(code).value(); }

TEST(Stem, JoinsTheFormsOfAWordByLanguage) {
  Stemmers stemmers;
  EXPECT_EQ(stemmers.stem(language("en"), "negotiations"), "negoti");
  EXPECT_EQ(stemmers.stem(language("de"), "verhandlungen"),
            std::string(stemmers.stem(language("de"), "verhandlung")));
  EXPECT_EQ(stemmers.stem(language("ru"), "переговоров"),
            std::string(stemmers.stem(language("ru"), "переговоры")));
  EXPECT_EQ(stemmers.stem(language("fr"), "accords"), "accord");
}

TEST(Stem, LeavesMarksOut) {
  Stemmers stemmers;
  EXPECT_EQ(stemmers.stem(language("fr"), "négociations"), "negoci");
  EXPECT_EQ(stemmers.stem(language("fr"), "negociations"), "negoci");
  EXPECT_EQ(stemmers.stem(language("de"), "präsidenten"), "prasident");
  EXPECT_EQ(stemmers.stem(language("az"), "nazirliyi̇ə"), "nazirliyie");
  EXPECT_EQ(stemmers.stem(language("ru"), "самолёты"), std::string(stemmers.stem(language("ru"), "самолет")));
}

TEST(Stem, ReadsEndingsThatAreTypedWithoutTheirMarks) {
  Stemmers stemmers;
  const auto same = [&](std::string_view code, std::string_view one, std::string_view other) {
    return stemmers.stem(language(code), one) == std::string(stemmers.stem(language(code), other));
  };
  EXPECT_TRUE(same("es", "negociacion", "negociaciones"));
  EXPECT_TRUE(same("pt", "declaracao", "declarações"));
  EXPECT_TRUE(same("pt", "declaracoes", "declaração"));
}

TEST(Stem, ReadsRomanianCommaAndCedillaAlike) {
  Stemmers stemmers;
  EXPECT_EQ(stemmers.stem(language("ro"), "negociații"), "negoc");
  EXPECT_EQ(stemmers.stem(language("ro"), "negociaţii"), "negoc");
}

TEST(Stem, ReadsTurkishCapitalsByVowelHarmony) {
  Stemmers stemmers;
  const std::string stem(stemmers.stem(language("tr"), "açıklaması"));
  EXPECT_EQ(stemmers.stem(language("tr"), "açiklamasi"), stem);  // of AÇIKLAMASI
  EXPECT_EQ(stemmers.stem(language("tr"), "istanbul"), "istanbul");
  EXPECT_EQ(stemmers.stem(language("tr"), "ıstanbul"), "istanbul");
  EXPECT_EQ(stemmers.stem(language("tr"), "ısparta"), std::string(stemmers.stem(language("tr"), "isparta")));
}

TEST(Stem, LeavesAcronymsAsTheyAre) {
  Stemmers stemmers;
  EXPECT_EQ(stemmers.stem(language("en"), "US"), "US");
  EXPECT_EQ(stemmers.stem(language("en"), "SALES"), "SALES");
  EXPECT_EQ(stemmers.stem(language("ru"), "ООН"), "ООН");
}

TEST(Stem, LeavesLanguagesWithoutStemmerAlone) {
  Stemmers stemmers;
  EXPECT_EQ(stemmers.stem(language("az"), "nazirliyinin"), "nazirliyinin");
  EXPECT_EQ(stemmers.stem(Language::kUndetermined, "negotiations"), "negotiations");
}

TEST(Stem, IsNeverEmptyAndNeverTooLong) {
  Stemmers stemmers;
  for (const LanguageInfo& info : languages()) {
    for (const std::string_view form : {"s", "ed", "а", "و", "ال", "es", "er", "의"}) {
      EXPECT_FALSE(stemmers.stem(info.id, form).empty()) << info.code << " " << form;
    }
    std::string longest;
    while (longest.size() < 100) longest += "中";
    const std::string_view stem = stemmers.stem(info.id, longest);
    EXPECT_LE(stem.size(), kMaxTermBytes);
    EXPECT_TRUE(is_valid_utf8(stem));
  }
}

TEST(Stem, KnowsEveryAlgorithmThatTheRegistryNames) {
  Stemmers stemmers;
  int stemming = 0;
  for (const LanguageInfo& info : languages()) stemming += info.stemmer.empty() ? 0 : 1;
  EXPECT_EQ(stemming, 29);  // libstemmer's 28 languages, and Nynorsk by the Norwegian one
  EXPECT_EQ(stemmers.stem(language("sr"), "министарства"),
            std::string(stemmers.stem(language("sr"), "ministarstva")));
}

}  // namespace
}  // namespace chancery::text
