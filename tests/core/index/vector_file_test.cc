#include "core/index/vector_file.h"

#include <gtest/gtest.h>

#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

using meaning::kDimensions;

const text::Language kEnglish = text::find_language("en").value();

/// Two segments of random releases and the bases learned from them.
class VectorFileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::vector<release::Release> releases = random_releases(300, 60, 41);
    const std::vector<release::Release> first(releases.begin(), releases.begin() + 120);
    const std::vector<release::Release> second(releases.begin() + 120, releases.end());
    segments_.push_back(build_segment(first, dictionaries_, path("first")));
    segments_.push_back(build_segment(second, dictionaries_, path("second")));
    bases_.add(kEnglish, read_samples(segments_, {kEnglish}).front().learn());
    for (Segment& segment : segments_) segment.vectors = project_releases(segment, bases_);
  }
  std::filesystem::path path(const std::string& name) const { return root_.path() / name; }
  void merge() { merge_generation(segments_, dictionaries_, "000001", path("generation")); }

  TemporaryDirectory root_;
  Dictionaries dictionaries_;
  std::vector<Segment> segments_;
  Bases bases_;
};

TEST_F(VectorFileTest, HoldsTheSegmentsVectorsInTheirOrder) {
  merge();
  const auto generation = Generation::open(path("generation"), Verification::kDigests);
  std::string rows;
  for (std::uint32_t doc = 0; doc < generation->size(); ++doc) {
    const meaning::VectorView vector = generation->vector(doc);
    EXPECT_GT(meaning::dot(vector, vector), 0) << doc;
    rows.append(reinterpret_cast<const char*>(vector.data()), vector.size());
  }
  EXPECT_EQ(rows, segments_[0].vectors.rows + segments_[1].vectors.rows);
  EXPECT_NE(generation->bases().find(kEnglish), nullptr);
}

TEST_F(VectorFileTest, KeepsWhatWasProjected) {
  merge();
  const KeptVectors kept(path("generation"));
  for (const Segment& segment : segments_) {
    const auto vectors = kept.find(segment, bases_);
    ASSERT_TRUE(vectors);
    EXPECT_EQ(vectors->rows, segment.vectors.rows);
    EXPECT_EQ(vectors->bases.at(kEnglish).file_name, bases_.named(kEnglish).file_name);
  }
  Segment unknown = Segment::open(path("first"));
  unknown.manifest.name = "third";
  EXPECT_FALSE(kept.find(unknown, bases_));
}

TEST_F(VectorFileTest, KeepsNothingOfAnotherBasis) {
  merge();
  Bases others;
  EXPECT_FALSE(KeptVectors(path("generation")).find(segments_[0], others));
  std::vector<Segment> one;
  one.push_back(Segment::open(path("first")));
  others.add(kEnglish, read_samples(one, {kEnglish}).front().learn());
  ASSERT_NE(others.named(kEnglish).file_name, bases_.named(kEnglish).file_name);
  EXPECT_FALSE(KeptVectors(path("generation")).find(segments_[0], others));
}

TEST_F(VectorFileTest, KeepsNothingThatIsDamaged) {
  merge();
  std::string bytes = read_bytes(path("generation") / "vectors");
  bytes[bytes.size() / 2] ^= 1;
  write_bytes(path("generation") / "vectors", bytes);
  EXPECT_FALSE(KeptVectors(path("generation")).find(segments_[0], bases_));
  EXPECT_FALSE(KeptVectors(path("absent")).find(segments_[0], bases_));
}

TEST_F(VectorFileTest, SaysNothingOfALanguageWithoutABasis) {
  const SegmentVectors vectors = project_releases(segments_[0], Bases());
  EXPECT_TRUE(vectors.bases.empty());
  EXPECT_EQ(vectors.rows, std::string(120 * kDimensions, '\0'));
}

TEST(VectorFile, RefusesRowsThatAreNotWhole) {
  std::string bytes;
  bytes.push_back(static_cast<char>(kDimensions));
  bytes.push_back(0);
  EXPECT_EQ(VectorFile(bytes).size(), 0u);
  bytes.append(kDimensions + 1, 'x');
  EXPECT_THROW(VectorFile{std::string_view(bytes)}, EnvironmentError);
  EXPECT_THROW(VectorFile{std::string_view("\x05\x00", 2)}, EnvironmentError);
}

}  // namespace
}  // namespace chancery::index
