#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "core/release/reader.h"
#include "tests/core/release/stated_date_text.h"

namespace chancery::release {
namespace {

using ::testing::HasSubstr;
using Severity = Problem::Severity;

constexpr std::int64_t kNow = 1'763'000'000;  // November 2025

ReadResult read(std::string_view line) {
  return read_json_record(line, {"news.jsonl", "news.jsonl", 7, kNow, std::nullopt});
}

// The reasons of one field, joined.
std::string reasons(const ReadResult& result, std::string_view field) {
  std::string all;
  for (const Problem& problem : result.problems) {
    if (problem.field == field) all += problem.reason + "\n";
  }
  return all;
}

TEST(ReadJsonRecord, TakesCountriesThatThereAre) {
  const ReadResult result = read(R"({"title":"Visit","country":"zz","published":"2025-01-02"})");
  EXPECT_EQ(reasons(result, "country"), "ZZ is the code of no country; left empty\n");
  EXPECT_EQ(result.release->country, "");
  EXPECT_EQ(read(R"({"title":"Visit","country":"xk","published":"2025-01-02"})").release->country, "XK");
}

TEST(ReadJsonRecord, MakesSpacesOfLineBreaksInATitle) {
  const auto title_of = [](const std::string& title) {
    return read(R"({"title":")" + title + R"(","published":"2025-01-02"})").release->title;
  };
  EXPECT_EQ(title_of("A visit<br>to Wien<BR />and back<br/>"), "A visit to Wien and back");
  EXPECT_EQ(title_of("<br><b>A</b> <brief> 1 < 2 <br"), "<b>A</b> <brief> 1 < 2 <br");
}

TEST(ReadJsonRecord, ReadsEveryField) {
  const ReadResult result = read(
      R"({"id":"a-1","url":"https://example.org/1","source":"Außenamt","source_id":"at","country":"at","language":"de",)"
      R"("published":"2025-05-08T10:00:00Z","updated":"2025-05-09","date_line":"Wien, 8. Mai 2025","work":"w1",)"
      R"("title":"Besuch in Wien","body":"Der Minister empfing heute seine Kollegin."})");
  ASSERT_TRUE(result.release);
  const Release& release = *result.release;
  EXPECT_EQ(release.id, "a-1");
  EXPECT_EQ(release.url, "https://example.org/1");
  EXPECT_EQ(release.source, "Außenamt");
  EXPECT_EQ(release.source_id, "at");
  EXPECT_EQ(release.country, "AT");
  EXPECT_EQ(text::info(release.language).code, "de");
  EXPECT_EQ(release.work, "w1");
  EXPECT_EQ(release.title, "Besuch in Wien");
  EXPECT_EQ(release.body, "Der Minister empfing heute seine Kollegin.");
  EXPECT_EQ(release.updated, "2025-05-09");
  EXPECT_EQ(release.date.stated, "Wien, 8. Mai 2025");
  EXPECT_EQ(result.version_instant, std::int64_t{*day_number(2025, 5, 9)} * 86400);
  EXPECT_TRUE(result.problems.empty());
}

TEST(ReadJsonRecord, CountsUnknownKeysAndPassesOverWhatTheyHold) {
  const ReadResult result = read(
      R"({"speaker":{"title":"Dr.","x":[1,{"body":"no"}]},"tags":["id"],"title":"Visit","published":"2025-01-02"})");
  ASSERT_TRUE(result.release);
  EXPECT_EQ(result.unknown_keys, 2u);
  EXPECT_EQ(result.release->title, "Visit");
  EXPECT_TRUE(result.release->body.empty());
  EXPECT_TRUE(result.problems.empty());
}

TEST(ReadJsonRecord, ReportsWrongTypesAndGoesOn) {
  const ReadResult result = read(
      R"({"title":"Visit","source":["a","b"],"work":{"id":"x"},"country":null,"language":true,"published":20250102})");
  ASSERT_TRUE(result.release);
  EXPECT_EQ(reasons(result, "source"), "is a list where text is expected; ignored\n");
  EXPECT_EQ(reasons(result, "work"), "is an object where text is expected; ignored\n");
  EXPECT_EQ(reasons(result, "language"), "is true or false where text is expected; ignored\n");
  EXPECT_THAT(reasons(result, "published"), HasSubstr("is a number where text is expected; ignored"));
  EXPECT_EQ(reasons(result, "country"), "");
}

TEST(ReadJsonRecord, TakesANumberForAnId) {
  EXPECT_EQ(read(R"({"id":123,"title":"t"})").release->id, "123");
  EXPECT_EQ(read(R"({"id":123456789012345678901234,"title":"t"})").release->id, "123456789012345678901234");
  EXPECT_EQ(reasons(read(R"({"id":1.5,"title":"t"})"), "id"),
            "is a fraction where text is expected; ignored\n");
}

TEST(ReadJsonRecord, LetsTheLastOfTwoEqualKeysStand) {
  const ReadResult result = read(R"({"title":"one","title":"two","published":"2025-01-02"})");
  EXPECT_EQ(result.release->title, "two");
  EXPECT_EQ(reasons(result, "title"), "is stated twice; the last one stands\n");
}

TEST(ReadJsonRecord, RejectsWhatHasNoText) {
  for (const char* line : {R"({"id":"x"})", R"({"title":" ","body":"\u00a0\n\u0000"})", R"({"body":7})"}) {
    const ReadResult result = read(line);
    EXPECT_FALSE(result.release) << line;
    EXPECT_EQ(result.problems.back().severity, Severity::kRejected);
    EXPECT_EQ(result.problems.back().reason, "has neither title nor body");
  }
  EXPECT_EQ(read(R"({"id":"x"})").problems.back().id, "x");
}

TEST(ReadJsonRecord, RejectsWhatIsNotARecord) {
  const ReadResult broken = read(R"({"title":"a)");
  ASSERT_EQ(broken.problems.size(), 1u);
  EXPECT_FALSE(broken.release);
  EXPECT_EQ(broken.problems[0].file, "news.jsonl");
  EXPECT_EQ(broken.problems[0].line, 7u);
  EXPECT_EQ(broken.problems[0].reason, "is not JSON: it cannot be read beyond byte 12");
  EXPECT_EQ(read("[1]").problems.at(0).reason, "is JSON, but not an object");
  EXPECT_EQ(read("\"title\"").problems.at(0).reason, "is JSON, but not an object");
  EXPECT_EQ(read("  ").problems.at(0).reason, "is an empty line");
  EXPECT_FALSE(read(R"({"title":"a"}{"title":"b"})").release);
  EXPECT_EQ(read(std::string((16u << 20) + 1, ' ')).problems.at(0).reason, "is longer than 16 MiB");
  EXPECT_FALSE(read(std::string(100'000, '[')).release);
}

TEST(ReadJsonRecord, RepairsBytesThatAreNotUtf8) {
  const ReadResult result = read("{\"title\":\"caf\xE9 noir\",\"published\":\"2025-01-02\"}");
  ASSERT_TRUE(result.release);
  EXPECT_EQ(result.release->title, "caf\uFFFD noir");
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].severity, Severity::kNotice);
  EXPECT_THAT(result.problems[0].reason, HasSubstr("at byte 14"));
}

TEST(ReadJsonRecord, RepairsHalvesOfSurrogatePairs) {
  const ReadResult result = read(R"({"title":"a \ud83d b \ud83d\ude00 \\ud83d","published":"2025-01-02"})");
  ASSERT_TRUE(result.release);
  EXPECT_EQ(result.release->title, "a \uFFFD b \U0001F600 \\ud83d");
  EXPECT_EQ(result.problems.size(), 1u);
}

TEST(ReadJsonRecord, MakesBodiesPlain) {
  EXPECT_EQ(read(R"({"body":"\ufeffa\r\n\r\nb\rc\u2028d\u2029e\u0085f\u0001\u007fg\th\u0080 – é  \n\n"})")
                .release->body,
            "a\nb\nc\nd\ne\nfg\th – é");
  EXPECT_EQ(read(R"({"title":" two\nlines "})").release->title, "two lines");
}

TEST(ReadJsonRecord, TakesATextThatNobodySeesForNone) {
  EXPECT_EQ(read(R"({"title":"\u200b\u200e","body":"Text."})").release->title, "");
  EXPECT_FALSE(read(R"({"title":"\u200b","body":"\u2060 \u00ad"})").release);
  EXPECT_EQ(read(R"({"title":"\u200bA\u200b"})").release->title, "\u200bA\u200b");
}

TEST(ReadJsonRecord, ReportsWhatIsWrongWithALanguageOrCountry) {
  const ReadResult result =
      read(R"({"title":"Visit","country":"Swiss","language":"qqq","published":"2025-01-02"})");
  EXPECT_THAT(reasons(result, "country"), HasSubstr("Swiss is not a country code"));
  EXPECT_THAT(reasons(result, "language"), HasSubstr("qqq is not a language"));
  EXPECT_EQ(result.release->country, "");
}

TEST(ReadJsonRecord, IndexesUnderTheLanguageThatTheTextIsBeyondDoubt) {
  std::string body;
  for (int i = 0; i < 12; ++i)
    body += "Der Bundesrat hat heute beschlossen, die Zusammenarbeit mit den Nachbarstaaten zu verstärken. ";
  const ReadResult result =
      read(R"({"title":"Mitteilung","language":"en","published":"2025-01-02","body":")" + body + "\"}");
  EXPECT_EQ(text::info(result.release->language).code, "de");
  EXPECT_EQ(reasons(result, "language"),
            "is stated as en but the text is German beyond doubt; indexed as German\n");
}

TEST(ReadJsonRecord, TakesALanguageThatIsKnown) {
  const Place place{"news.jsonl", "news.jsonl", 1, 0, text::find_language("fr")};
  const ReadResult result =
      read_json_record(R"({"title":"Visit","language":"qqq","published":"2025-01-02"})", place);
  EXPECT_EQ(text::info(result.release->language).code, "fr");
  EXPECT_TRUE(result.problems.empty());
}

TEST(ReadJsonRecord, IdentifiesByUrlElseByAHash) {
  EXPECT_EQ(read(R"({"title":"t","url":"https://example.org/2"})").release->id, "https://example.org/2");
  const std::string one =
      read(R"({"title":"t","source":"s","published":"2025-01-02","body":"x"})").release->id;
  // printf 's\x1f\x1f2025-01-02\x1ft' | sha256sum
  EXPECT_EQ(one, "sha256:9229f2243bcd88f6");
  EXPECT_EQ(read(R"({"title":"t","source":"s","published":"2025-01-02","body":"y"})").release->id, one);
  EXPECT_NE(read(R"({"title":"t","source":"s","published":"2025-01-03","body":"x"})").release->id, one);
  EXPECT_NE(
      read(R"({"title":"t","source":"s","language":"de","published":"2025-01-02","body":"x"})").release->id,
      one);
}

TEST(ReadJsonRecord, NamesTheSourceByItselfWhereNothingElseDoes) {
  EXPECT_EQ(read(R"({"title":"t","source":"Ministry"})").release->source_id, "Ministry");
}

TEST(ReadJsonRecord, ReportsADateInTheFuture) {
  const ReadResult ahead = read(R"({"title":"t","published":"2031-01-02"})");
  EXPECT_EQ(to_text(ahead.release->date), "2031-01-02");
  EXPECT_EQ(reasons(ahead, "published"), "2031-01-02 lies in the future\n");
}

TEST(ReadJsonRecord, KeepsAReleaseThatHasNoDate) {
  const ReadResult result = read(R"({"title":"t","published":"12/01/2023"})");
  ASSERT_TRUE(result.release);
  EXPECT_FALSE(result.release->date.is_dated());
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_EQ(result.problems[0].severity, Severity::kUndated);
  EXPECT_EQ(result.version_instant, std::numeric_limits<std::int64_t>::min());
}

}  // namespace
}  // namespace chancery::release
