#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "core/release/reader.h"
#include "tests/core/release/stated_date_text.h"
#include "tests/source_folder.h"

namespace chancery::release {
namespace {

ReadResult read(std::string_view bytes) {
  return read_article_text(bytes, {"corpus/a.txt", "a.txt", 0, 0, std::nullopt});
}

TEST(ReadArticleText, ReadsTitleDatelineAndParagraphs) {
  const ReadResult result =
      read("Minister visits Zubrowka\n3 May 2024 10:00 (UTC+2)\n\nFirst\nparagraph.\n\n\nSecond one.\n");
  ASSERT_TRUE(result.release);
  EXPECT_EQ(result.release->title, "Minister visits Zubrowka");
  EXPECT_EQ(result.release->body, "First paragraph.\nSecond one.");
  EXPECT_EQ(to_text(result.release->date), "2024-05-03 10:00 +02:00");
  EXPECT_EQ(result.release->date.stated, "3 May 2024 10:00 (UTC+2)");
  EXPECT_EQ(result.release->id, "a.txt");
  EXPECT_EQ(result.version_instant, result.release->date.instant());
  EXPECT_TRUE(result.problems.empty());
}

TEST(ReadArticleText, NeedsNoTitle) {
  const ReadResult result = read("18 February 2025 15:31 (UTC+04:00)\r\n\r\nText.\r\n");
  EXPECT_EQ(result.release->title, "");
  EXPECT_EQ(result.release->body, "Text.");
}

TEST(ReadArticleText, TakesALineThatOnlyBeginsLikeAHeaderForATitle) {
  const ReadResult result = read("Language: a bridge between peoples\nLanguage: en\nCountry: tw\n\nText.");
  EXPECT_EQ(result.release->title, "Language: a bridge between peoples");
  EXPECT_EQ(result.release->language, text::find_language("en"));
  EXPECT_EQ(result.release->country, "TW");
  EXPECT_EQ(read("Country: our own\n\nText.").release->title, "Country: our own");
}

TEST(ReadArticleText, ReadsHeaderLines) {
  const ReadResult result = read(
      "Titel\nWien, 8. Mai 2025\nSource: Außenamt: Presse\nsource-id: at-mfa\nCOUNTRY: at\nLanguage: de\n"
      "Url: https://example.org/1\nId: at-1\nWork: w\nUpdated: 2025-05-09\n\nDer Text.");
  ASSERT_TRUE(result.release);
  EXPECT_EQ(result.release->source, "Außenamt: Presse");
  EXPECT_EQ(result.release->source_id, "at-mfa");
  EXPECT_EQ(result.release->country, "AT");
  EXPECT_EQ(text::info(result.release->language).code, "de");
  EXPECT_EQ(result.release->url, "https://example.org/1");
  EXPECT_EQ(result.release->id, "at-1");
  EXPECT_EQ(result.release->work, "w");
  EXPECT_EQ(result.release->body, "Der Text.");
  EXPECT_EQ(result.version_instant, std::int64_t{*day_number(2025, 5, 9)} * 86400);
}

TEST(ReadArticleText, LosesNoTextThatLooksLikeAHeader) {
  const ReadResult unknown = read("3 May 2024\nSpeaker: Dr. X\n\nText.");
  EXPECT_EQ(unknown.release->title, "Speaker: Dr. X");
  EXPECT_EQ(read("T\n3 May 2024\n\nSource: a paper").release->body, "Source: a paper");
  EXPECT_EQ(read("Url:shortener\n3 May 2024\n\nText").release->title, "Url:shortener");
}

TEST(ReadArticleText, IsUndatedWithoutADateline) {
  const ReadResult titled = read("A title\nof two lines\n\nText of 3 May 2024 that says more.");
  EXPECT_EQ(titled.release->title, "A title of two lines");
  EXPECT_EQ(titled.release->body, "Text of 3 May 2024 that says more.");
  EXPECT_EQ(titled.problems.at(0).severity, Problem::Severity::kUndated);
}

TEST(ReadArticleText, TakesALongHeadForAParagraph) {
  const ReadResult lines = read("one\ntwo\nthree\nfour\n3 May 2024\n\nText.");
  EXPECT_EQ(lines.release->title, "");
  EXPECT_EQ(lines.release->body, "one two three four\nText.");
  EXPECT_EQ(to_text(lines.release->date), "2024-05-03");
  const std::string sentence(401, 'x');
  EXPECT_EQ(read(sentence).release->body, sentence);
}

TEST(ReadArticleText, ReportsADatelineThatCannotBeCountedOn) {
  const ReadResult result = read("A title\nBaku, 12/01/2023\n\nText.");
  EXPECT_EQ(result.release->title, "A title");
  EXPECT_EQ(result.release->body, "Text.");
  EXPECT_FALSE(result.release->date.is_dated());
  EXPECT_EQ(result.problems.at(0).reason, "Baku, 12/01/2023 may be 12 January or December 1");
  EXPECT_EQ(result.problems.at(0).id, "a.txt");
}

TEST(ReadArticleText, KnowsATitleThatEndsInADate) {
  for (const char* title : {"Statement of 3 May 2024", "Newsletter May 2024", "Annual Report 2024",
                            "Weekly Briefing, 3 May 2024"}) {
    const ReadResult result = read(std::string(title) + "\n4 May 2024\n\nText.");
    EXPECT_EQ(result.release->title, title);
    EXPECT_EQ(to_text(result.release->date), "2024-05-04");
  }
  EXPECT_EQ(to_text(read("Report 2024\n2025\n\nText.").release->date), "2025");
}

TEST(ReadArticleText, JoinsChineseLinesWithoutASpace) {
  EXPECT_EQ(read("题\n2024年4月3日\n\n中国政府\n邀请。\n\nA b\nc").release->body, "中国政府邀请。\nA b c");
}

TEST(ReadArticleText, RejectsAnEmptyFileAndRepairsBytes) {
  EXPECT_FALSE(read("\n \n").release);
  EXPECT_FALSE(read("").release);
  EXPECT_FALSE(read(std::string_view("3 May 2024\n\na\0b", 15)).release);
  EXPECT_EQ(read("3 May 2024\n\ncaf\xE9").release->body, "caf\uFFFD");
}

TEST(ReadArticleText, ReadsTheArticleOfAzernewsAsItStands) {
  std::ifstream file(source_folder() / "../shared/raw/article/azernews-2025-02-18.txt", std::ios::binary);
  if (!file) GTEST_SKIP() << "shared/raw/article is not beside this tree";
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const ReadResult result = read(bytes);
  ASSERT_TRUE(result.release);
  EXPECT_EQ(to_text(result.release->date), "2025-02-18 15:31 +04:00");
  EXPECT_EQ(result.release->date.stated, "18 February 2025 15:31 (UTC+04:00)");
  EXPECT_EQ(result.release->title, "");
  EXPECT_TRUE(result.release->body.starts_with("Azerbaijan's Foreign Minister"));
  EXPECT_EQ(text::info(result.release->language).code, "en");
  EXPECT_TRUE(result.problems.empty());
}

}  // namespace
}  // namespace chancery::release
