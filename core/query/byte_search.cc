#include "core/query/byte_search.h"

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace chancery::query {
namespace {

/// Whether a token begins at `at`: the byte before it is the last of an id.
bool begins_token(const char* stream, std::size_t at) {
  return at == 0 || static_cast<unsigned char>(stream[at - 1]) < 0x80;
}

#if defined(__x86_64__)

constexpr std::size_t kBlock = 32;

[[gnu::target("avx2")]] inline std::uint32_t find_equal(__m256i byte, const char* from) {
  const __m256i block = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(byte, block)));
}

/// Whether one of 32 places from `at` on holds the needle. REQUIRES: at + needle.size() - 1 + 32 <= the
/// stream's size.
[[gnu::target("avx2")]] inline bool block_holds(const char* stream, std::size_t at, std::string_view needle) {
  const std::uint32_t first = find_equal(_mm256_set1_epi8(needle.front()), stream + at);
  const std::uint32_t last = find_equal(_mm256_set1_epi8(needle.back()), stream + at + needle.size() - 1);
  std::uint32_t places = first & last;
  for (; places != 0; places &= places - 1) {
    const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(places));
    if (begins_token(stream, place) && std::memcmp(stream + place, needle.data(), needle.size()) == 0)
      return true;
  }
  return false;
}

[[gnu::target("avx2")]] bool holds_avx2(std::string_view stream, std::string_view needle) {
  const std::size_t end = stream.size() - needle.size() + 1;  // of places
  std::size_t at = 0;
  for (; at + kBlock <= end; at += kBlock) {
    if (block_holds(stream.data(), at, needle)) return true;
  }
  return at < end && block_holds(stream.data(), end - kBlock, needle);
}

bool has_avx2() {
  static const bool has = __builtin_cpu_supports("avx2") != 0;
  return has;
}

#endif

}  // namespace

bool stream_holds_portable(std::string_view stream, std::string_view needle) {
  for (std::size_t at = stream.find(needle); at != std::string_view::npos; at = stream.find(needle, at + 1)) {
    if (begins_token(stream.data(), at)) return true;
  }
  return false;
}

bool stream_holds(std::string_view stream, std::string_view needle) {
  if (stream.size() < needle.size()) return false;
#if defined(__x86_64__)
  if (stream.size() - needle.size() + 1 >= kBlock && has_avx2()) return holds_avx2(stream, needle);
#endif
  return stream_holds_portable(stream, needle);
}

}  // namespace chancery::query
