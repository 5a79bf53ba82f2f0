#include "tests/relevance/reference.h"

#include <fstream>
#include <sstream>

namespace chancery::relevance {

std::vector<Reference> read_references(const std::filesystem::path& path) {
  std::vector<Reference> references;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    Reference reference;
    std::getline(fields, reference.set, '\t');
    std::getline(fields, reference.configuration, '\t');
    Measures& measures = reference.measures;
    fields >> measures.ndcg_10 >> measures.map >> measures.recall_100 >> measures.mrr;
    if (fields) references.push_back(std::move(reference));
  }
  return references;
}

std::optional<Reference> best_reference(const std::vector<Reference>& references, const std::string& set) {
  std::optional<Reference> best;
  for (const Reference& reference : references) {
    if (reference.set != set) continue;
    if (!best || reference.measures.ndcg_10 > best->measures.ndcg_10) best = reference;
  }
  return best;
}

}  // namespace chancery::relevance
