#include "core/index/first_seen.h"

#include <gtest/gtest.h>

#include <array>

#include "core/index/durable_file.h"
#include "core/index/index_directory.h"
#include "core/index/segment_facts.h"
#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

TEST(FirstSeen, KeepsWhatItSawFirst) {
  FirstSeen seen;
  seen.add(std::array<std::uint64_t, 3>{7, 3, 7}, 100);
  seen.add(std::array<std::uint64_t, 2>{3, 9}, 200);
  EXPECT_EQ(seen.size(), 3u);
  EXPECT_EQ(seen.find(3), 100u);
  EXPECT_EQ(seen.find(7), 100u);
  EXPECT_EQ(seen.find(9), 200u);
  EXPECT_EQ(seen.find(8), std::nullopt);
}

TEST(FirstSeen, ComesBackFromItsFileOrNotAtAll) {
  const TemporaryDirectory root;
  FirstSeen seen;
  seen.add(std::array<std::uint64_t, 2>{1, 2}, 100);
  const std::string bytes = seen.encode();
  EXPECT_EQ(bytes.size(), 40u + 2 * 12);
  write_file(root.path() / "seen", bytes);
  ASSERT_TRUE(FirstSeen::read(root.path() / "seen"));
  EXPECT_EQ(FirstSeen::read(root.path() / "seen")->find(2), 100u);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    std::filesystem::remove(root.path() / "seen");
    write_file(root.path() / "seen", damaged);
    EXPECT_FALSE(FirstSeen::read(root.path() / "seen")) << i;
  }
  EXPECT_FALSE(FirstSeen::read(root.path() / "nothing"));
}

TEST(FirstSeen, IsKnownOfEveryReleaseOfAGeneration) {
  const TemporaryDirectory root;
  const std::vector<release::Release> releases = random_releases(20, 10, 3);
  std::vector<Segment> segments;
  segments.push_back(build_segment(releases, Dictionaries(), root.path() / "segment"));
  FirstSeen before;
  before.add(std::array<std::uint64_t, 2>{hash_id("r3"), hash_id("gone")}, 1000);
  merge_generation(segments, Dictionaries(), {"000002", root.path() / "generation", before});
  const auto generation = Generation::open(root.path() / "generation", Verification::kDigests);
  const std::vector<std::uint32_t> seen = generation->first_seen();
  for (std::uint32_t doc = 0; doc < generation->size(); ++doc) {
    const bool is_old = generation->read_release(doc).release.id == "r3";
    EXPECT_EQ(seen[doc], is_old ? 1000u : static_cast<std::uint32_t>(generation->built_at()));
  }
  EXPECT_EQ(FirstSeen::read(root.path() / "generation" / "seen")->find(hash_id("gone")), 1000u);
}

}  // namespace
}  // namespace chancery::index
