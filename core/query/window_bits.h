#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace chancery::query {

/// Docs are evaluated in windows of this many.
inline constexpr std::uint32_t kWindowSize = 65536;

/// Docs begin <= doc < end of the window that begins at `base`.
struct Window {
  std::uint32_t base = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A set of the docs of one window, as numbers below kWindowSize.
class WindowBits {
 public:
  static constexpr std::size_t kWords = kWindowSize / 64;

  void clear() { words_.fill(0); }
  void set(std::uint32_t i) { words_[i >> 6] |= std::uint64_t{1} << (i & 63); }
  bool test(std::uint32_t i) const { return (words_[i >> 6] >> (i & 63) & 1) != 0; }

  /// Adds begin <= i < end.
  void set_range(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t word = begin >> 6; word << 6 < end; ++word) {
      std::uint64_t mask = ~std::uint64_t{0};
      if (word == begin >> 6) mask &= ~std::uint64_t{0} << (begin & 63);
      if (end - (word << 6) < 64) mask &= (std::uint64_t{1} << (end & 63)) - 1;
      words_[word] |= mask;
    }
  }
  void intersect(const WindowBits& other) {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] &= other.words_[i];
  }
  void unite(const WindowBits& other) {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] |= other.words_[i];
  }
  void subtract(const WindowBits& other) {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] &= ~other.words_[i];
  }
  bool empty() const {
    return std::all_of(words_.begin(), words_.end(), [](std::uint64_t word) { return word == 0; });
  }

  const std::array<std::uint64_t, kWords>& words() const { return words_; }
  std::array<std::uint64_t, kWords>& words() { return words_; }

  /// Calls visit(i) in ascending order.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (std::uint32_t word = 0; word < kWords; ++word) {
      for (std::uint64_t bits = words_[word]; bits != 0; bits &= bits - 1) {
        visit(word << 6 | static_cast<std::uint32_t>(std::countr_zero(bits)));
      }
    }
  }

 private:
  std::array<std::uint64_t, kWords> words_{};
};

}  // namespace chancery::query
