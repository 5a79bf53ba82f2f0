#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/index/generation.h"
#include "core/query/plan.h"

namespace chancery::query {

/// Where something that is marked stands in a release: tokens by number, title first, separators not counted.
struct Occurrence {
  std::uint32_t first = 0;
  std::uint32_t length = 1;
  std::uint32_t word = 0;  ///< Index into Plan::words.
  std::uint32_t mark = 0;  ///< Index of its Mark.
};

/// A release's matches.
struct Matches {
  std::vector<Occurrence> places;  ///< By `first`.
  std::uint32_t title_tokens = 0;
  std::uint32_t tokens = 0;  ///< In all.
};

/// Finds what a query marks in token streams. One object belongs to one thread.
class Marker {
 public:
  explicit Marker(const index::Vocabulary& vocabulary);

  /// From now on, these marks are found; they must outlive it.
  void set_marks(const std::vector<Mark>& marks);

  /// The matches in a stream. Valid until the next call.
  const Matches& find(std::string_view stream);

 private:
  void flag(std::uint32_t id, std::uint16_t value);
  void clear();
  bool is_flagged(std::uint32_t id) const { return (flagged_[id >> 6] >> (id & 63) & 1) != 0; }
  void take(std::uint32_t id, std::string_view rest, std::uint32_t token);
  void add_sequences(std::uint32_t id, std::string_view rest, std::uint32_t token);

  const index::Vocabulary& vocabulary_;
  std::vector<std::uint64_t> flagged_;  // a bit a form id: most tokens need no more
  std::unordered_map<std::uint32_t, std::uint16_t>
      values_;  // of flagged ids: 1 + the index of the word's mark, kStartsSequence
  const std::vector<Mark>* marks_ = nullptr;
  std::vector<std::uint32_t> sequences_;  // marks of several positions
  std::uint32_t before_ = 0;              // the id before the token at hand
  Matches matches_;
};

}  // namespace chancery::query
