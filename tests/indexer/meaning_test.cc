#include "indexer/meaning.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/indexer/input_folder.h"

namespace chancery::indexer {
namespace {

/// A body of one of five subjects.
std::string body_of(std::size_t number) {
  static constexpr const char* kSubjects[] = {
      "fishing harbour vessels quota herring", "visa passport consulate travellers counter",
      "climate glacier warming emissions treaty", "tariff trade exports customs duty",
      "museum exhibition painting orchestra festival"};
  std::string body = "The ministers spoke of ";
  body += kSubjects[number % 5];
  for (std::size_t i = 0; i < 6; ++i) body += index::numbered(" detail", (number * 13 + i * 7) % 90);
  return body + ".";
}

class MeaningTest : public ::testing::Test {
 protected:
  void write_releases(std::size_t count, const std::string& language = "en") {
    std::string lines;
    for (std::size_t i = 0; i < count; ++i) {
      lines += json_line(index::numbered("r", i), body_of(i), {{"language", language}});
    }
    folder_.write("releases.jsonl", lines);
  }
  /// The vector of each release, by id.
  std::map<std::string, std::string> vectors() const {
    std::map<std::string, std::string> vectors;
    const auto generation = folder_.published();
    for (std::uint32_t doc = 0; doc < generation->size(); ++doc) {
      const meaning::VectorView vector = generation->vector(doc);
      vectors[generation->read_release(doc).release.id] =
          std::string(reinterpret_cast<const char*>(vector.data()), vector.size());
    }
    return vectors;
  }
  std::set<std::string> bases() const {
    std::set<std::string> names;
    for (const auto& item : fs::directory_iterator(folder_.index() / "bases")) {
      names.insert(item.path().filename().string());
    }
    return names;
  }
  fs::path basis() const { return folder_.index() / "bases" / *bases().begin(); }

  InputFolder folder_;
};

TEST_F(MeaningTest, IsStableFromNightToNight) {
  write_releases(200);
  folder_.build_all();
  const auto first = vectors();
  const auto learned = bases();
  ASSERT_EQ(learned.size(), 1u);
  write_releases(230);
  folder_.build_all();
  EXPECT_EQ(bases(), learned);
  const auto second = vectors();
  EXPECT_EQ(second.size(), 230u);
  for (const auto& [id, vector] : first) EXPECT_EQ(second.at(id), vector) << id;
  EXPECT_NE(second.at(second.rbegin()->first), std::string(meaning::kDimensions, '\0'));
}

TEST_F(MeaningTest, IsTheSameFromNothingWithAnyNumberOfThreads) {
  write_releases(200);
  folder_.build_all(1);
  const auto one = vectors();
  const auto learned = bases();
  fs::remove_all(folder_.index());
  folder_.build_all(3);
  EXPECT_EQ(vectors(), one);
  EXPECT_EQ(bases(), learned);
}

TEST_F(MeaningTest, IsLearnedAnewWhereTheLanguageHasGrownFourfold) {
  write_releases(70);
  folder_.build_all();
  const auto learned = bases();
  write_releases(279);
  folder_.build_all();
  EXPECT_EQ(bases(), learned);
  write_releases(280);
  folder_.build_all();
  EXPECT_EQ(bases().size(), 1u) << "the one before is removed";
  EXPECT_NE(bases(), learned);
}

TEST_F(MeaningTest, IsLearnedAnewWhereTheBasisIsDamaged) {
  write_releases(200);
  folder_.build_all();
  const std::string whole = index::read_bytes(basis());
  std::string damaged = whole;
  damaged[damaged.size() / 2] ^= 1;
  index::write_bytes(basis(), damaged);
  folder_.build_all();
  EXPECT_EQ(index::read_bytes(basis()), whole);
}

TEST_F(MeaningTest, IsUnknownInALanguageOfFewReleases) {
  write_releases(59);
  folder_.build_all();
  EXPECT_TRUE(bases().empty());
  EXPECT_EQ(vectors().begin()->second, std::string(meaning::kDimensions, '\0'));
}

}  // namespace
}  // namespace chancery::indexer
