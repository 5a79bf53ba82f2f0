#pragma once

#include "searchd/options.h"

namespace chancery::searchd {

/// Serves until it is told to stop. Throws index::EnvironmentError where it cannot start.
void serve(const Options& options);

}  // namespace chancery::searchd
