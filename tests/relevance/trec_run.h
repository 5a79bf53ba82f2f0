#pragma once

#include <filesystem>

#include "tests/relevance/measures.h"

namespace chancery::relevance {

/// Reads a TREC run (query, Q0, document, rank, score, name; by tabs or spaces); its order of lines is the
/// order of hits. Throws std::runtime_error where it cannot be read.
Run read_run(const std::filesystem::path& path);

/// Writes it, with scores that only say the order. Throws std::runtime_error.
void write_run(const Run& run, const std::filesystem::path& path);

}  // namespace chancery::relevance
