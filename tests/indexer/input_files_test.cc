#include "indexer/input_files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/indexer/input_folder.h"

namespace chancery::indexer {
namespace {

std::vector<std::string> below_root(const InputFiles& found) {
  std::vector<std::string> names;
  for (const InputFile& file : found.files) names.push_back(file.path_below_root);
  return names;
}

TEST(FindInputFiles, WalksAFolderInByteOrderOfThePaths) {
  const InputFolder folder;
  for (const char* name : {"b.txt", "a/2.txt", "a/10.jsonl", "a-b/1.txt", "Z.txt"}) folder.write(name, "x");
  EXPECT_EQ(below_root(find_input_files({folder.input()})),
            (std::vector<std::string>{"Z.txt", "a-b/1.txt", "a/10.jsonl", "a/2.txt", "b.txt"}));
}

TEST(FindInputFiles, TellsTheFormatsApartAndNamesWhatItPassesOver) {
  const InputFolder folder;
  folder.write("a.txt", "12345");
  folder.write("b.jsonl", "");
  const fs::path other = folder.write("c.pdf", "x");
  folder.write("README.md", "x");
  const InputFiles found = find_input_files({folder.input()});
  ASSERT_EQ(found.files.size(), 2u);
  EXPECT_EQ(found.files[0].format, InputFormat::kArticleText);
  EXPECT_EQ(found.files[0].size, 5u);
  EXPECT_EQ(found.files[1].format, InputFormat::kJsonLines);
  EXPECT_EQ(found.ignored, (std::vector<std::string>{other.string()}));
}

TEST(FindInputFiles, PassesOverHiddenFilesAndFolders) {
  const InputFolder folder;
  folder.write(".hidden.txt", "x");
  folder.write(".git/a.txt", "x");
  folder.write("seen/.b/c.txt", "x");
  folder.write("seen/d.txt", "x");
  const InputFiles found = find_input_files({folder.input()});
  EXPECT_EQ(below_root(found), (std::vector<std::string>{"seen/d.txt"}));
  EXPECT_TRUE(found.ignored.empty());
}

TEST(FindInputFiles, TakesAFileByItself) {
  const InputFolder folder;
  const fs::path file = folder.write("deep/er/a.txt", "x");
  EXPECT_EQ(below_root(find_input_files({file})), (std::vector<std::string>{"a.txt"}));
}

TEST(FindInputFiles, ReadsAFileOnceThatIsGivenTwice) {
  const InputFolder folder;
  const fs::path file = folder.write("a.txt", "x");
  EXPECT_EQ(find_input_files({folder.input(), file}).files.size(), 1u);
}

TEST(FindInputFiles, FollowsLinksAndReadsAFolderOnce) {
  const InputFolder folder;
  folder.write("real/a.txt", "x");
  folder.write("in/b.txt", "x");
  fs::create_directory_symlink(folder.input() / "real", folder.input() / "in" / "link");
  fs::create_directory_symlink(folder.input() / "in", folder.input() / "in" / "loop");
  EXPECT_EQ(find_input_files({folder.input() / "in"}).files.size(), 2u);
}

TEST(FindInputFiles, NamesFilesThatCannotBeReadAndThrowsForWhatMayBeAFolder) {
  const InputFolder folder;
  folder.write("a.txt", "x");
  fs::create_symlink(folder.input() / "nowhere", folder.input() / "dangling.txt");
  ASSERT_EQ(::mkfifo((folder.input() / "pipe.jsonl").c_str(), 0600), 0);
  ASSERT_EQ(::mkfifo((folder.input() / "pipe").c_str(), 0600), 0);
  const InputFiles found = find_input_files({folder.input()});
  EXPECT_EQ(found.files.size(), 1u);
  ASSERT_EQ(found.unreadable.size(), 2u);
  EXPECT_EQ(found.ignored, std::vector<std::string>{(folder.input() / "pipe").string()});
  const ReadRecords records = read_all({folder.input()});
  EXPECT_EQ(records.read, 3u);
  EXPECT_EQ(records.rejected, 2u);
  fs::create_symlink(folder.input() / "not-mounted", folder.input() / "ministry");
  EXPECT_THROW(find_input_files({folder.input()}), index::EnvironmentError);
}

TEST(FindInputFiles, ThrowsForANamedFileOfNoKnownFormat) {
  const InputFolder folder;
  EXPECT_THROW(find_input_files({folder.write("a.md", "x")}), index::EnvironmentError);
}

TEST(FindInputFiles, ThrowsForAPathThatIsMissing) {
  const InputFolder folder;
  folder.write("a.txt", "x");
  const fs::path missing = folder.input() / "missing";
  const std::string message = index::message_of([&] { find_input_files({folder.input(), missing}); });
  EXPECT_NE(message.find(missing.string()), std::string::npos) << message;
}

TEST(FindInputFiles, ThrowsForAFolderThatCannotBeRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root reads everything";
  const InputFolder folder;
  folder.write("closed/a.txt", "x");
  fs::permissions(folder.input() / "closed", fs::perms::none);
  EXPECT_THROW(find_input_files({folder.input()}), index::EnvironmentError);
  fs::permissions(folder.input() / "closed", fs::perms::owner_all);
}

TEST(FindInputFiles, ThrowsForWhatIsNeitherFileNorFolder) {
  EXPECT_THROW(find_input_files({"/dev/null"}), index::EnvironmentError);
}

TEST(InputBytes, ReadsByPositionAndRefusesToReadBeyond) {
  const InputFolder folder;
  const InputBytes bytes(folder.write("a.txt", "0123456789"));
  std::string out;
  bytes.read(3, 4, out);
  EXPECT_EQ(out, "3456");
  EXPECT_NE(index::message_of([&] { bytes.read(8, 3, out); }).find("became shorter"), std::string::npos);
}

}  // namespace
}  // namespace chancery::indexer
