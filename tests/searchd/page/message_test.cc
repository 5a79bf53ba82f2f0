#include "searchd/page/message.h"

#include <gtest/gtest.h>
#include <unicode/locid.h>

#include <memory>

#include "core/index/environment_error.h"

namespace chancery::searchd {
namespace {

std::string write(const char* pattern, std::uint64_t number, const char* language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(language), status));
  const std::vector<MessageValue> values{{number, std::to_string(number)}};
  return Message("test", pattern).write(values, *rules);
}

TEST(Message, ChoosesThePluralOfItsLanguage) {
  const char* const russian = "{0, plural, one{# слово} few{# слова} many{# слов} other{# слова}}";
  EXPECT_EQ(write(russian, 1, "ru"), "1 слово");
  EXPECT_EQ(write(russian, 3, "ru"), "3 слова");
  EXPECT_EQ(write(russian, 5, "ru"), "5 слов");
  EXPECT_EQ(write(russian, 11, "ru"), "11 слов");
  EXPECT_EQ(write(russian, 21, "ru"), "21 слово");
  const char* const arabic = "{0, plural, zero{z} one{o} two{t} few{f #} many{m #} other{x #}}";
  EXPECT_EQ(write(arabic, 0, "ar"), "z");
  EXPECT_EQ(write(arabic, 2, "ar"), "t");
  EXPECT_EQ(write(arabic, 7, "ar"), "f 7");
  EXPECT_EQ(write(arabic, 11, "ar"), "m 11");
  EXPECT_EQ(write(arabic, 100, "ar"), "x 100");
  EXPECT_EQ(write("{0, plural, one{o} other{x}}", 0, "fr"), "o");
  EXPECT_EQ(write("{0, plural, one{o} other{x}}", 0, "en"), "x");
}

TEST(Message, PrefersAnExactNumber) {
  EXPECT_EQ(write("{0, plural, =0{none} one{one} other{# all}}", 0, "en"), "none");
  EXPECT_EQ(write("{0, plural, =0{none} one{one} other{# all}}", 2, "en"), "2 all");
}

TEST(Message, TakesValuesInAnyOrder) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale("en"), status));
  const std::vector<MessageValue> values{{"<a>"}, {"b"}};
  const Message message("test", "{1} & {0}");
  EXPECT_EQ(message.write(values, *rules), "b & <a>");
  EXPECT_EQ(message.write_markup(values, *rules), "b &amp; <a>");
  EXPECT_EQ(message.value_count(), 2U);
}

TEST(Message, RefusesWhatItDoesNotUnderstand) {
  for (const char* const pattern :
       {"{0", "{0, plural, one{x}}", "{name}", "{0, date}", "{0, plural, other{{1, number}}}"}) {
    EXPECT_THROW(Message("test", pattern), index::EnvironmentError) << pattern;
  }
}

}  // namespace
}  // namespace chancery::searchd
