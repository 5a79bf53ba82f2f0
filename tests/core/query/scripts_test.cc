// Words of scripts other than the Latin, each cure in its own words.

#include <gmock/gmock.h>

#include "tests/core/query/texts_in_languages.h"

namespace chancery::query {
namespace {

using testing::ElementsAre;

TEST(Scripts, FindsSerbianInBothScripts) {
  expect_all_find_all(
      {{"sr", "Министарство спољних послова", "Председник Вучић је посетио Београд."},
       {"sr", "Ministarstvo spoljnih poslova", "Predsednik Vučić je posetio Beograd."}},
      {"Вучић", "Vučić", "Vucic", "Београд", "Beograd", "министарство", "ministarstva", "Београду"});
}

TEST(Scripts, FindsChineseAsWordsAndAsAnySubstring) {
  Corpus corpus({{"zh", "外交部长会见大使", "双方讨论了议会外交。"}, {"zh", "议会开会", "外交事务。"}});
  EXPECT_THAT(corpus.find("议会外交"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("\"交部长会\""), ElementsAre("0"));
  EXPECT_THAT(corpus.find("外交"), ElementsAre("0", "1"));
  EXPECT_THAT(corpus.find("会"), ElementsAre("0", "1"));
}

TEST(Scripts, FindsJapaneseAsWordsAndAsAnySubstring) {
  Corpus corpus({{"ja", "外務大臣はサミットに出席した"}, {"ja", "ｻﾐｯﾄが開かれ、大臣が話した"}});
  EXPECT_THAT(corpus.find("外務大臣"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("サミット"), ElementsAre("0", "1"));
  EXPECT_THAT(corpus.find("ｻﾐｯﾄ"), ElementsAre("0", "1"));
  EXPECT_THAT(corpus.find("\"ミットに出\""), ElementsAre("0"));
  EXPECT_THAT(corpus.find("大臣"), ElementsAre("0", "1"));
}

TEST(Scripts, FindsThaiAsWordsAndAsAnySubstring) {
  Corpus corpus({{"th", "กระทรวงการต่างประเทศแถลงข่าว"}, {"th", "การประชุมสุดยอด"}});
  EXPECT_THAT(corpus.find("ต่างประเทศ"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("กระทรวง"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("\"ทรวงการต่าง\""), ElementsAre("0"));
  EXPECT_THAT(corpus.find("ประชุม"), ElementsAre("1"));
}

TEST(Scripts, FindsKoreanWordsWithTheirParticlesAndAsAnySubstring) {
  Corpus corpus({{"ko", "외교부장관은 서울에서 대통령을 만났다"}, {"ko", "대통령이 서울을 방문했다"}});
  EXPECT_THAT(corpus.find("대통령"), ElementsAre("0", "1"));
  EXPECT_THAT(corpus.find("서울"), ElementsAre("0", "1"));
  EXPECT_THAT(corpus.find("대통령을"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("교부장"), ElementsAre("0"));
}

TEST(Scripts, ReadsArabicWithoutTatweelVowelMarksAndFormsOfAlefAndYa) {
  expect_all_find_all({{"ar", "وزارة الخـــارجية الإماراتية", "استقبل الوزير السفير أحمد علي"},
                       {"ar", "وزارة الخارجيّة الاماراتية", "استقبل الوزير السفير احمد على"},
                       {"ar", "وَزَارَة الخارجية الأماراتية", "استقبل الوزير السفير آحمد علی"}},
                      {"الخارجية", "الخارجيّة", "أحمد", "احمد", "علي", "على", "الإماراتية", "\"أحمد علي\""});
}

TEST(Scripts, FindsArabicWordsThatOccurOnlyWithTheirArticleOrAPrefix) {
  Corpus corpus({{"ar", "زيارة المستشفى", "وصل السفراء إلى المستشفى."}});
  EXPECT_THAT(corpus.find("مستشفى"), ElementsAre("0"));
  EXPECT_THAT(corpus.find("للسفراء"), ElementsAre("0"));
}

TEST(Scripts, ReadsPersianYeKafAndZwnjInAnyOfTheirForms) {
  expect_all_find_all(
      {{"fa", "وزیر خارجه ایران", "گفت‌وگوهای کشور ادامه می‌یابد"},
       {"fa", "وزير خارجه ايران", "گفت‌وگوهاي كشور ادامه مي‌يابد"}},
      {"وزیر", "وزير", "کشور", "كشور", "می‌یابد", "مي‌يابد", "\"وزیر خارجه\""});
}

TEST(Scripts, ReadsDigitsOfAllScripts) {
  expect_all_find_all({{"ar", "عام ٢٠٢٤"}, {"fa", "سال ۲۰۲۴"}, {"hi", "वर्ष २०२४"}, {"en", "In 2024"}},
                      {"2024", "٢٠٢٤", "۲۰۲۴", "२०२४", "２０２４"});
}

}  // namespace
}  // namespace chancery::query
