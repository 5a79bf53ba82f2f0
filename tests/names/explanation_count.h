#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/index/generation.h"

namespace chancery {

/// By acronym and name (joined keys): in how many releases "name (ACRONYM)" or its plural stands.
using ExplanationCounts = std::map<std::pair<std::string, std::string>, std::size_t>;

/// Reads all releases. Of a row the first cell is the acronym, the third the name.
ExplanationCounts count_explanations(const index::Generation& generation,
                                     const std::vector<std::vector<std::string>>& rows);

}  // namespace chancery
