#pragma once

#include <vector>

#include "core/release/release.h"

namespace chancery::query {

/// The releases that oracles search: all of corpus/, and, where they are present, some thousand real ones.
/// Ids are unique.
std::vector<release::Release> load_oracle_corpus();

}  // namespace chancery::query
