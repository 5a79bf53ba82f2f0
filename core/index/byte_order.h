#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace chancery::index {

/// Bytes that `a` and `b` begin with in common.
inline std::size_t shared_prefix(std::string_view a, std::string_view b) {
  const std::size_t limit = std::min(a.size(), b.size());
  std::size_t i = 0;
  while (i < limit && a[i] == b[i]) ++i;
  return i;
}

/// The first eight bytes (zeros beyond the end) as a number that sorts as they do.
inline std::uint64_t leading_bytes(std::string_view text) {
  static_assert(std::endian::native == std::endian::little);
  std::uint64_t value = 0;
  std::memcpy(&value, text.data(), std::min<std::size_t>(text.size(), 8));
  return __builtin_bswap64(value);
}

}  // namespace chancery::index
