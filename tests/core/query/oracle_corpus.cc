#include "tests/core/query/oracle_corpus.h"

#include <zstd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "core/release/reader.h"
#include "tests/source_folder.h"

namespace chancery::query {
namespace {

constexpr std::size_t kRealBytes = 2'500'000;  // of each real source
constexpr std::int64_t kNow = 1'900'000'000;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The first bytes of what a zstd file holds.
std::string read_compressed(const std::filesystem::path& path, std::size_t limit) {
  const std::string bytes = read_file(path);
  std::string text(limit, '\0');
  ZSTD_DStream* stream = ZSTD_createDStream();
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  ZSTD_outBuffer out{text.data(), text.size(), 0};
  while (in.pos < in.size && out.pos < out.size &&
         ZSTD_isError(ZSTD_decompressStream(stream, &out, &in)) == 0) {
  }
  ZSTD_freeDStream(stream);
  text.resize(out.pos);
  return text.substr(0, text.rfind('\n') + 1);
}

class Loader {
 public:
  void add_lines(const std::string& text, const std::string& file) {
    std::uint64_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      take(release::read_json_record(std::string_view(text).substr(at, end - at), place(file, ++line)));
      at = end + 1;
    }
  }
  void add_article(const std::filesystem::path& path) {
    take(release::read_article_text(read_file(path), place(path.string(), 0)));
  }
  std::vector<release::Release> finish() { return std::move(releases_); }

 private:
  static release::Place place(const std::string& file, std::uint64_t line) {
    release::Place at;
    at.file = file;
    at.path_id = file;
    at.line = line;
    at.now = kNow;
    return at;
  }
  void take(release::ReadResult result) {
    if (result.release && ids_.insert(result.release->id).second)
      releases_.push_back(std::move(*result.release));
  }

  std::set<std::string> ids_;
  std::vector<release::Release> releases_;
};

std::vector<std::filesystem::path> files_below(const std::filesystem::path& directory) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<release::Release> load_oracle_corpus() {
  const std::filesystem::path root = source_folder();
  Loader loader;
  for (const auto& file : files_below(root / "corpus" / "articles")) loader.add_article(file);
  for (const auto& file : files_below(root / "corpus" / "releases")) {
    if (file.extension() == ".jsonl") loader.add_lines(read_file(file), file.string());
  }
  const std::filesystem::path real = root / ".." / "shared" / "corpora";
  for (const char* name :
       {"swiss_fdfa_2003-2025", "china_mfa_zh_2020-2024", "kremlin_ru", "saudi_press_agency_ar_2015",
        "us_state_department_2021-2022", "sri_lanka_president_media_si_ta_en"}) {
    const std::filesystem::path file = real / (std::string(name) + ".jsonl.zst");
    if (std::filesystem::exists(file)) loader.add_lines(read_compressed(file, kRealBytes), file.string());
  }
  return loader.finish();
}

}  // namespace chancery::query
