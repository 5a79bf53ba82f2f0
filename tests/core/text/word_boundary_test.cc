#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <vector>

#include "core/text/tokenizer.h"

namespace chancery::text {
namespace {

/// The words that ICU's rules (UAX 29) find.
std::vector<std::string> icu_words(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), error));
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
  breaks->setText(units);
  std::vector<std::string> words;
  int32_t begin = breaks->first();
  for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
    if (breaks->getRuleStatus() == UBRK_WORD_NONE) continue;
    units.tempSubStringBetween(begin, end).toUTF8String(words.emplace_back());
  }
  return words;
}

std::vector<std::string> our_words(const std::string& text) {
  std::vector<std::string> words;
  Tokenizer tokenizer;
  tokenizer.reset(text);
  for (Token token; tokenizer.next(token);)
    words.push_back(text.substr(token.begin, token.end - token.begin));
  return words;
}

class WordBoundaries : public testing::TestWithParam<const char*> {};

TEST_P(WordBoundaries, AreWhereIcuPutsThem) { EXPECT_EQ(our_words(GetParam()), icu_words(GetParam())); }

INSTANTIATE_TEST_SUITE_P(
    Sentences, WordBoundaries,
    testing::Values(
        "The two ministers, meeting in Geneva on 18 February 2025, signed the protocol (annex 2).",
        "Die Außenministerin reist am 3. März nach Zürich — zum fünften Mal!",
        "Министр встретился с послом; переговоры продлятся три дня.",
        "Dışişleri Bakanı Türkiye ziyaretinde gelen heyetle görüştü.",
        "Xarici işlər naziri müstəqil dövlətlərin nümayəndələri ilə görüşüb.",
        "وأوضح الوزير أن اللقاء تناول العلاقات الثنائية، وسبل تعزيزها.",
        "Ο υπουργός Εξωτερικών συναντήθηκε με τον ομόλογό του.",
        "שר החוץ נפגש עם עמיתו והם דנו בנושאים אזוריים.",
        "विदेश मंत्री ने बैठक में भाग लिया और समझौते पर हस्ताक्षर किए।",
        "Bộ trưởng Ngoại giao đã hội đàm với người đồng cấp.", "საგარეო საქმეთა მინისტრმა შეხვედრა გამართა.",
        "Հանդիպմանը քննարկվել են հարցեր։"));

}  // namespace
}  // namespace chancery::text
