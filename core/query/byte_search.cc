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

/// The first of 32 places from `at` on that holds the needle. REQUIRES: at + needle.size() - 1 + 32 <= the
/// stream's size.
[[gnu::target("avx2")]] inline std::size_t find_in_block(const char* stream, std::size_t at,
                                                         std::string_view needle) {
  const std::uint32_t first = find_equal(_mm256_set1_epi8(needle.front()), stream + at);
  const std::uint32_t last = find_equal(_mm256_set1_epi8(needle.back()), stream + at + needle.size() - 1);
  for (std::uint32_t places = first & last; places != 0; places &= places - 1) {
    const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(places));
    if (begins_token(stream, place) && std::memcmp(stream + place, needle.data(), needle.size()) == 0)
      return place;
  }
  return kNotInStream;
}

/// REQUIRES: from + needle.size() - 1 + 32 <= stream.size().
[[gnu::target("avx2")]] std::size_t find_avx2(std::string_view stream, std::string_view needle,
                                              std::size_t from) {
  const std::size_t end = stream.size() - needle.size() + 1;  // of places
  std::size_t at = from;
  for (; at + kBlock <= end; at += kBlock) {
    const std::size_t place = find_in_block(stream.data(), at, needle);
    if (place != kNotInStream) return place;
  }
  // The last block overlaps the one before it.
  return at < end ? find_in_block(stream.data(), end - kBlock, needle) : kNotInStream;
}

bool has_avx2() {
  static const bool has = __builtin_cpu_supports("avx2") != 0;
  return has;
}

#endif

}  // namespace

std::size_t find_in_stream_portable(std::string_view stream, std::string_view needle, std::size_t from) {
  std::size_t at = stream.find(needle, from);
  while (at != kNotInStream && !begins_token(stream.data(), at)) at = stream.find(needle, at + 1);
  return at;
}

std::size_t find_in_stream(std::string_view stream, std::string_view needle, std::size_t from) {
#if defined(__x86_64__)
  if (stream.size() >= from + needle.size() - 1 + kBlock && has_avx2())
    return find_avx2(stream, needle, from);
#endif
  return find_in_stream_portable(stream, needle, from);
}

}  // namespace chancery::query
