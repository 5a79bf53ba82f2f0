#include "tests/relevance/trec_run.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace chancery::relevance {

Run read_run(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  Run run;
  for (std::string line; std::getline(file, line);) {
    const char separator = line.find('\t') == std::string::npos ? ' ' : '\t';  // ids may hold spaces
    std::istringstream fields(line);
    std::string query, zero, document;
    std::getline(fields, query, separator);
    std::getline(fields, zero, separator);
    if (!std::getline(fields, document, separator)) throw std::runtime_error(path.string() + ": " + line);
    run[query].push_back(std::move(document));
  }
  return run;
}

void write_run(const Run& run, const std::filesystem::path& path) {
  std::ofstream file(path);
  for (const auto& [query, hits] : run) {
    for (std::size_t i = 0; i < hits.size(); ++i) {
      file << query << "\tQ0\t" << hits[i] << '\t' << i + 1 << '\t' << hits.size() - i << "\tchancery\n";
    }
  }
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace chancery::relevance
