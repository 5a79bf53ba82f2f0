#include "core/index/index_directory.h"

#include <gtest/gtest.h>

#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

namespace fs = std::filesystem;

class IndexDirectoryTest : public ::testing::Test {
 protected:
  fs::path root() const { return temporary_.path() / "index"; }

  /// Publishes a generation of one file.
  static std::string publish_next(const IndexDirectory& index) {
    const std::string name = index.next_generation();
    build_scratch(index, name);
    index.publish(name);
    return name;
  }

  static void build_scratch(const IndexDirectory& index, const std::string& name) {
    fs::create_directory(index.generation_scratch(name));
    write_bytes(index.generation_scratch(name) / "manifest.json", "{}");
  }

  static void add_segment(const IndexDirectory& index, const std::string& address) {
    fs::create_directory(index.segment_scratch(address));
    write_bytes(index.segment_scratch(address) / "manifest.json", "{}");
    index.adopt_segment(address);
  }

  TemporaryDirectory temporary_;
};

TEST_F(IndexDirectoryTest, PublishesNothingUntilAsked) {
  const IndexDirectory index(root());
  EXPECT_EQ(current_generation(root()), std::nullopt);
  EXPECT_EQ(index.next_generation(), "000001");
}

TEST_F(IndexDirectoryTest, RefusesASecondBuildUntilTheFirstEnds) {
  {
    const IndexDirectory index(root());
    EXPECT_NE(message_of([&] { IndexDirectory second(root()); }).find("another build"), std::string::npos);
  }
  EXPECT_NO_THROW(IndexDirectory{root()});
}

TEST_F(IndexDirectoryTest, LeavesTheBuildThatHoldsTheLockItsFiles) {
  const IndexDirectory index(root());
  build_scratch(index, "000001");
  EXPECT_THROW(IndexDirectory{root()}, EnvironmentError);
  EXPECT_TRUE(fs::exists(index.generation_scratch("000001")));
}

TEST_F(IndexDirectoryTest, PointsToTheGenerationThatWasPublishedLast) {
  const IndexDirectory index(root());
  EXPECT_EQ(publish_next(index), "000001");
  EXPECT_EQ(publish_next(index), "000002");
  EXPECT_EQ(current_generation(root()), root() / "generations" / "000002");
  EXPECT_EQ(read_bytes(root() / "current"), "000002\n");
  EXPECT_FALSE(fs::exists(index.generation_scratch("000002")));
}

TEST_F(IndexDirectoryTest, GivesNoNameTwiceWhereTheGenerationsWereRemoved) {
  const IndexDirectory index(root());
  for (const char* name : {"000001", "000002"}) {
    build_scratch(index, name);
    index.publish(name);
  }
  fs::remove_all(root() / "generations");
  fs::create_directory(root() / "generations");
  EXPECT_EQ(index.next_generation(), "000003");
}

TEST_F(IndexDirectoryTest, NeverPointsToWhatIsNotInItsPlace) {
  const IndexDirectory index(root());
  publish_next(index);
  EXPECT_THROW(index.publish("000002"), EnvironmentError);  // it was never built
  EXPECT_EQ(current_generation(root()), root() / "generations" / "000001");
  build_scratch(index, "000002");
  EXPECT_EQ(current_generation(root()), root() / "generations" / "000001");
}

TEST_F(IndexDirectoryTest, KeepsTheLastTwoGenerationsAndTheSegmentsOfTheLast) {
  const IndexDirectory index(root());
  for (int i = 0; i < 4; ++i) publish_next(index);
  add_segment(index, "aa");
  add_segment(index, "bb");
  index.sweep({"aa"});
  EXPECT_FALSE(fs::exists(root() / "generations" / "000001"));
  EXPECT_FALSE(fs::exists(root() / "generations" / "000002"));
  EXPECT_TRUE(fs::exists(root() / "generations" / "000003"));
  EXPECT_TRUE(fs::exists(root() / "generations" / "000004"));
  EXPECT_TRUE(index.has_segment("aa"));
  EXPECT_FALSE(index.has_segment("bb"));
}

