#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/plan.h"

namespace chancery::query {

/// Where something that is marked stands in a release: tokens by number, title first, separators not counted.
struct Match {
  std::uint32_t first = 0;
  std::uint32_t length = 1;
  std::uint32_t mark = 0;  ///< Index of its Mark.
};

/// A release's matches.
struct Matches {
  std::vector<Match> places;  ///< By `first`.
  std::uint32_t title_tokens = 0;
  std::uint32_t tokens = 0;  ///< In all.
};

/// Finds what a query marks in token streams. One object belongs to one thread.
class Marker {
 public:
  explicit Marker(const index::Vocabulary& vocabulary);

  /// From now on, these marks are found.
  void set_marks(const std::vector<Mark>& marks);

  /// The matches in a stream. Valid until the next call.
  const Matches& find(std::string_view stream);

 private:
  void flag(std::uint32_t id, std::uint8_t value);
  void clear();
  void add_sequences(std::size_t at, std::uint32_t token);

  const index::Vocabulary& vocabulary_;
  std::vector<std::uint8_t> flags_;  // by form id: 1 + the word's mark, or kStartsSequence
  std::vector<std::uint32_t> flagged_;
  std::vector<std::pair<std::uint32_t, const Mark*>> sequences_;
  std::vector<std::uint32_t> ids_;  // of the stream, separators among them
  Matches matches_;
};

}  // namespace chancery::query
