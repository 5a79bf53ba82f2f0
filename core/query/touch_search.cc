#include "core/query/touch_search.h"

#include <bit>
#include <string>

#include "core/index/form_stream.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace chancery::query {

void TouchSearch::ByteSet::add(unsigned char byte) {
  all.set(byte);
  std::array<std::uint8_t, 16>& half = byte < 0x80 ? low : high;
  half[byte & 15] |= static_cast<std::uint8_t>(1u << (byte >> 4 & 7));
}

void TouchSearch::add_first(std::uint32_t id) { first_.add(id & 0x7f); }

void TouchSearch::add_second(std::uint32_t id) {
  std::string bytes;
  index::append_form_id(bytes, id);
  second_.add(static_cast<unsigned char>(bytes.front()));
  has_second_ = true;
}

std::size_t TouchSearch::find_portable(std::string_view stream, std::size_t from) const {
  const std::size_t last = has_second_ ? 1 : 0;
  for (std::size_t at = from; at + last < stream.size(); ++at) {
    if (!first_.all[static_cast<unsigned char>(stream[at])]) continue;
    if (!has_second_ || second_.all[static_cast<unsigned char>(stream[at + 1])]) return at;
  }
  return kNotInStream;
}

#if defined(__x86_64__)

namespace {

constexpr std::size_t kBlock = 32;

bool has_avx2() {
  static const bool has = __builtin_cpu_supports("avx2") != 0;
  return has;
}

}  // namespace

/// Membership of 32 bytes at once: a shuffle looks each byte's low half up in a table of sets of high halves
/// ("Special case 1" of W. Mula, "SIMD-ized check which bytes are in a set", 2018).
struct TouchSearch::Avx2 {
  struct Table {
    __m256i low;
    __m256i high;
  };

  [[gnu::target("avx2")]] static __m256i load_table(const std::array<std::uint8_t, 16>& table) {
    return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(table.data())));
  }

  /// Bits of the high half of each byte, as the tables have them.
  [[gnu::target("avx2")]] static __m256i high_bits(__m256i bytes) {
    const __m256i bits = _mm256_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4,
                                          8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
    const __m256i halves = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(15));
    return _mm256_shuffle_epi8(bits, halves);
  }

  /// The bytes below 128 that are in the set. (A shuffle gives 0 for a byte from 128 on.)
  [[gnu::target("avx2")]] static std::uint32_t find_low(const __m256i& table, __m256i bytes) {
    const __m256i hits = _mm256_and_si256(_mm256_shuffle_epi8(table, bytes), high_bits(bytes));
    return ~static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(hits, _mm256_setzero_si256())));
  }

  [[gnu::target("avx2")]] static std::uint32_t find_any(const Table& table, __m256i bytes) {
    const __m256i below = _mm256_shuffle_epi8(table.low, bytes);
    const __m256i above = _mm256_shuffle_epi8(table.high, _mm256_xor_si256(bytes, _mm256_set1_epi8(-128)));
    const __m256i hits = _mm256_and_si256(_mm256_or_si256(below, above), high_bits(bytes));
    return ~static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(hits, _mm256_setzero_si256())));
  }

  [[gnu::target("avx2")]] static __m256i load(const char* from) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
  }

  /// REQUIRES: from + 32 places, and the bytes behind them, are within the stream.
  [[gnu::target("avx2")]] static std::size_t find(const TouchSearch& search, std::string_view stream,
                                                  std::size_t from) {
    const __m256i first = load_table(search.first_.low);
    const Table second{load_table(search.second_.low), load_table(search.second_.high)};
    const std::size_t end = stream.size() - (search.has_second_ ? 1 : 0);  // of places
    for (std::size_t at = from; at < end;) {
      std::uint32_t places = find_low(first, load(stream.data() + at));
      if (places != 0 && search.has_second_) places &= find_any(second, load(stream.data() + at + 1));
      if (places != 0) return at + static_cast<std::size_t>(std::countr_zero(places));
      at += kBlock;
      if (at < end && at + kBlock > end) at = end - kBlock;  // the last block overlaps the one before it
    }
    return kNotInStream;
  }
};

std::size_t TouchSearch::find(std::string_view stream, std::size_t from) const {
  if (stream.size() >= from + kBlock + 1 && has_avx2()) return Avx2::find(*this, stream, from);
  return find_portable(stream, from);
}

#else

std::size_t TouchSearch::find(std::string_view stream, std::size_t from) const {
  return find_portable(stream, from);
}

#endif

}  // namespace chancery::query
