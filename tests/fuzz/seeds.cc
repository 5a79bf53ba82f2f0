// Writes seeds for the fuzzers: fuzz_seeds FOLDER makes a folder a target, from the table of requests, the
// syntax of queries, and the files of an index of two releases.

#include <fstream>

#include "core/index/release_codec.h"
#include "core/query/syntax.h"
#include "searchd/percent.h"
#include "tests/core/index/sample_releases.h"
#include "tests/searchd/http/request_table.h"

namespace chancery::fuzz {
namespace {

namespace fs = std::filesystem;

class SeedFolder {
 public:
  explicit SeedFolder(const fs::path& path) : path_(path) { fs::create_directories(path); }
  void add(std::string_view bytes) {
    std::ofstream(path_ / std::to_string(count_++), std::ios::binary) << bytes;
  }

 private:
  fs::path path_;
  int count_ = 0;
};

std::string read_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_requests(const fs::path& root) {
  SeedFolder folder(root / "request_head");
  for (const searchd::RequestCase& request : searchd::request_table()) {
    if (request.bytes.size() < 2000) folder.add(request.bytes);
  }
}

void write_queries(const fs::path& root) {
  SeedFolder queries(root / "query");
  SeedFolder parameters(root / "parameters");
  for (const query::SyntaxRow& row : query::syntax_table()) {
    queries.add(row.example);
    parameters.add("q=" + searchd::percent_encode_query(row.example) + "&from=2024-05&to=7d&limit=5");
  }
  parameters.add(
      "source=a&country=GB&lang=en&match=exact&recency=off&words=any&sort=oldest&format=json&cursor=000001-"
      "20");
  parameters.add("q=%zz&limit=0&limt=5&q=b&&=&x");
}

void write_files(const fs::path& root) {
  const auto releases = index::random_releases(40, 30, 7);
  const fs::path work = root / "work";
  fs::create_directories(work);
  index::build_generation(releases, work);
  SeedFolder segment(root / "segment_file");
  SeedFolder generation(root / "generation_file");
  segment.add("r" + index::encode_release({releases.front(), {}}));
  for (const auto& item : fs::recursive_directory_iterator(work)) {
    const std::string name = item.path().filename().string();
    const bool is_generation = item.path().string().find("/generation/") != std::string::npos;
    if (!item.is_regular_file()) continue;
    const std::string bytes = read_bytes(item.path());
    if (name == "manifest.json") generation.add("m" + bytes);
    if (is_generation && name == "names") generation.add("n" + bytes);
    if (is_generation && (name == "forms" || name == "stems")) generation.add("v" + bytes);
    if (is_generation && name == "columns") generation.add("c" + bytes);
    if (is_generation) continue;
    if (name == "facts") segment.add("f" + bytes);
    if (name == "explanations") segment.add("e" + bytes);
    if (name == "forms") segment.add("w" + bytes);
    if (name == "postings") segment.add("p" + bytes);
    if (name == "releases") segment.add("z" + bytes.substr(0, 2000));
  }
  fs::remove_all(work);
}

}  // namespace
}  // namespace chancery::fuzz

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: fuzz_seeds FOLDER\n", stderr);
    return 2;
  }
  const std::filesystem::path root = argv[1];
  chancery::fuzz::write_requests(root);
  chancery::fuzz::write_queries(root);
  chancery::fuzz::write_files(root);
  return 0;
}
