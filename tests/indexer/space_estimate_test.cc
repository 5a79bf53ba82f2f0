#include "indexer/space_estimate.h"

#include <gtest/gtest.h>

#include "tests/indexer/input_folder.h"

namespace chancery::indexer {
namespace {

std::uint64_t bytes_below(const fs::path& path) {
  std::uint64_t bytes = 0;
  for (const auto& item : fs::recursive_directory_iterator(path)) {
    if (item.is_regular_file() && item.hard_link_count() == 1) bytes += item.file_size();
  }
  return bytes;
}

/// What a build from nothing is estimated to need covers what it leaves.
void expect_enough(const std::string& lines) {
  const InputFolder folder;
  folder.write("a.jsonl", lines);
  const ReadRecords all = read_all({folder.input()});
  std::uint64_t text = 0;
  for (const Record& record : all.records) text += record.key.text_bytes;
  folder.build_all();
  EXPECT_GE(estimate_space(all.records, text), bytes_below(folder.index() / "segments") +
                                                   bytes_below(folder.index() / "generations") +
                                                   bytes_below(folder.index() / "bases"));
}

TEST(EstimateSpace, CoversManyReleasesOfFewWords) {
  std::string lines;
  for (std::size_t i = 0; i < 2000; ++i) lines += json_line(index::numbered("r", i), "few words");
  expect_enough(lines);
}

TEST(EstimateSpace, CoversIdsThatAreLongerThanTheText) {
  std::string lines;
  for (std::size_t i = 0; i < 50; ++i) {
    lines +=
        json_line(index::numbered(std::string(20'000, 'i'), i), "text", {{"url", std::string(20'000, 'u')}});
  }
  expect_enough(lines);
}

TEST(EstimateSpace, CoversTheBasisOfASmallLanguage) {
  std::string lines;
  for (std::size_t i = 0; i < 80; ++i) {
    std::string body;
    for (std::size_t word = 0; word < 300; ++word) {
      body += index::numbered(" detail", (i * 131 + word * 17) % 4001);
    }
    lines += json_line(index::numbered("r", i), body);
  }
  expect_enough(lines);
}

TEST(EstimateSpace, CountsOnlyTheTextOfMissingSegmentsTwice) {
  Record record;
  record.key.text_bytes = 1'000'000;
  record.length = 1'000'000;
  const std::uint64_t reused = estimate_space({&record, 1}, 0);
  EXPECT_GT(reused, 1'000'000u);
  EXPECT_GT(estimate_space({&record, 1}, 1'000'000), reused + 1'000'000);
}

}  // namespace
}  // namespace chancery::indexer
