#pragma once

#include <string_view>

namespace chancery::searchd {

/// Why a request is refused before anyone asks what it wants.
struct Fault {
  int status = 400;
  std::string_view detail;  ///< A sentence; lives for ever, and holds nothing of the request.
};

}  // namespace chancery::searchd
