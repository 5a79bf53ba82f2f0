#pragma once

#include <string>

#include "core/query/request.h"
#include "core/query/results.h"
#include "searchd/page/interface.h"

namespace chancery::searchd {

/// What the heading of a search says: which releases these are, and how many there are.
std::string write_status(const Interface& interface, const query::Request& request,
                         const query::Results& results);

}  // namespace chancery::searchd
