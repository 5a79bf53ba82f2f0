#pragma once

#include <bitset>
#include <cstdint>

namespace chancery::query {

/// Says of most form ids at once that they are none of a set's: by their low bits. Most tokens of a stream
/// are passed over by it.
class IdSieve {
 public:
  void add(std::uint32_t id) { slots_.set(id % kSlots); }
  /// False only where `id` was not added.
  bool may_have(std::uint32_t id) const { return slots_[id % kSlots]; }

 private:
  static constexpr std::uint32_t kSlots = 1u << 16;
  std::bitset<kSlots> slots_;
};

}  // namespace chancery::query
