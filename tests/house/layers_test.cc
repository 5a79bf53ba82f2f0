#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/source_folder.h"

namespace chancery {
namespace {

namespace fs = std::filesystem;

struct Include {
  std::string file;    // below the root: "core/index/segment.cc"
  std::string target;  // as written between the quotes or brackets
};

const fs::path kRoot = source_folder();

bool is_source(const fs::path& path) { return path.extension() == ".cc" || path.extension() == ".h"; }

std::vector<Include> includes_below(const std::string& room) {
  static const std::regex kPattern(R"(^\s*#include\s+["<]([^">]+)[">])");
  std::vector<Include> includes;
  for (const auto& item : fs::recursive_directory_iterator(kRoot / room)) {
    if (!is_source(item.path())) continue;
    std::ifstream file(item.path());
    for (std::string line; std::getline(file, line);) {
      std::smatch match;
      if (std::regex_search(line, match, kPattern)) {
        includes.push_back({item.path().lexically_relative(kRoot).generic_string(), match[1]});
      }
    }
  }
  return includes;
}

/// The room of a project header, or empty: "core/index/x.h" -> "core/index", "searchd/http/y.h" -> "searchd".
std::string room_of(const std::string& target) {
  for (const char* room : {"core/text", "core/names", "core/meaning", "core/release", "core/index",
                           "core/query", "indexer", "searchd"}) {
    if (target.starts_with(std::string(room) + "/")) return room;
  }
  return "";
}

TEST(Layers, IncludesGoOnlyDownward) {
  const std::map<std::string, std::set<std::string>> allowed = {
      {"core/text", {"core/text"}},
      {"core/names", {"core/text", "core/names"}},
      {"core/meaning", {"core/meaning"}},
      {"core/release", {"core/text", "core/release"}},
      {"core/index", {"core/text", "core/names", "core/meaning", "core/release", "core/index"}},
      {"core/query", {"core/text", "core/names", "core/meaning", "core/release", "core/index", "core/query"}},
      {"indexer", {"core/text", "core/release", "core/index", "indexer"}},
      {"searchd", {"core/text", "core/release", "core/index", "core/query", "searchd"}}};
  for (const auto& [room, rooms] : allowed) {
    const std::vector<Include> includes = includes_below(room);
    EXPECT_FALSE(includes.empty()) << room;
    for (const Include& include : includes) {
      const std::string target = room_of(include.target);
      EXPECT_TRUE(target.empty() || rooms.contains(target)) << include.file << " includes " << include.target;
    }
  }
}

/// Where a library may be included, by the beginning of the file's path.
void expect_only_in(const std::string& library, const std::vector<std::string>& places) {
  std::size_t uses = 0;
  for (const char* room : {"core", "indexer", "searchd"}) {
    for (const Include& include : includes_below(room)) {
      if (!include.target.starts_with(library)) continue;
      ++uses;
      bool is_allowed = false;
      for (const std::string& place : places) is_allowed = is_allowed || include.file.starts_with(place);
      EXPECT_TRUE(is_allowed) << include.file << " includes " << include.target;
    }
  }
  EXPECT_GT(uses, 0u) << library << " is used nowhere: has the test gone blind?";
}

TEST(Layers, XapianLivesInTheIndexOnly) { expect_only_in("xapian", {"core/index/"}); }
TEST(Layers, EigenLivesInTheMeaningRoomOnly) { expect_only_in("Eigen", {"core/meaning/"}); }
TEST(Layers, BeastLivesInTheHttpRoomOnly) { expect_only_in("boost/beast", {"searchd/http/"}); }
TEST(Layers, TemplatesLiveInThePageRoomOnly) { expect_only_in("ctemplate", {"searchd/page/"}); }
TEST(Layers, PrometheusLivesInTheMetricsOnly) { expect_only_in("prometheus/", {"searchd/metrics.cc"}); }
TEST(Layers, JsonIsReadAndWrittenInFewFiles) {
  expect_only_in("nlohmann",
                 {"core/names/official_names.cc", "core/release/json_record.cc", "core/index/manifest.cc",
                  "indexer/summary.cc", "searchd/openapi", "searchd/page/phrasebook.cc"});
}

TEST(House, FilesAreNamedAfterNouns) {
  static const std::regex kEmptyName(R"((^|_)(utils?|helpers?|manager|common|misc)(_|\.))");
  for (const char* room : {"core", "indexer", "searchd", "tests"}) {
    const fs::recursive_directory_iterator end;
    for (fs::recursive_directory_iterator item(kRoot / room); item != end; ++item) {
      const std::string name = item->path().filename().string();
      if (name == "node_modules") item.disable_recursion_pending();  // what npm installed is not ours
      EXPECT_FALSE(std::regex_search(name, kEmptyName)) << item->path();
    }
  }
}

}  // namespace
}  // namespace chancery
