#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/edit_distance.h"

namespace chancery::query {

/// A key that is spelt nearly as another.
struct NearKey {
  std::string key;
  std::uint64_t frequency = 0;
  double cost = 0;  ///< See edit_cost().
};

/// What frequency is worth against an edit: log2(frequency) less this much an edit.
inline constexpr double kEditWorth = 7;

/// The keys of a vocabulary that occur at least twice, by their number of letters, each with the set of its
/// letters, so that a scan finds those spelt nearly as a word. Words with digits, of fewer than three letters
/// or too many are left out. Immutable, shared by threads.
class NearKeys {
 public:
  explicit NearKeys(const index::Vocabulary& vocabulary);

  /// Those within the distance that a word of its length allows, best first, at most `limit`: one edit up to
  /// four letters, two beyond (up to eight only with the same first letter).
  std::vector<NearKey> find(std::string_view key, std::size_t limit) const;

  /// Bytes of memory that it takes.
  std::size_t size_in_bytes() const;

 private:
  struct Length {
    std::vector<std::uint32_t> letters;      // a bit a letter
    std::vector<std::uint32_t> ends;         // in text
    std::vector<std::uint32_t> frequencies;  // saturated
    std::string text;
  };
  void add(std::string_view key, std::uint64_t frequency);
  void seek(const Length& length, std::u32string_view word, std::vector<NearKey>& found) const;

  std::array<Length, kMaxComparedLetters + 1> lengths_;
};

/// The keys of a generation.
std::shared_ptr<const NearKeys> near_keys_of(const std::shared_ptr<const index::Generation>& generation);

}  // namespace chancery::query
