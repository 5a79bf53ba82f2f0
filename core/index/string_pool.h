#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

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
    const std::size_t hash = std::hash<std::string_view>{}(text);
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    std::size_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot].next_number != 0; slot = (slot + 1) & (slots_.size() - 1)) {
      const std::uint32_t number = slots_[slot].next_number - 1;
      if (slots_[slot].tag == tag && equal(strings_[number], text)) return number;
    }
    strings_.push_back(keep(text));
    slots_[slot] = {tag, size()};
    if (std::size_t{size()} * 2 > slots_.size()) grow();
    return size() - 1;
  }

  void clear() {
    strings_.clear();
    chunks_.clear();
    left_ = 0;
    std::fill(slots_.begin(), slots_.end(), Slot{});
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;          // of the hash
    std::uint32_t next_number = 0;  // number + 1, or 0 where the slot is free
  };
  static constexpr std::size_t kFirstSlots = 1 << 14;
  static constexpr std::size_t kChunkBytes = 1 << 18;

  /// Without a call for short strings, which nearly all are.
  static bool equal(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    if (a.size() > 16) return std::memcmp(a.data(), b.data(), a.size()) == 0;
    if (a.size() >= 8) return same<std::uint64_t>(a, b);
    if (a.size() >= 4) return same<std::uint32_t>(a, b);
    return std::equal(a.begin(), a.end(), b.begin());
  }

  /// Compares the first and the last bytes of the width of `Word`. REQUIRES: at least one, at most two of
  /// them.
  template <class Word>
  static bool same(std::string_view a, std::string_view b) {
    Word words[4];
    const std::size_t last = a.size() - sizeof(Word);
    std::memcpy(&words[0], a.data(), sizeof(Word));
    std::memcpy(&words[1], b.data(), sizeof(Word));
    std::memcpy(&words[2], a.data() + last, sizeof(Word));
    std::memcpy(&words[3], b.data() + last, sizeof(Word));
    return words[0] == words[1] && words[2] == words[3];
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
    slots_.assign(slots_.size() * 2, {});
    for (std::uint32_t number = 0; number < size(); ++number) {
      const std::size_t hash = std::hash<std::string_view>{}(strings_[number]);
      std::size_t slot = hash & (slots_.size() - 1);
      while (slots_[slot].next_number != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = {static_cast<std::uint32_t>(hash >> 32), number + 1};
    }
  }

  std::vector<Slot> slots_;
  std::vector<std::string_view> strings_;
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace chancery::index
