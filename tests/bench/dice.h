#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace chancery::bench {

/// Random numbers that are the same on every platform, which those of std::uniform_int_distribution are not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// A number in [0, bound); the bias of the modulo is far below anything that a benchmark could notice.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }

  /// An element of a list that is not empty.
  template <typename T>
  const T& pick(const std::vector<T>& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace chancery::bench
