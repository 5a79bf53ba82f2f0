#include "core/index/segment_builder.h"

#include <gtest/gtest.h>

#include <map>

#include "core/index/generation_merge.h"
#include "core/index/posting_reader.h"
#include "core/index/segment.h"
#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

std::vector<release::Release> newest_first(std::vector<release::Release> releases) {
  std::reverse(releases.begin(), releases.end());
  return releases;
}

using Lists = std::map<std::string, std::map<std::uint32_t, std::uint32_t>>;

/// All posting lists of the stems that the vocabulary knows.
Lists lists_of(const std::filesystem::path& directory) {
  const auto generation = Generation::open(directory, Verification::kDigests);
  const PostingReader reader(generation);
  Lists lists;
  generation->vocabulary().for_each([&](const FormEntry& entry) {
    for (const FormUse& use : entry.uses) {
      PostingCursor cursor = reader.open(use.stem);
      for (const Posting& posting : cursor.read(0, generation->size()))
        lists[use.stem][posting.doc] = posting.wdf;
    }
    return true;
  });
  return lists;
}

TEST(SegmentBuilder, KeepsCountsAndFactsOfItsReleases) {
  const TemporaryDirectory root;
  const std::vector<release::Release> releases = random_releases(20, 30, 31);
  const Segment segment = build_segment(releases, Dictionaries(), root.path() / "one");
  EXPECT_EQ(segment.manifest.name, "one");
  EXPECT_EQ(segment.manifest.releases, 20u);
  std::uint64_t text = 0;
  std::uint64_t length = 0;
  std::uint64_t stream = 0;
  for (std::size_t i = 0; i < releases.size(); ++i) {
    text += releases[i].title.size() + releases[i].body.size();
    length += segment.facts.releases[i].length;
    stream += segment.facts.releases[i].stream_size;
    EXPECT_EQ(segment.facts.releases[i].first_day, releases[i].date.first_day);
    EXPECT_EQ(segment.facts.releases[i].id_hash, hash_id(releases[i].id));
  }
  EXPECT_EQ(segment.manifest.text_bytes, text);
  EXPECT_EQ(segment.manifest.total_length, length);
  EXPECT_EQ(segment.streams.size(), stream);
}

TEST(SegmentBuilder, KeepsItsBuildingNameOutOfASegmentThatWasRenamed) {
  const TemporaryDirectory root;
  build_segment(random_releases(3, 5, 32), Dictionaries(), root.path() / ".building-abc");
  std::filesystem::rename(root.path() / ".building-abc", root.path() / "abc");
  const std::vector<Segment> segments = [&] {
    std::vector<Segment> list;
    list.push_back(Segment::open(root.path() / "abc"));
    return list;
  }();
  const Manifest merged = merge_generation(segments, Dictionaries(), "000001", root.path() / "generation");
  EXPECT_EQ(merged.segments.front().address, "abc");
  EXPECT_EQ(merged.segments.front().releases_file, "releases/abc");
}

TEST(SegmentBuilder, BuildsASecondSegmentAsIfItWereTheFirst) {
  const TemporaryDirectory root;
  const Dictionaries none;
  const std::vector<release::Release> first = random_releases(30, 30, 33);
  const std::vector<release::Release> second = random_releases(40, 20, 34);
  SegmentBuilder builder(none);
  for (const auto& [name, releases] : {std::pair("a", &first), std::pair("b", &second)}) {
    builder.begin(root.path() / name);
    for (const release::Release& release : *releases) builder.add(release);
    builder.finish();
  }
  build_segment(second, none, root.path() / "alone");
  for (const char* file : {"streams", "forms", "facts", "postings", "releases"}) {
    EXPECT_EQ(read_bytes(root.path() / "b" / file), read_bytes(root.path() / "alone" / file)) << file;
  }
}

TEST(MergeGeneration, MakesOfTwoSegmentsWhatOneGives) {
  const TemporaryDirectory root;
  const Dictionaries none;
  std::vector<release::Release> releases = newest_first(random_releases(120, 40, 35));
  releases[100].language = text::find_language("fr").value();  // a language that only the second has
  std::vector<Segment> one;
  one.push_back(build_segment(releases, none, root.path() / "whole"));
  std::vector<Segment> two;
  two.push_back(build_segment({releases.begin(), releases.begin() + 50}, none, root.path() / "first"));
  two.push_back(build_segment({releases.begin() + 50, releases.end()}, none, root.path() / "second"));
  merge_generation(one, none, "000001", root.path() / "of_one");
  merge_generation(two, none, "000001", root.path() / "of_two");
  for (const char* file : {"streams", "forms", "stems", "ids", "postings/postlist.glass"}) {
    EXPECT_EQ(read_bytes(root.path() / "of_one" / file), read_bytes(root.path() / "of_two" / file)) << file;
  }
  const Lists lists = lists_of(root.path() / "of_one");
  EXPECT_GT(lists.size(), 15u);
  EXPECT_EQ(lists_of(root.path() / "of_two"), lists);
  const auto generation = Generation::open(root.path() / "of_two", Verification::kDigests);
  for (std::uint32_t doc = 0; doc < generation->size(); ++doc) {
    expect_same(generation->read_release(doc).release, releases[doc]);
  }
}

TEST(MergeGeneration, MergesManySegments) {
  const TemporaryDirectory root;
  const Dictionaries none;
  build_segment({make_release("even", "Trade", "Treaties")}, none, root.path() / "even");
  build_segment({make_release("odd", "Visit", "Treaty")}, none, root.path() / "odd");
  std::vector<Segment> segments;
  for (std::uint32_t i = 0; i < 130; ++i) {
    const std::filesystem::path copy = root.path() / numbered("s", i);
    std::filesystem::copy(root.path() / (i % 2 == 0 ? "even" : "odd"), copy);
    segments.push_back(Segment::open(copy));
  }
  merge_generation(segments, none, "000001", root.path() / "generation");
  const auto generation = Generation::open(root.path() / "generation", Verification::kDigests);
  const PostingReader reader(generation);
  ASSERT_EQ(generation->size(), 130u);
  EXPECT_EQ(reader.frequency("treati"), 130u);
  PostingCursor cursor = reader.open("trade");
  EXPECT_EQ(cursor.frequency(), 65u);
  for (const Posting& posting : cursor.read(0, 130)) EXPECT_EQ(posting.doc % 2, 0u);
}

}  // namespace
}  // namespace chancery::index
