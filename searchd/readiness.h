#pragma once

#include <cstdint>
#include <string>

namespace chancery::searchd {

/// What is served, and what was refused.
struct Readiness {
  std::string generation;       ///< Empty: none is served.
  std::int64_t indexed_at = 0;  ///< Seconds since the epoch.
  std::uint32_t releases = 0;
  std::string refused;  ///< The published generation that could not be opened, or empty.
  std::string reason;   ///< Why; also where the index's folder itself cannot be read.
  std::string hint;

  bool ready() const { return !generation.empty(); }
};

}  // namespace chancery::searchd
