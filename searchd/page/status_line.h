#pragma once

#include <string>

#include "core/query/request.h"
#include "core/query/results.h"
#include "searchd/page/interface.h"

namespace chancery::searchd {

/// What a search found.
struct StatusLine {
  std::string heading;  ///< Which releases these are, of how many and for which words.
  std::string words;    ///< How many have all of the words and how many some; empty where all have all.
};

StatusLine write_status(const Interface& interface, const query::Request& request,
                        const query::Results& results);

}  // namespace chancery::searchd
