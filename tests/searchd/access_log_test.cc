#include "searchd/access_log.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/index/environment_error.h"
#include "tests/core/index/test_index.h"

namespace chancery::searchd {
namespace {

TEST(AccessLog, KnowsRoutesAndNothingMore) {
  EXPECT_EQ(route_of("/search?q=secret"), "/search");
  EXPECT_EQ(route_of("/"), "/");
  EXPECT_EQ(route_of("/releases/No%3A605"), "/releases/{id}");
  EXPECT_EQ(route_of("/releases/No%3A605/cite?format=ris"), "/releases/{id}");
  EXPECT_EQ(route_of("/page.js"), "/page.js");
  EXPECT_EQ(route_of("/sitemap-12.xml"), "/sitemap.xml");
  EXPECT_EQ(route_of("/secret"), "other");
  EXPECT_EQ(route_of("/search/secret"), "other");
  EXPECT_EQ(route_of(""), "other");
}

TEST(AccessLog, WritesALineOfJsonForEachAnswer) {
  const index::TemporaryDirectory folder;
  const std::string path = (folder.path() / "access.log").string();
  {
    AccessLog log(path);
    log.write({"GET", "/search?q=secret", 200, 12345, std::chrono::microseconds(1500)});
    log.write({"HEAD", "/secret\"\n", 404, 0, std::chrono::microseconds(10)});
  }
  std::ifstream file(path);
  std::string line;
  ASSERT_TRUE(std::getline(file, line));
  const auto first = nlohmann::json::parse(line);
  EXPECT_EQ(first.at("method"), "GET");
  EXPECT_EQ(first.at("route"), "/search");
  EXPECT_EQ(first.at("status"), 200);
  EXPECT_EQ(first.at("bytes"), 12345);
  EXPECT_EQ(first.at("ms"), 1.5);
  EXPECT_THAT(first.at("time").get<std::string>(), ::testing::MatchesRegex("20..-..-..T..:..:..Z"));
  EXPECT_EQ(first.size(), 6u);
  ASSERT_TRUE(std::getline(file, line));
  EXPECT_EQ(nlohmann::json::parse(line).at("route"), "other");
  EXPECT_FALSE(std::getline(file, line));
}

TEST(AccessLog, IsOnDiskAtOnceAndGoesOnBehindARotation) {
  const index::TemporaryDirectory folder;
  const auto path = folder.path() / "access.log";
  const auto rotated = folder.path() / "access.log.1";
  const auto count_lines = [](const std::filesystem::path& file) {
    std::ifstream stream(file);
    return std::count(std::istreambuf_iterator<char>(stream), {}, '\n');
  };
  AccessLog log(path.string());
  for (int i = 0; i < 3; ++i) log.write({"GET", "/", 200, 1, {}});
  EXPECT_EQ(count_lines(path), 3);
  std::filesystem::rename(path, rotated);
  log.write({"GET", "/", 200, 1, {}});
  log.reopen();
  log.write({"GET", "/", 200, 1, {}});
  EXPECT_EQ(count_lines(rotated), 4);
  EXPECT_EQ(count_lines(path), 1);
}

TEST(AccessLog, SaysThatItCannotBeWritten) {
  const index::TemporaryDirectory folder;
  const std::string file = (folder.path() / "file").string();
  std::ofstream(file) << "no folder";
  EXPECT_THROW(AccessLog(file + "/access.log"), index::EnvironmentError);
}

}  // namespace
}  // namespace chancery::searchd
