#include "core/text/language.h"

#include <gtest/gtest.h>

#include <set>

namespace chancery::text {
namespace {

TEST(Languages, AreAtTheirOwnIndexAndUnique) {
  std::set<std::string_view> codes;
  ASSERT_LE(languages().size(), 128U);
  EXPECT_EQ(languages()[0].code, "und");
  for (std::size_t i = 0; i < languages().size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(languages()[i].id), i);
    EXPECT_TRUE(codes.insert(languages()[i].code).second) << languages()[i].code;
    EXPECT_EQ(find_language(languages()[i].code), languages()[i].id);
    EXPECT_FALSE(languages()[i].name.empty());
    EXPECT_FALSE(languages()[i].autonym.empty());
  }
}

TEST(FindLanguage, IgnoresRegionScriptAndCase) {
  EXPECT_EQ(find_language("pt-BR"), find_language("pt"));
  EXPECT_EQ(find_language("ZH-Hant-TW"), find_language("zh"));
  EXPECT_EQ(find_language("sr_Latn"), find_language("sr"));
}

TEST(FindLanguage, ReadsWithdrawnCodes) {
  EXPECT_EQ(find_language("iw"), find_language("he"));
  EXPECT_EQ(find_language("in"), find_language("id"));
  EXPECT_EQ(find_language("no"), find_language("nb"));
}

TEST(FindLanguage, FindsNothingForWhatItDoesNotKnow) {
  EXPECT_FALSE(find_language("tlh"));
  EXPECT_FALSE(find_language(""));
  EXPECT_FALSE(find_language("english"));
}

TEST(Info, KnowsWhichWayALanguageIsWritten) {
  EXPECT_TRUE(info(find_language("ar").value()).right_to_left);
  EXPECT_FALSE(info(find_language("az").value()).right_to_left);
  EXPECT_EQ(info(find_language("fr").value()).autonym, "français");
}

TEST(IsStopWord, KnowsFunctionWordsByLanguage) {
  const auto is_stop = [](std::string_view code, std::string_view form) {
    return is_stop_word(find_language(code).value(), form);
  };
  EXPECT_TRUE(is_stop("en", "the"));
  EXPECT_TRUE(is_stop("en", "s"));
  EXPECT_TRUE(is_stop("fr", "l"));
  EXPECT_TRUE(is_stop("it", "dell"));
  EXPECT_TRUE(is_stop("ru", "также"));
  EXPECT_TRUE(is_stop("ar", "من"));
  EXPECT_TRUE(is_stop("el", "τησ"));  // case folding has one sigma
  EXPECT_TRUE(is_stop("az", "üçün"));
  EXPECT_FALSE(is_stop("en", "der"));
  EXPECT_FALSE(is_stop("en", "minister"));
  EXPECT_FALSE(is_stop("zh", "的"));
  EXPECT_FALSE(is_stop_word(Language::kUndetermined, "the"));
}

TEST(IsStopWord, NeverHoldsAnAcronym) {
  for (const LanguageInfo& language : languages()) {
    for (const std::string_view form : {"US", "UN", "IT", "WHO", "ООН"}) {
      EXPECT_FALSE(is_stop_word(language.id, form)) << language.code << " " << form;
    }
  }
}

}  // namespace
}  // namespace chancery::text
