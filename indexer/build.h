#pragma once

#include "indexer/options.h"
#include "indexer/summary.h"

namespace chancery::indexer {

/// Reads everything that the options name and publishes a new generation of it. Throws
/// index::EnvironmentError where that cannot be done; the index then publishes what it published before.
Summary build(const BuildOptions& options);

}  // namespace chancery::indexer
