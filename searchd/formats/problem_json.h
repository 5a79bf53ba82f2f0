#pragma once

#include <string>

#include "searchd/problem.h"

namespace chancery::searchd {

/// RFC 9457 (application/problem+json).
std::string problem_json(const Problem& problem);

}  // namespace chancery::searchd
