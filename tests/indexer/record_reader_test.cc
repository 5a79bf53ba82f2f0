#include "indexer/record_reader.h"

#include <gtest/gtest.h>

#include "tests/indexer/input_folder.h"

namespace chancery::indexer {
namespace {

std::vector<std::string> places(const ReadRecords& all) {
  std::vector<std::string> names;
  for (const Record& record : all.records) names.push_back(record.key.id + ":" + std::to_string(record.line));
  return names;
}

/// More than three chunks, with blank lines, a bad line here and there, and a line that is longer than a
/// chunk. The id of each record is the number of its line.
std::string long_file() {
  std::string bytes;
  for (int line = 1; bytes.size() < (13u << 20); ++line) {
    const std::string id = std::to_string(line);
    if (line % 17 == 0) {
      bytes += "\n";
    } else if (line % 50 == 0) {
      bytes += "no json\n";
    } else {
      bytes += json_line(
          id, std::string(line == 100 ? 5u << 20 : 9'000u + static_cast<unsigned>(line) % 5000, 'x'));
    }
  }
  return bytes;
}

TEST(ReadRecords, NumbersLinesOverChunks) {
  const InputFolder folder;
  const fs::path path = folder.write("a.jsonl", long_file());
  const ReadRecords all = read_all({path});
  EXPECT_GT(all.records.size(), 500u);
  EXPECT_GT(all.rejected, 10u);
  EXPECT_EQ(all.read, all.records.size() + all.rejected);
  EXPECT_EQ(all.input_bytes, fs::file_size(path));
  const InputBytes bytes(path);
  std::string raw;
  for (const Record& record : all.records) {
    EXPECT_EQ(record.key.id, std::to_string(record.line));
    bytes.read(record.offset, record.length, raw);
    EXPECT_EQ(index::sha256(raw), record.raw) << record.line;
  }
  for (const release::Problem& problem : all.problems) EXPECT_EQ(problem.line % 50, 0u);
}

TEST(ReadRecords, GivesTheSameOnOneThreadAndOnFour) {
  const InputFolder folder;
  folder.write("a.jsonl", long_file());
  folder.write("b.jsonl", json_line("b", "text"));
  folder.write("c.txt", "Title\n\nBody of an article.");
  const ReadRecords one = read_all({folder.input()}, 1);
  const ReadRecords four = read_all({folder.input()}, 4);
  EXPECT_EQ(places(four), places(one));
  EXPECT_EQ(four.read, one.read);
  ASSERT_EQ(four.problems.size(), one.problems.size());
  for (std::size_t i = 0; i < one.problems.size(); ++i) {
    EXPECT_EQ(four.problems[i].line, one.problems[i].line);
    EXPECT_EQ(four.problems[i].file, one.problems[i].file);
  }
  for (std::size_t i = 0; i < one.records.size(); ++i) {
    EXPECT_EQ(four.records[i].offset, one.records[i].offset);
    EXPECT_EQ(four.records[i].key.content, one.records[i].key.content);
  }
}

TEST(ReadRecords, ReadsALineThatEndsExactlyWhereAChunkDoes) {
  constexpr std::size_t kChunk = 4 << 20;
  for (const int shift : {-1, 0, 1}) {
    std::string bytes = json_line("1", "");
    bytes = json_line("1", std::string(kChunk - bytes.size() + static_cast<std::size_t>(shift + 1) - 1, 'x'));
    ASSERT_EQ(bytes.size(), kChunk + static_cast<std::size_t>(shift + 1) - 1);
    const InputFolder folder;
    const fs::path path = folder.write("a.jsonl", bytes + json_line("2", "b") + json_line("3", "c"));
    EXPECT_EQ(places(read_all({path}, 2)), (std::vector<std::string>{"1:1", "2:2", "3:3"})) << shift;
  }
}

TEST(ReadRecords, CountsBlankLinesAndEndsLinesAtCrLf) {
  const InputFolder folder;
  std::string line = json_line("5", "b");
  line.pop_back();
  const fs::path path = folder.write("a.jsonl", "\r\n  \t\n" + json_line("3", "a") + "\r\n" + line + "\r\n");
  const ReadRecords all = read_all({path});
  EXPECT_EQ(places(all), (std::vector<std::string>{"3:3", "5:5"}));
  EXPECT_EQ(all.read, 2u);
  EXPECT_TRUE(all.problems.empty());
  EXPECT_EQ(all.records[1].length, line.size());
}

TEST(ReadRecords, ReadsALastLineWithoutALineFeed) {
  const InputFolder folder;
  std::string last = json_line("2", "b");
  last.pop_back();
  EXPECT_EQ(places(read_all({folder.write("a.jsonl", json_line("1", "a") + last)})),
            (std::vector<std::string>{"1:1", "2:2"}));
}

TEST(ReadRecords, FindsNothingInAnEmptyFile) {
  const InputFolder folder;
  const ReadRecords all = read_all({folder.write("a.jsonl", "")});
  EXPECT_EQ(all.read, 0u);
  EXPECT_TRUE(all.problems.empty());
}

TEST(ReadRecords, ReportsAFileThatIsGoneAndReadsTheOthers) {
  const InputFolder folder;
  const fs::path gone = folder.write("a.jsonl", json_line("1", "a"));
  folder.write("b.jsonl", json_line("2", "b"));
  const InputFiles input = find_input_files({folder.input()});
  fs::remove(gone);
  Progress progress(true);
  const ReadRecords all = read_records(input, Catalogue(), 1, 2'000'000'000, progress);
  EXPECT_EQ(places(all), (std::vector<std::string>{"2:1"}));
  ASSERT_EQ(all.problems.size(), 1u);
  EXPECT_EQ(all.rejected, 1u);
  EXPECT_EQ(all.problems[0].file, gone.string());
  EXPECT_EQ(all.problems[0].severity, release::Problem::Severity::kRejected);
}

TEST(ReadRecords, GivesArticleTextThePathBelowItsRootAsId) {
  const InputFolder folder;
  folder.write("eastmere/talks.txt", "Talks held\n3 March 2024\n\nThe ministers met.");
  const ReadRecords all = read_all({folder.input()});
  EXPECT_EQ(places(all), (std::vector<std::string>{"eastmere/talks.txt:0"}));
  EXPECT_TRUE(all.records[0].key.dated);
}

TEST(RereadRelease, GivesTheReleaseOfTheRecordAgain) {
  const InputFolder folder;
  folder.write("a.jsonl",
               json_line("1", "a") + json_line("2", "The body", {{"url", "https://example.org/2"}}));
  const InputFiles input = find_input_files({folder.input()});
  Record record = read_all({folder.input()}).records[1];
  const InputBytes bytes(input.files[0].path);
  release::Release release = reread_release(input, record, bytes);
  EXPECT_EQ(release.id, "2");
  EXPECT_EQ(release.body, "The body");
  EXPECT_EQ(release.url, "https://example.org/2");
  EXPECT_EQ(index::sha256(index::encode_release({release, {}})), record.key.content);
  record.key.id = "fo/2";
  EXPECT_EQ(reread_release(input, record, bytes).id, "fo/2");
}

TEST(RereadRelease, ThrowsWhereTheBytesWereChangedMeanwhile) {
  const InputFolder folder;
  const fs::path path = folder.write("a.jsonl", json_line("1", "a"));
  const InputFiles input = find_input_files({folder.input()});
  const Record record = read_all({folder.input()}).records[0];
  folder.write("a.jsonl", json_line("1", "b"));
  const std::string message = index::message_of([&] { reread_release(input, record, InputBytes(path)); });
  EXPECT_NE(message.find(path.string() + " was changed"), std::string::npos) << message;
}

}  // namespace
}  // namespace chancery::indexer
