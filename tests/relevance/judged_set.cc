#include "tests/relevance/judged_set.h"

#include <zstd.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "core/text/language.h"

namespace chancery::relevance {
namespace {

namespace fs = std::filesystem;

template <class Take>
void for_each_line(const std::string& text, Take take) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) take(line);
}

void read_judgement(const std::string& line, JudgedSet& set) {
  const std::size_t first = line.find('\t');
  const std::size_t second = line.find('\t', first + 1);
  if (second == std::string::npos) throw std::runtime_error(set.name + ": no judgement: " + line);
  int& grade = set.judgements[line.substr(0, first)][line.substr(first + 1, second - first - 1)];
  grade = std::max(grade, std::stoi(line.substr(second + 1)));
}

bool has_positive_grade(const Grades& grades) {
  return std::any_of(grades.begin(), grades.end(), [](const auto& grade) { return grade.second > 0; });
}

}  // namespace

std::vector<std::string> find_sets(const fs::path& directory) {
  std::vector<std::string> names;
  if (!fs::is_directory(directory)) return names;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory)) {
    if (fs::exists(entry.path() / "qrels.tsv.zst")) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string language_of(const std::string& set_name) {
  const std::size_t dash = set_name.rfind('-');
  const std::string tag = dash == std::string::npos ? "" : set_name.substr(dash + 1);
  return tag.size() == 2 && text::find_language(tag) ? tag : "en";
}

std::string read_compressed(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  const std::string packed(std::istreambuf_iterator<char>(file), {});
  const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(),
                                                                          ZSTD_freeDStream);
  std::string text;
  std::string piece(ZSTD_DStreamOutSize(), '\0');
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  while (in.pos < in.size) {
    ZSTD_outBuffer out{piece.data(), piece.size(), 0};
    const std::size_t status = ZSTD_decompressStream(stream.get(), &out, &in);
    if (ZSTD_isError(status)) throw std::runtime_error(path.string() + ": " + ZSTD_getErrorName(status));
    text.append(piece, 0, out.pos);
  }
  return text;
}

JudgedSet read_set(const fs::path& directory) {
  JudgedSet set;
  set.name = directory.filename().string();
  set.language = language_of(set.name);
  for_each_line(read_compressed(directory / "corpus.jsonl.zst"), [&](const std::string& line) {
    const nlohmann::json record = nlohmann::json::parse(line);
    set.documents.push_back({record.at("_id"), record.value("title", ""), record.value("text", ""),
                             record.value("published", "")});
  });
  for_each_line(read_compressed(directory / "queries.jsonl.zst"), [&](const std::string& line) {
    const nlohmann::json record = nlohmann::json::parse(line);
    set.queries.push_back({record.at("_id"), record.at("text")});
  });
  for_each_line(read_compressed(directory / "qrels.tsv.zst"),
                [&](const std::string& line) { read_judgement(line, set); });
  std::erase_if(set.judgements, [](const auto& entry) { return !has_positive_grade(entry.second); });
  return set;
}

}  // namespace chancery::relevance
