#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tests/relevance/measures.h"

namespace chancery::relevance {

/// What another engine reached on a set.
struct Reference {
  std::string set;
  std::string configuration;  ///< "en 1.2/.75".
  Measures measures;
};

/// Reads `reference.tsv`: set, configuration, nDCG@10, MAP, R@100, MRR; lines that begin with # are remarks.
/// None where there is no such file.
std::vector<Reference> read_references(const std::filesystem::path& path);

/// The one with the greatest nDCG@10 of a set.
std::optional<Reference> best_reference(const std::vector<Reference>& references, const std::string& set);

}  // namespace chancery::relevance
