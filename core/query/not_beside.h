#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace chancery::query {

/// Tokens beside which a sequence is not meant, as it is part of something longer there.
struct NotBeside {
  std::vector<std::uint32_t> before;  ///< Ids, ascending.
  std::vector<std::uint32_t> behind;

  bool takes_before(std::uint32_t id) const { return !std::binary_search(before.begin(), before.end(), id); }
  bool takes_behind(std::uint32_t id) const { return !std::binary_search(behind.begin(), behind.end(), id); }
  bool operator==(const NotBeside&) const = default;
};

}  // namespace chancery::query
