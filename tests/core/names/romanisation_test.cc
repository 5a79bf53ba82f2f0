#include "core/names/romanisation.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace chancery::names {
namespace {

std::vector<text::Language> languages(std::initializer_list<std::string_view> codes) {
  std::vector<text::Language> found;
  for (const std::string_view code : codes) found.push_back(*text::find_language(code));
  return found;
}

/// Whether two forms, each as its language reads it, have a common reading.
bool sound_alike(std::string_view a, std::string_view language_a, std::string_view b,
                 std::string_view language_b) {
  for (const Reading& first : readings_of(a, languages({language_a}))) {
    for (const Reading& second : readings_of(b, languages({language_b}))) {
      if (first.sounds == second.sounds) return true;
    }
  }
  return false;
}

TEST(Romanisation, ReadsEachLanguagesSpelling) {
  EXPECT_TRUE(sound_alike("lawrow", "de", "lavrov", "en"));
  EXPECT_TRUE(sound_alike("selenskyj", "de", "zelenskyy", "en"));
  EXPECT_TRUE(sound_alike("zelenski", "fr", "zelensky", "en"));
  EXPECT_TRUE(sound_alike("alijew", "de", "aliyev", "en"));
  EXPECT_TRUE(sound_alike("aliev", "fr", "aliyev", "en"));
  EXPECT_TRUE(sound_alike("poutine", "fr", "putin", "en"));
  EXPECT_TRUE(sound_alike("ceyhun", "tr", "jeyhun", "en"));
  EXPECT_TRUE(sound_alike("ceyhun", "en", "jeyhun", "en"));
  EXPECT_TRUE(sound_alike("schukow", "de", "shukov", "en"));
  EXPECT_TRUE(sound_alike("netanjahu", "de", "netanyahu", "en"));
  EXPECT_TRUE(sound_alike("erdoğan", "tr", "erdogan", "en"));
}

TEST(Romanisation, ReadsTheVoicelessEndsOfTurkishSyllablesAsVoiced) {
  EXPECT_TRUE(sound_alike("hazaryurtlu", "tr", "khazaryurdlu", "en"));
  EXPECT_TRUE(sound_alike("mehmet", "tr", "mehmed", "en"));
  EXPECT_FALSE(sound_alike("hazaryurtlu", "en", "khazaryurdlu", "en"));
  EXPECT_FALSE(sound_alike("kaptan", "tr", "kapdan", "en")) << "a t before a vowel is a t";
}

TEST(Romanisation, ReadsOtherAlphabets) {
  EXPECT_TRUE(sound_alike("лавров", "ru", "lavrov", "en"));
  EXPECT_TRUE(sound_alike("лаврова", "ru", "lavrov", "en"));
  EXPECT_TRUE(sound_alike("зеленського", "uk", "zelensky", "en"));
  EXPECT_TRUE(sound_alike("эрдоган", "ru", "erdoğan", "tr"));
  EXPECT_TRUE(sound_alike("παπαδοπουλοσ", "el", "papadopoulos", "en"));
}

TEST(Romanisation, KeepsNamesApart) {
  EXPECT_FALSE(sound_alike("martin", "en", "marin", "en"));
  EXPECT_FALSE(sound_alike("ivan", "en", "ivanov", "en"));
  EXPECT_FALSE(sound_alike("ivan", "en", "иванов", "ru"));
  EXPECT_FALSE(sound_alike("merkel", "de", "markel", "en"));
  EXPECT_FALSE(sound_alike("putin", "en", "rutin", "en"));
}

TEST(Romanisation, ReadsNothingShortAndNoScriptWithoutVowels) {
  EXPECT_TRUE(readings_of("ban", languages({"en"})).empty());
  EXPECT_TRUE(readings_of("لافروف", languages({"ar"})).empty());
}

}  // namespace
}  // namespace chancery::names
