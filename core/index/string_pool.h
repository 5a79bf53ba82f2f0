#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/index/byte_order.h"

namespace chancery::index {

/// Distinct strings by number (0, 1, 2 ... in the order of their first `intern`). Views stay valid until
/// `clear`.
class StringPool {
 public:
  StringPool() : slots_(kFirstSlots) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(strings_.size()); }
  std::string_view operator[](std::uint32_t number) const { return strings_[number]; }

  /// The number of `text`; a new one where it is new.
  std::uint32_t intern(std::string_view text) {
    const Slot wanted{fingerprint(text), static_cast<std::uint32_t>(text.size()), 0};
    Slot& slot = slots_[place_of(wanted, text)];
    if (slot.next_number != 0) return slot.next_number - 1;
    strings_.push_back(keep(text));
    slot = {wanted.fingerprint, wanted.size, size()};
    if (std::size_t{size()} * 2 > slots_.size()) grow();
    return size() - 1;
  }

  /// The number of `text` where it is known.
  std::optional<std::uint32_t> find(std::string_view text) const {
    const Slot wanted{fingerprint(text), static_cast<std::uint32_t>(text.size()), 0};
    const Slot& slot = slots_[place_of(wanted, text)];
    return slot.next_number != 0 ? std::optional(slot.next_number - 1) : std::nullopt;
  }

  /// The strings' numbers, by their bytes.
  std::vector<std::uint32_t> in_order() const {
    struct Place {
      std::uint64_t leading;  // most comparisons need no more
      std::uint32_t number;
    };
    std::vector<Place> places(size());
    for (std::uint32_t number = 0; number < size(); ++number) {
      places[number] = {leading_bytes(strings_[number]), number};
    }
    std::sort(places.begin(), places.end(), [this](const Place& a, const Place& b) {
      return a.leading != b.leading ? a.leading < b.leading : strings_[a.number] < strings_[b.number];
    });
    std::vector<std::uint32_t> order;
    order.reserve(places.size());
    for (const Place& place : places) order.push_back(place.number);
    return order;
  }

  void clear() {
    strings_.clear();
    chunks_.clear();
    left_ = 0;
    std::fill(slots_.begin(), slots_.end(), Slot{});
  }

 private:
  /// A short string is its fingerprint, so that one look at memory finds it.
  static constexpr std::size_t kShort = 8;
  static constexpr std::size_t kFirstSlots = 1 << 14;
  static constexpr std::size_t kChunkBytes = 1 << 18;

  struct Slot {
    std::uint64_t fingerprint = 0;
    std::uint32_t size = 0;
    std::uint32_t next_number = 0;  // number + 1, or 0 where the slot is free
  };

  /// The bytes of a short string, a hash of a longer one; with the size it tells short strings apart.
  static std::uint64_t fingerprint(std::string_view text) {
    if (text.size() > kShort) return std::hash<std::string_view>{}(text);
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    if (text.size() >= 4) {
      std::memcpy(&first, text.data(), 4);
      std::memcpy(&last, text.data() + text.size() - 4, 4);
    } else {
      for (const char c : text) first = first << 8 | static_cast<unsigned char>(c);
    }
    return std::uint64_t{last} << 32 | first;
  }

  std::size_t slot_of(const Slot& slot) const {
    return ((slot.fingerprint ^ slot.size) * 0x9e3779b97f4a7c15u >> 24) & (slots_.size() - 1);
  }

  /// Where `text` stands, or a free place for it.
  std::size_t place_of(const Slot& wanted, std::string_view text) const {
    std::size_t place = slot_of(wanted);
    for (; slots_[place].next_number != 0; place = (place + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[place];
      if (slot.fingerprint != wanted.fingerprint || slot.size != wanted.size) continue;
      if (text.size() <= kShort || strings_[slot.next_number - 1] == text) break;
    }
    return place;
  }

  std::string_view keep(std::string_view text) {
    if (text.size() > left_) {
      left_ = std::max(kChunkBytes, text.size());
      chunks_.push_back(std::make_unique<char[]>(left_));
      next_ = chunks_.back().get();
    }
    if (!text.empty()) std::memcpy(next_, text.data(), text.size());
    const std::string_view kept(next_, text.size());
    next_ += text.size();
    left_ -= text.size();
    return kept;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.next_number == 0) continue;
      std::size_t place = slot_of(slot);
      while (slots_[place].next_number != 0) place = (place + 1) & (slots_.size() - 1);
      slots_[place] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::vector<std::string_view> strings_;
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace chancery::index
