#include "indexer/version_choice.h"

#include <gtest/gtest.h>

#include "tests/indexer/input_folder.h"

namespace chancery::indexer {
namespace {

struct Chosen {
  VersionCounts counts;
  ReadRecords all;

  std::vector<std::string> ids() const {
    std::vector<std::string> ids;
    for (const Record& record : all.records) ids.push_back(record.key.id);
    return ids;
  }
  std::vector<std::uint64_t> lines() const {
    std::vector<std::uint64_t> lines;
    for (const Record& record : all.records) lines.push_back(record.line);
    return lines;
  }
};

/// Reads these lines as one file and chooses.
Chosen choose(const std::vector<std::string>& lines) {
  const InputFolder folder;
  std::string bytes;
  for (const std::string& line : lines) bytes += line;
  Chosen chosen;
  chosen.all = read_all({folder.write("a.jsonl", bytes)});
  chosen.counts = choose_versions(chosen.all, {"a.jsonl"});
  return chosen;
}

TEST(ChooseVersions, KeepsDifferentIds) {
  const Chosen chosen = choose({json_line("1", "a"), json_line("2", "a")});
  EXPECT_EQ(chosen.ids(), (std::vector<std::string>{"1", "2"}));
  EXPECT_TRUE(chosen.all.problems.empty());
}

TEST(ChooseVersions, CountsWhatDoesNotDifferAsDuplicate) {
  const Chosen chosen = choose({json_line("1", "a"), json_line("2", "b"), json_line("1", "a")});
  EXPECT_EQ(chosen.counts.duplicate, 1u);
  EXPECT_EQ(chosen.counts.superseded, 0u);
  EXPECT_EQ(chosen.lines(), (std::vector<std::uint64_t>{2, 3}));
  ASSERT_EQ(chosen.all.problems.size(), 1u);
  EXPECT_EQ(chosen.all.problems[0].line, 1u);
  EXPECT_EQ(chosen.all.problems[0].reason, "This id is the same as a.jsonl:3.");
}

TEST(ChooseVersions, LetsTheGreatestUpdatedStandWhereverItIs) {
  const Chosen chosen = choose({json_line("1", "old", {{"updated", "2024-06-01"}}),
                                json_line("1", "newest", {{"updated", "2024-08-01"}}),
                                json_line("1", "new", {{"updated", "2024-07-01"}})});
  EXPECT_EQ(chosen.lines(), (std::vector<std::uint64_t>{2}));
  EXPECT_EQ(chosen.counts.superseded, 2u);
  EXPECT_EQ(chosen.all.problems[0].reason, "This id is superseded by a.jsonl:2.");
}

TEST(ChooseVersions, ComparesPublishedWhereNoUpdateIsStated) {
  const Chosen chosen = choose({json_line("1", "new", {{"published", "2024-05-02"}}), json_line("1", "old")});
  EXPECT_EQ(chosen.lines(), (std::vector<std::uint64_t>{1}));
}

TEST(ChooseVersions, LetsTheLastReadStandAmongEquals) {
  const Chosen chosen = choose({json_line("1", "first"), json_line("1", "second")});
  EXPECT_EQ(chosen.lines(), (std::vector<std::uint64_t>{2}));
  EXPECT_EQ(chosen.counts.superseded, 1u);
}

TEST(ChooseVersions, QualifiesEqualIdsOfDifferentSources) {
  const Chosen chosen = choose({json_line("1", "a"), json_line("1", "b", {{"source_id", "mfa"}})});
  EXPECT_EQ(chosen.ids(), (std::vector<std::string>{"fo/1", "mfa/1"}));
  EXPECT_EQ(chosen.counts.duplicate + chosen.counts.superseded, 0u);
  EXPECT_EQ(chosen.all.problems.size(), 2u);
}

TEST(ChooseVersions, QualifiesEqualIdsOfDifferentLanguagesByThemToo) {
  const Chosen chosen = choose({json_line("1", "a"), json_line("1", "b", {{"language", "fr"}}),
                                json_line("1", "c", {{"source_id", "mfa"}})});
  EXPECT_EQ(chosen.ids(), (std::vector<std::string>{"fo/en/1", "fo/fr/1", "mfa/1"}));
}

TEST(ChooseVersions, QualifiesToNoIdThatAnotherReleaseHas) {
  const Chosen chosen = choose({json_line("1", "a"), json_line("1", "b", {{"source_id", "mfa"}}),
                                json_line("fo/1", "c", {{"source_id", "third"}})});
  EXPECT_EQ(chosen.ids(), (std::vector<std::string>{"fo/1/2", "mfa/1", "fo/1"}));
}

TEST(ChooseVersions, ChoosesWithinASourceBeforeItQualifies) {
  const Chosen chosen =
      choose({json_line("1", "a"), json_line("1", "b", {{"source_id", "mfa"}}), json_line("1", "a")});
  EXPECT_EQ(chosen.ids(), (std::vector<std::string>{"mfa/1", "fo/1"}));
  EXPECT_EQ(chosen.counts.duplicate, 1u);
}

}  // namespace
}  // namespace chancery::indexer
