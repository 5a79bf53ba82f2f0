#include "indexer/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chancery::indexer {
namespace {

using ::testing::HasSubstr;

std::string error_of(const std::vector<std::string>& arguments) {
  const auto read = read_options(arguments);
  const auto* error = std::get_if<UsageError>(&read);
  return error == nullptr ? "" : error->message;
}

TEST(ReadOptions, ReadsEveryOption) {
  const auto read = read_options(
      {"build", "--index", "i", "--threads", "3", "--quiet", "--json", "--allow-shrink", "a", "b"});
  const BuildOptions& options = std::get<BuildOptions>(read);
  EXPECT_EQ(options.index, "i");
  EXPECT_EQ(options.threads, 3u);
  EXPECT_TRUE(options.quiet && options.json && options.allow_shrink);
  EXPECT_EQ(options.paths, (std::vector<std::filesystem::path>{"a", "b"}));
}

TEST(ReadOptions, LeavesOutWhatIsNotSaid) {
  const auto read = read_options({"build", "a", "--index", "i"});
  const BuildOptions& options = std::get<BuildOptions>(read);
  EXPECT_EQ(options.threads, 0u);
  EXPECT_FALSE(options.quiet || options.json || options.allow_shrink);
}

TEST(ReadOptions, TakesEverythingBehindTwoDashesForAPath) {
  const auto read = read_options({"build", "--index", "i", "--", "--json", "--help"});
  const BuildOptions& options = std::get<BuildOptions>(read);
  EXPECT_EQ(options.paths, (std::vector<std::filesystem::path>{"--json", "--help"}));
  EXPECT_FALSE(options.json);
}

TEST(ReadOptions, PrintsHelpAndVersion) {
  EXPECT_THAT(std::get<PrintText>(read_options({"--help"})).text, HasSubstr("--allow-shrink"));
  EXPECT_THAT(std::get<PrintText>(read_options({"build", "--help"})).text, HasSubstr("Exit: 0"));
  EXPECT_THAT(std::get<PrintText>(read_options({"--version"})).text, HasSubstr("index schema"));
}

TEST(ReadOptions, SaysWhatIsWrong) {
  EXPECT_EQ(error_of({}), "no command is given; the one there is: build");
  EXPECT_EQ(error_of({"make"}), "'make' is no command; the one there is: build");
  EXPECT_EQ(error_of({"build", "a"}), "--index DIR is missing");
  EXPECT_EQ(error_of({"build", "--index", "", "a"}), "--index DIR is missing");
  EXPECT_EQ(error_of({"build", "--index", "i"}), "no PATH is given: which releases are to be indexed?");
  EXPECT_EQ(error_of({"build", "--fast", "a"}), "there is no option '--fast'");
  EXPECT_EQ(error_of({"build", "a", "--index"}), "--index needs a value");
  EXPECT_EQ(error_of({"build", "a", "--threads"}), "--threads needs a value");
}

TEST(ReadOptions, WantsAWholeNumberOfThreads) {
  for (const char* bad : {"0", "257", "-1", "2x", "", "many"}) {
    EXPECT_EQ(error_of({"build", "--index", "i", "--threads", bad, "a"}),
              "--threads must be a number from 1 to 256, not '" + std::string(bad) + "'");
  }
  EXPECT_EQ(std::get<BuildOptions>(read_options({"build", "--index", "i", "--threads", "256", "a"})).threads,
            256u);
}

}  // namespace
}  // namespace chancery::indexer
