#include "core/index/basis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "core/index/bases.h"
#include "core/index/byte_codec.h"
#include "core/index/digest.h"
#include "core/index/language_sample.h"
#include "core/index/schema.h"
#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

using meaning::kDimensions;

const text::Language kEnglish = text::find_language("en").value();

/// Of texts of one of 20 topics each, added in this order.
Basis learn_topics(bool backwards, std::uint64_t releases = 500) {
  LanguageSample sample(kEnglish, releases);
  for (std::uint32_t i = 0; i < 500; ++i) {
    const std::uint32_t text = backwards ? 499 - i : i;
    for (std::uint32_t word = 0; word < 12; ++word) {
      if ((text * 7 + word * 5) % 4 == 0) continue;
      sample.add(text, numbered("topic" + std::to_string(text % 20) + "word", word), 1 + word % 3);
    }
    sample.add(text, "the", 9);
    sample.add(text, numbered("once", text), 1);
  }
  return sample.learn();
}

std::vector<float> row_of(const Basis& basis, std::string_view term) {
  std::array<float, kDimensions> row{};
  basis.read_row(basis.find(term).value(), row);
  return {row.begin(), row.end()};
}

TEST(Basis, IsOfTermsOfSeveralReleasesWithoutStopWords) {
  const Basis basis = learn_topics(false);
  EXPECT_TRUE(basis.find("topic3word1"));
  EXPECT_FALSE(basis.find("the"));
  EXPECT_FALSE(basis.find("once17"));
  EXPECT_EQ(basis.releases(), 500u);
}

TEST(Basis, IsTheSameInWhateverOrderItsReleasesCome) {
  EXPECT_EQ(learn_topics(false).encode(), learn_topics(true).encode());
}

TEST(Basis, IsReadAsItWasWritten) {
  const Basis basis = learn_topics(false);
  const std::string bytes = basis.encode();
  const std::optional<Basis> read = Basis::decode(bytes);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->encode(), bytes);
  EXPECT_EQ(row_of(*read, "topic3word1"), row_of(basis, "topic3word1"));
  EXPECT_NE(row_of(basis, "topic3word1"), std::vector<float>(kDimensions, 0.0F));
}

TEST(Basis, OfAnotherAnalysisIsNotTaken) {
  std::string bytes = learn_topics(false).encode();
  ASSERT_EQ(static_cast<std::uint32_t>(bytes[0]), kAnalysisVersion);
  ++bytes[0];
  EXPECT_FALSE(Basis::decode(bytes));
}

TEST(Basis, ThatEndsTooEarlyIsRefused) {
  const std::string bytes = learn_topics(false).encode();
  for (const std::size_t size : {std::size_t{0}, std::size_t{5}, bytes.size() / 2, bytes.size() - 1}) {
    EXPECT_THROW((void)Basis::decode(std::string_view(bytes).substr(0, size)), EnvironmentError) << size;
  }
}

class BasesTest : public ::testing::Test {
 protected:
  void write(const Basis& basis) {
    Bases one;
    one.add(kEnglish, Basis::decode(basis.encode()).value());
    write_bytes(directory_.path() / one.named(kEnglish).file_name, basis.encode());
  }
  TemporaryDirectory directory_;
};

TEST_F(BasesTest, FindThatOfTheMostReleases) {
  write(learn_topics(false, 500));
  write(learn_topics(false, 2000));
  Bases bases;
  bases.load(directory_.path(), true);
  ASSERT_NE(bases.find(kEnglish), nullptr);
  EXPECT_EQ(bases.find(kEnglish)->releases(), 2000u);
  EXPECT_EQ(bases.find(text::find_language("fr").value()), nullptr);
}

TEST_F(BasesTest, LeaveOutADamagedOneForABuildAndRefuseItForASearch) {
  write(learn_topics(false));
  const std::filesystem::path file = *std::filesystem::directory_iterator(directory_.path());
  std::string bytes = read_bytes(file);
  bytes[bytes.size() / 2] ^= 1;
  write_bytes(file, bytes);
  Bases bases;
  bases.load(directory_.path(), true);
  EXPECT_EQ(bases.find(kEnglish), nullptr);
  EXPECT_THROW(bases.load(directory_.path(), false), EnvironmentError);
}

TEST_F(BasesTest, SayWhetherOneIsDamagedOrOfAnotherAnalysis) {
  std::string bytes = learn_topics(false).encode();
  ++bytes[0];
  const std::string version = to_hex(sha256(bytes), 4);
  write_bytes(directory_.path() / ("en-" + version + ".basis"), bytes);
  const auto failure = [&] {
    try {
      Bases().load(directory_.path(), false);
    } catch (const EnvironmentError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_THAT(failure(), ::testing::HasSubstr("of another analysis version"));
  bytes.back() ^= 1;
  write_bytes(directory_.path() / ("en-" + version + ".basis"), bytes);
  EXPECT_THAT(failure(), ::testing::HasSubstr("is damaged"));
}

TEST_F(BasesTest, RemoveWhatIsNotUsed) {
  write(learn_topics(false, 500));
  write(learn_topics(false, 2000));
  write_bytes(directory_.path() / "en-00000000.basis", "damaged");
  write_bytes(directory_.path() / "note.txt", "not ours");
  Bases bases;
  bases.load(directory_.path(), true);
  bases.remove_others(directory_.path());
  std::vector<std::string> left;
  for (const auto& file : std::filesystem::directory_iterator(directory_.path()))
    left.push_back(file.path().filename());
  EXPECT_THAT(left, ::testing::UnorderedElementsAre("note.txt", bases.named(kEnglish).file_name));
}

TEST_F(BasesTest, AreNoneWhereThereIsNoDirectory) {
  Bases bases;
  bases.load(directory_.path() / "absent", false);
  EXPECT_EQ(bases.find(kEnglish), nullptr);
}

}  // namespace
}  // namespace chancery::index
