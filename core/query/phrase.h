#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/query/not_beside.h"
#include "core/query/touch_search.h"

namespace chancery::query {

/// Finds a sequence of words in token streams.
///
/// Each position takes any id of a class (president, président). Two neighbouring positions, chosen so that
/// they are rarely seen side by side, are looked for by the bytes in which they touch; what stands around
/// them is compared. Separators belong to no class, so that no match crosses a paragraph.
class PhraseSearch {
 public:
  /// `classes` ascending, by position. Where there is none, or one is empty, nothing matches; nor does what
  /// stands beside what `not_beside` names.
  explicit PhraseSearch(std::vector<std::vector<std::uint32_t>> classes, NotBeside not_beside = {});

  bool matches(std::string_view stream) const;

 private:
  void choose_anchor();
  bool matches_around(std::string_view stream, std::size_t border) const;
  bool takes(std::size_t position, std::uint32_t id) const;

  std::vector<std::vector<std::uint32_t>> classes_;
  NotBeside not_beside_;
  std::size_t anchor_ = 0;  // the position that ends where the search finds a place
  TouchSearch touch_;
  bool is_possible_;  // there is a position, and every one has an id
};

}  // namespace chancery::query
