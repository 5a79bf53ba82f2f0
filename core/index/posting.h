#pragma once

#include <cstdint>

namespace chancery::index {

/// One entry of a posting list.
struct Posting {
  std::uint32_t doc;
  std::uint32_t wdf;  ///< Occurrences; those in the title counted three times.

  bool operator==(const Posting&) const = default;
};

}  // namespace chancery::index
