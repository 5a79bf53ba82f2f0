#include "indexer/build.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "tests/indexer/input_folder.h"

namespace chancery::indexer {
namespace {

using ::testing::HasSubstr;

/// About 3.5 MB of text, a day a release, newest last: several segments.
std::vector<std::string> many_lines() {
  std::vector<std::string> lines;
  for (const release::Release& release : index::random_releases(1100, 500, 51)) {
    lines.push_back(
        json_line(release.id, release.body, {{"published", release::iso_date(release.date.first_day)}}));
  }
  return lines;
}

std::string join(const std::vector<std::string>& lines) {
  std::string bytes;
  for (const std::string& line : lines) bytes += line;
  return bytes;
}

bool has_release(const InputFolder& folder, const std::string& id) {
  return folder.published()->find_id(id).has_value();
}

void expect_same_files(const InputFolder& one, const InputFolder& other) {
  for (const char* file : {"streams", "forms", "stems", "columns", "ids"}) {
    EXPECT_EQ(index::read_bytes(*index::current_generation(one.index()) / file),
              index::read_bytes(*index::current_generation(other.index()) / file))
        << file;
  }
}

TEST(Build, CountsWhatItDid) {
  const InputFolder folder;
  folder.write("a.jsonl", json_line("1", "one") + json_line("1", "one") + json_line("2", "old") +
                              json_line("2", "new", {{"updated", "2024-09-01"}}) +
                              json_line("3", "undated", {{"published", nullptr}, {"colour", "red"}}) +
                              "no json\n");
  folder.write("b.txt", "A title\n3 March 2024\nSource: Foreign Office\nLanguage: en\n\nA body.");
  folder.write("c.pdf", "x");
  const Summary summary = folder.build_all();
  EXPECT_EQ(summary.generation, "000001");
  EXPECT_EQ(summary.read, 7u);
  EXPECT_EQ(summary.indexed, 4u);
  EXPECT_EQ(summary.undated, 1u);
  EXPECT_EQ(summary.duplicate, 1u);
  EXPECT_EQ(summary.superseded, 1u);
  EXPECT_EQ(summary.rejected, 1u);
  EXPECT_EQ(summary.unknown_keys, 1u);
  EXPECT_EQ(summary.segments_built, 1u);
  EXPECT_EQ(summary.ignored_files.size(), 1u);
  EXPECT_EQ(summary.text_bytes, 3 * std::string("Title of 1").size() + 3 + 3 + 7 + 7 + 7);
  EXPECT_EQ(folder.published()->size(), 4u);
  EXPECT_EQ(folder.published()->dated_count(), 3u);
}

TEST(Build, ReportsARejectedLineByFileAndLineAndGoesOn) {
  const InputFolder folder;
  const fs::path path =
      folder.write("a.jsonl", json_line("1", "a") + "{\"id\": \"2\"\n" + json_line("3", "c"));
  const Summary summary = folder.build_all();
  EXPECT_EQ(summary.rejected, 1u);
  ASSERT_EQ(summary.problems.size(), 1u);
  EXPECT_EQ(summary.problems[0].file, path.string());
  EXPECT_EQ(summary.problems[0].line, 2u);
  EXPECT_FALSE(summary.problems[0].reason.empty());
  EXPECT_TRUE(has_release(folder, "1"));
  EXPECT_TRUE(has_release(folder, "3"));
}

TEST(Build, ReportsAProblemEveryNight) {
  const InputFolder folder;
  folder.write("a.jsonl", json_line("1", "a") + "no json\n" + json_line("3", "c", {{"published", "soon"}}));
  const std::size_t problems = folder.build_all().problems.size();
  EXPECT_GE(problems, 2u);
  const Summary second = folder.build_all();
  EXPECT_EQ(second.problems.size(), problems);
  EXPECT_EQ(second.known_records, 1u);
}

TEST(Build, DropsAReleaseThatIsNoLongerThere) {
  const InputFolder folder;
  folder.write("a.jsonl", json_line("1", "a") + json_line("2", "b"));
  folder.build_all();
  EXPECT_TRUE(has_release(folder, "2"));
  folder.write("a.jsonl", json_line("1", "a"));
  EXPECT_EQ(folder.build_all().generation, "000002");
  EXPECT_TRUE(has_release(folder, "1"));
  EXPECT_FALSE(has_release(folder, "2"));
}

TEST(Build, KeepsMarkupAsText) {
  const InputFolder folder;
  folder.write("a.jsonl",
               json_line("1", "<script>alert(1)</script> & more", {{"title", "<script>x</script>"}}));
  folder.build_all();
  const release::Release release = folder.published()->read_release(0).release;
  EXPECT_EQ(release.title, "<script>x</script>");
  EXPECT_EQ(release.body, "<script>alert(1)</script> & more");
}

TEST(Build, KeepsReleasesOfOneIdUnderQualifiedOnes) {
  const InputFolder folder;
  folder.write("a.jsonl", json_line("1", "ours") + json_line("1", "theirs", {{"source_id", "mfa"}}));
  EXPECT_EQ(folder.build_all().indexed, 2u);
  const auto doc = folder.published()->find_id("mfa/1");
  ASSERT_TRUE(doc.has_value());
  EXPECT_EQ(folder.published()->read_release(*doc).release.body, "theirs");
  EXPECT_FALSE(has_release(folder, "1"));
}

TEST(Build, PublishesAnEmptyGenerationOfEmptyInput) {
  const InputFolder folder;
  EXPECT_EQ(folder.build_all().indexed, 0u);
  EXPECT_EQ(folder.published()->size(), 0u);
}

TEST(Build, RefusesToShrinkASourceUnlessTold) {
  const InputFolder folder;
  std::string lines;
  for (std::size_t i = 0; i < 40; ++i) lines += json_line(index::numbered("r", i), "text");
  folder.write("a.jsonl", lines);
  folder.build_all();
  folder.write("a.jsonl", json_line("r0", "text"));
  EXPECT_THAT(index::message_of([&] { folder.build_all(); }), HasSubstr("had 40 releases, now 1"));
  EXPECT_EQ(folder.published()->size(), 40u);
  folder.write("a.jsonl", lines);
  EXPECT_EQ(folder.build_all().known_records, 40u);  // the refused build has forgotten nothing
  folder.write("a.jsonl", json_line("r0", "text"));
  BuildOptions options = folder.options();
  options.allow_shrink = true;
  EXPECT_EQ(build(options).indexed, 1u);
  EXPECT_EQ(folder.published()->size(), 1u);
}

TEST(Build, LeavesTheOldGenerationWhereAPathCannotBeRead) {
  const InputFolder folder;
  folder.write("a.jsonl", json_line("1", "a"));
  folder.build_all();
  BuildOptions options = folder.options();
  options.paths.push_back(folder.input() / "unmounted");
  EXPECT_THAT(index::message_of([&] { build(options); }), HasSubstr("unmounted"));
  EXPECT_EQ(folder.published()->name(), "000001");
  EXPECT_TRUE(has_release(folder, "1"));
}

TEST(Build, ReusesSegmentsTheSecondNight) {
  const InputFolder folder;
  std::vector<std::string> lines = many_lines();
  folder.write("a.jsonl", join(lines));
  const Summary first = folder.build_all();
  ASSERT_GE(first.segments_built, 3u);
  EXPECT_EQ(first.segments_reused, 0u);
  const Summary same = folder.build_all();
  EXPECT_EQ(same.segments_built, 0u);
  EXPECT_EQ(same.segments_reused, first.segments_built);
  EXPECT_EQ(same.known_records, lines.size());
  lines.push_back(json_line("fresh", "A fresh release.", {{"published", "2024-06-01"}}));
  folder.write("a.jsonl", join(lines));
  const Summary next = folder.build_all();
  EXPECT_LE(next.segments_built, 2u);
  EXPECT_GE(next.segments_reused, first.segments_built - 1);
  EXPECT_EQ(next.known_records, lines.size() - 1);
  EXPECT_EQ(folder.published()->read_release(0).release.id, "fresh");
  const InputFolder anew;
  anew.write("a.jsonl", join(lines));
  anew.build_all();
  EXPECT_EQ(index::read_bytes(*index::current_generation(folder.index()) / "streams"),
            index::read_bytes(*index::current_generation(anew.index()) / "streams"));
}

TEST(Build, GivesTheSameBytesOnOneThreadAndOnFour) {
  const std::string bytes = join(many_lines());
  const InputFolder one;
  const InputFolder four;
  one.write("a.jsonl", bytes);
  four.write("a.jsonl", bytes);
  one.build_all(1);
  four.build_all(4);
  expect_same_files(one, four);
  std::set<fs::path> segments;
  for (const auto& item : fs::directory_iterator(one.index() / "segments"))
    segments.insert(item.path().filename());
  EXPECT_GE(segments.size(), 3u);
  for (const fs::path& segment : segments) {
    for (const char* file : {"streams", "forms", "facts", "releases"}) {
      EXPECT_EQ(index::read_bytes(one.index() / "segments" / segment / file),
                index::read_bytes(four.index() / "segments" / segment / file))
          << file;
    }
  }
}

TEST(Build, BuildsADamagedSegmentAnew) {
  const InputFolder folder;
  folder.write("a.jsonl", json_line("1", "The ministers met.") + json_line("2", "b"));
  folder.build_all();
  const std::string before = index::read_bytes(*index::current_generation(folder.index()) / "streams");
  const fs::path segment = fs::directory_iterator(folder.index() / "segments")->path();
  std::string streams = index::read_bytes(segment / "streams");
  streams[1] ^= 1;
  index::write_bytes(segment / "streams", streams);
  folder.build_all();
  EXPECT_EQ(index::read_bytes(*index::current_generation(folder.index()) / "streams"), before);
}

TEST(Build, SweepsWhatNoGenerationNeeds) {
  const InputFolder folder;
  for (const char* body : {"first", "second", "third", "fourth"}) {
    folder.write("a.jsonl", json_line("1", body));
    folder.build_all();
  }
  std::set<std::string> left;
  for (const auto& item : fs::directory_iterator(folder.index() / "generations"))
    left.insert(item.path().filename());
  EXPECT_EQ(left, (std::set<std::string>{"000003", "000004"}));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.index() / "segments"), fs::directory_iterator()), 1);
}

}  // namespace
}  // namespace chancery::indexer