TEST_F(IndexDirectoryTest, RemovesWhatAKilledBuildLeft) {
  {
    const IndexDirectory index(root());
    publish_next(index);
    add_segment(index, "aa");
    build_scratch(index, "000002");
    fs::create_directory(index.segment_scratch("bb"));
    write_bytes(index.segment_scratch("bb") / "streams", "half");
  }
  const IndexDirectory index(root());
  EXPECT_FALSE(fs::exists(index.generation_scratch("000002")));
  EXPECT_FALSE(fs::exists(index.segment_scratch("bb")));
  EXPECT_TRUE(index.has_segment("aa"));
  EXPECT_EQ(current_generation(root()), root() / "generations" / "000001");
}

TEST_F(IndexDirectoryTest, KeepsWhatIsServedWhereABuildWasKilledBeforeThePointer) {
  {
    const IndexDirectory index(root());
    publish_next(index);
    build_scratch(index, "000002");
    fs::rename(index.generation_scratch("000002"), root() / "generations" / "000002");  // and killed
  }
  EXPECT_EQ(current_generation(root()), root() / "generations" / "000001");
  const IndexDirectory index(root());
  publish_next(index);
  index.sweep({});
  EXPECT_TRUE(fs::exists(root() / "generations" / "000001")) << "searchd may still serve it";
  EXPECT_TRUE(fs::exists(*current_generation(root())));
}

TEST_F(IndexDirectoryTest, TakesAPointerThatNamesNoGenerationForDamage) {
  publish_next(IndexDirectory(root()));
  for (const char* bytes : {"", "../../etc\n", "000001x\n", "\n"}) {
    write_bytes(root() / "current", bytes);
    EXPECT_THROW(current_generation(root()), EnvironmentError) << bytes;
  }
  const IndexDirectory index(root());  // the next build mends it
  EXPECT_EQ(publish_next(index), "000002");
  EXPECT_TRUE(current_generation(root()).has_value());
}

TEST_F(IndexDirectoryTest, HasASegmentOnlyOnceItIsAdopted) {
  const IndexDirectory index(root());
  fs::create_directory(index.segment_scratch("aa"));
  write_bytes(index.segment_scratch("aa") / "manifest.json", "{}");
  EXPECT_FALSE(index.has_segment("aa"));
  index.adopt_segment("aa");
  EXPECT_TRUE(index.has_segment("aa"));
  index.discard_segment("aa");
  EXPECT_FALSE(index.has_segment("aa"));
}

TEST_F(IndexDirectoryTest, CountsLinkedFilesOnce) {
  const IndexDirectory index(root());
  const std::uint64_t before = index.disk_bytes();
  write_bytes(root() / "segments" / "file", std::string(1000, 'x'));
  fs::create_hard_link(root() / "segments" / "file", root() / "generations" / "file");
  EXPECT_EQ(index.disk_bytes(), before + 1000);
}

TEST_F(IndexDirectoryTest, NamesThePathThatItCannotCreate) {
  write_bytes(temporary_.path() / "file", "");
  const fs::path below_a_file = temporary_.path() / "file" / "index";
  EXPECT_NE(message_of([&] { IndexDirectory index(below_a_file); }).find(below_a_file.string()),
            std::string::npos);
}

TEST(ReplaceFile, LeavesTheOldBytesWhereTheNewCannotBeWritten) {
  const TemporaryDirectory directory;
  const fs::path path = directory.path() / "current";
  replace_file(path, "old");
  fs::create_directory(directory.path() / "current.new");  // stands in the way
  EXPECT_THROW(replace_file(path, "new"), EnvironmentError);
  EXPECT_EQ(read_bytes(path), "old");
}

}  // namespace
}  // namespace chancery::index
