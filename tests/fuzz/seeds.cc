// Writes seeds for the fuzzers: fuzz_seeds FOLDER makes a folder a target, from the table of requests, the
// syntax of queries, and the files of an index of two releases.

#include <zstd.h>

#include <fstream>
#include <map>

#include "core/index/dictionary.h"
#include "core/index/release_codec.h"
#include "core/query/syntax.h"
#include "indexer/catalogue.h"
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

std::vector<std::string> encode_all(const std::vector<release::Release>& releases) {
  std::vector<std::string> encoded;
  for (const release::Release& release : releases) encoded.push_back(index::encode_release({release, {}}));
  return encoded;
}

/// The records of a catalogue, as they are before compression.
std::string catalogue_records() {
  indexer::Record record;
  record.key.id = "r1";
  record.source_id = "foreign-office";
  record.key.text_bytes = 300;
  indexer::Record other = record;
  other.raw[0] = 1;
  const std::string file = indexer::Catalogue::encode({&record, &other});
  const std::string frame = file.substr(sizeof(std::uint32_t) + sizeof(index::Digest));
  std::string plain(ZSTD_getFrameContentSize(frame.data(), frame.size()), '\0');
  ZSTD_decompress(plain.data(), plain.size(), frame.data(), frame.size());
  return plain;
}

/// Where the files of an index go as seeds.
struct FileFolders {
  explicit FileFolders(const fs::path& root)
      : segment(root / "segment_file"), generation(root / "generation_file"), index(root / "index_file") {}
  SeedFolder segment;
  SeedFolder generation;
  SeedFolder index;
};

/// A file of a segment or a generation, under the tag by which its fuzz target knows it.
void add_file(const fs::path& path, bool is_of_generation, FileFolders& folders) {
  static const std::map<std::string, char> kOfSegment = {
      {"facts", 'f'}, {"explanations", 'e'}, {"forms", 'w'}, {"postings", 'p'}, {"releases", 'z'}};
  static const std::map<std::string, char> kOfGeneration = {
      {"names", 'n'},   {"forms", 'v'}, {"stems", 'v'},    {"columns", 'c'},
      {"vectors", 't'}, {"ids", 'i'},   {"addresses", 'a'}};
  constexpr std::size_t kMostBytes = 100'000;
  const std::string name = path.filename().string();
  const std::string bytes = read_bytes(path).substr(0, kMostBytes);
  if (name == "manifest.json") folders.generation.add("m" + bytes);
  if (path.extension() == ".basis") folders.index.add("b" + bytes);
  if (name == "seen") folders.index.add("s" + bytes.substr(0, bytes.size() - sizeof(index::Digest)));
  const auto& tags = is_of_generation ? kOfGeneration : kOfSegment;
  const auto tag = tags.find(name);
  if (tag != tags.end()) {
    (is_of_generation ? folders.generation : folders.segment).add(std::string(1, tag->second) + bytes);
  }
}

void write_files(const fs::path& root) {
  const auto releases = index::random_releases(40, 30, 7);
  const fs::path work = root / "work";
  fs::create_directories(work);
  const fs::path generation = index::build_generation(releases, work, {*text::find_language("en")});
  FileFolders folders(root);
  folders.index.add("c000012\n");
  folders.index.add("d" + index::train_dictionary(encode_all(releases)));
  folders.index.add("d" + index::encode_release({releases.front(), {}}));
  folders.index.add("k" + catalogue_records());
  folders.segment.add("r" + index::encode_release({releases.front(), {}}));
  for (const auto& item : fs::recursive_directory_iterator(work)) {
    if (!item.is_regular_file()) continue;
    add_file(item.path(), item.path().string().starts_with(generation.string()), folders);
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
