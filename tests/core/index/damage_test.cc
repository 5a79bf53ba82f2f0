#include <gtest/gtest.h>

#include <set>

#include "core/index/column_file.h"
#include "core/index/manifest.h"
#include "tests/core/index/sample_releases.h"

namespace chancery::index {
namespace {

namespace fs = std::filesystem;

/// One generation for all tests, with every kind of file in it; each test leaves it as it was.
class Damage : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    root_ = new TemporaryDirectory;
    std::vector<release::Release> releases = random_releases(300, 60, 41);
    releases[0].work = releases[1].work = "work";
    std::vector<std::string> samples;
    for (const release::Release& release : releases) samples.push_back(encode_release({release, {}}));
    Dictionaries dictionaries;
    dictionaries.add(releases.front().language, train_dictionary(samples), true);
    std::vector<Segment> segments;
    segments.push_back(build_segment(releases, dictionaries, segment()));
    give_meaning({releases.front().language}, segments);
    merge_generation(segments, dictionaries, "000001", generation());
  }
  static void TearDownTestSuite() {
    delete root_;
    root_ = nullptr;
  }

  static fs::path segment() { return root_->path() / "segment"; }
  static fs::path generation() { return root_->path() / "generation"; }

  /// All files below a directory but Xapian's empty lock.
  static std::set<std::string> files_below(const fs::path& directory) {
    std::set<std::string> files;
    for (const auto& item : fs::recursive_directory_iterator(directory)) {
      if (item.is_regular_file()) {
        files.insert(item.path().lexically_relative(directory).string());
      }
    }
    return files;
  }

  template <class Open>
  static void expect_refusal(const fs::path& file, Open open, const std::string& what) {
    const std::string message = message_of(open);
    // A manifest of another version is one of the directory.
    const fs::path named = file.filename() == "manifest.json" ? file.parent_path() : file;
    EXPECT_NE(message.find(named.string()), std::string::npos) << what << " of " << file << ": " << message;
  }

  /// Damages each file of `directory` in turn: `open` must refuse it by name, and take it when it is whole
  /// again.
  template <class Open>
  static void damage_each_file(const fs::path& directory, Open open) {
    for (const std::string& name : files_below(directory)) {
      const fs::path file = directory / name;
      const std::string whole = read_bytes(file);
      ASSERT_FALSE(whole.empty()) << name;
      for (const std::size_t at : {std::size_t{0}, whole.size() / 3, whole.size() / 2,
                                   whole.size() - std::min<std::size_t>(2, whole.size())}) {
        std::string flipped = whole;
        flipped[at] ^= static_cast<char>(1 << at % 8);
        write_bytes(file, flipped);
        expect_refusal(file, open, "byte " + std::to_string(at));
      }
      for (const std::size_t length :
           {std::size_t{0}, whole.size() / 2, whole.size() - std::min<std::size_t>(2, whole.size())}) {
        write_bytes(file, whole.substr(0, length));
        expect_refusal(file, open, "length " + std::to_string(length));
      }
      write_bytes(file, whole);
      fs::rename(file, root_->path() / "elsewhere");
      expect_refusal(file, open, "absence");
      fs::rename(root_->path() / "elsewhere", file);
    }
    EXPECT_NO_THROW(open());
  }

  static TemporaryDirectory* root_;
};

TemporaryDirectory* Damage::root_ = nullptr;

TEST_F(Damage, IsFoundInEveryFileOfAGeneration) {
  const std::set<std::string> files = files_below(generation());
  for (const char* name :
       {"streams", "forms", "stems", "vectors", "columns", "ids", "manifest.json", "releases/segment",
        "postings/postlist.glass", "postings/docdata.glass", "postings/iamglass"}) {
    EXPECT_TRUE(files.contains(name)) << name;
  }
  damage_each_file(generation(), [] { Generation::open(generation(), Verification::kDigests); });
}

TEST_F(Damage, IsFoundInEveryFileOfASegment) {
  damage_each_file(segment(), [] { Segment::open(segment()); });
}

TEST_F(Damage, CannotHideInAFileThatNoManifestNames) {
  for (const fs::path& directory : {segment(), generation()}) {
    std::set<std::string> named = {"manifest.json"};
    for (const FileFact& fact : read_manifest(directory).files) named.insert(fact.path);
    EXPECT_EQ(files_below(directory), named);
  }
}

TEST_F(Damage, OfASizeIsFoundWithoutDigests) {
  const std::string whole = read_bytes(generation() / "streams");
  write_bytes(generation() / "streams", whole + "x");
  expect_refusal(
      generation() / "streams", [] { Generation::open(generation(), Verification::kSizes); }, "a byte more");
  write_bytes(generation() / "streams", whole);
}

TEST_F(Damage, OfAColumnFileIsRefusedByItsCount) {
  const std::string whole = read_bytes(generation() / "columns");
  EXPECT_EQ(whole.size(), 16 + 300 * 44u);
  for (const std::string& bytes : {std::string(), whole.substr(0, 8), whole.substr(0, whole.size() - 1),
                                   whole + "x", std::string(16, '\xff')}) {
    EXPECT_THROW(ColumnFile{std::string_view(bytes)}, EnvironmentError);
  }
}

}  // namespace
}  // namespace chancery::index
