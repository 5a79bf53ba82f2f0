#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

namespace chancery::query {

inline constexpr std::size_t kNotInStream = std::string_view::npos;

/// Looks through a token stream for two tokens that touch: places where one set of bytes holds a byte and
/// another the next. The sets are of the last bytes of the ids that may stand first and of the first bytes of
/// those that may stand next, however many; 32 places are looked at together where the processor has AVX2.
/// Without a second token any place counts whose byte is in the first set.
class TouchSearch {
 public:
  void add_first(std::uint32_t id);
  void add_second(std::uint32_t id);

  /// The first such place at `from` or behind it: that of the first token's last byte.
  std::size_t find(std::string_view stream, std::size_t from) const;
  /// The same, without AVX2.
  std::size_t find_portable(std::string_view stream, std::size_t from) const;

 private:
  /// A set of bytes. A byte 16 h + l is in it where bit h mod 8 of `low` (h < 8) or `high` (h >= 8) is set at
  /// l.
  struct ByteSet {
    std::bitset<256> all;
    alignas(16) std::array<std::uint8_t, 16> low{};
    alignas(16) std::array<std::uint8_t, 16> high{};

    void add(unsigned char byte);
  };
  struct Avx2;

  ByteSet first_;  // below 128: the last bytes of ids
  ByteSet second_;
  bool has_second_ = false;
};

}  // namespace chancery::query
