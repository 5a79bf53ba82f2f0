#include "indexer/summary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace chancery::indexer {
namespace {

using release::Problem;
using ::testing::HasSubstr;

Summary sample_summary() {
  Summary summary;
  summary.generation = "000012";
  summary.read = 10;
  summary.indexed = 6;
  summary.undated = 1;
  summary.duplicate = 2;
  summary.superseded = 1;
  summary.rejected = 1;
  summary.problems = {{Problem::Severity::kNotice, "b.jsonl", 4, "17", "language", "This is unknown."},
                      {Problem::Severity::kRejected, "a.jsonl", 3, "", "", "This is not JSON."},
                      {Problem::Severity::kUndated, "c.txt", 0, "c", "published", "This is no date."}};
  summary.segments_built = 3;
  summary.segments_reused = 4;
  summary.text_bytes = 2'000'000;
  summary.seconds = 0.5;
  summary.ignored_files = {"d.pdf"};
  return summary;
}

TEST(SummaryJson, HasTheKeysThatScriptsReadByThem) {
  const nlohmann::json object = nlohmann::json::parse(to_json(sample_summary()));
  EXPECT_EQ(object.at("generation"), "000012");
  EXPECT_EQ(object.at("read"), 10);
  EXPECT_EQ(object.at("indexed"), 6);
  EXPECT_EQ(object.at("undated"), 1);
  EXPECT_EQ(object.at("duplicate"), 2);
  EXPECT_EQ(object.at("superseded"), 1);
  EXPECT_EQ(object.at("rejected"), 1);
  EXPECT_EQ(object.at("segments"), nlohmann::json::parse(R"({"built": 3, "reused": 4})"));
  EXPECT_EQ(object.at("text_bytes"), 2'000'000);
  EXPECT_EQ(object.at("seconds"), 0.5);
  const nlohmann::json& problem = object.at("problems").at(1);
  EXPECT_EQ(problem.at("file"), "a.jsonl");
  EXPECT_EQ(problem.at("line"), 3);
  EXPECT_EQ(problem.at("id"), "");
  EXPECT_EQ(problem.at("field"), "");
  EXPECT_EQ(problem.at("reason"), "This is not JSON.");
  EXPECT_EQ(problem.at("severity"), "rejected");
}

TEST(SummaryJson, IsOneLineWhateverAProblemSays) {
  Summary summary = sample_summary();
  summary.problems[0].reason = "a\nb \xff";
  const std::string line = to_json(summary);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_NO_THROW(nlohmann::json::parse(line));
}

TEST(SummaryText, ListsTheRejectedFirstWithFileAndLine) {
  const std::string text = to_text(sample_summary(), 10);
  const std::size_t rejected = text.find("rejected  a.jsonl:3 This is not JSON.");
  const std::size_t undated = text.find("undated  c.txt  [c]  published: This is no date.");
  const std::size_t notice = text.find("notice  b.jsonl:4  [17]  language: This is unknown.");
  ASSERT_NE(notice, std::string::npos) << text;
  EXPECT_LT(rejected, undated);
  EXPECT_LT(undated, notice);
}

TEST(SummaryText, SaysHowManyProblemsItLeavesOut) {
  const std::string text = to_text(sample_summary(), 1);
  EXPECT_THAT(text, HasSubstr("... and 2 more"));
  EXPECT_THAT(text, HasSubstr("a.jsonl:3"));
  EXPECT_EQ(text.find("c.txt"), std::string::npos);
}

TEST(SummaryText, StatesCountsSpeedAndWhatWasPassedOver) {
  const std::string text = to_text(sample_summary(), 0);
  EXPECT_THAT(text, HasSubstr("generation 000012: 10 records read, 6 releases indexed"));
  EXPECT_THAT(text, HasSubstr("1 undated, 2 duplicate, 1 superseded, 1 rejected"));
  EXPECT_THAT(text, HasSubstr("segments: 3 built, 4 reused"));
  EXPECT_THAT(text, HasSubstr("2.0 MB of text in 0.50 s, 4.0 MB/s"));
  EXPECT_THAT(text, HasSubstr("d.pdf"));
}

}  // namespace
}  // namespace chancery::indexer
