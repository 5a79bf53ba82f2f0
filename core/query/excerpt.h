#pragma once

#include <cstdint>
#include <vector>

#include "core/query/marker.h"

namespace chancery::query {

/// A stretch of tokens of a body to be shown: first <= token < last.
struct Excerpt {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Chooses what to show of a body so that it is seen why the release matched: the stretch of about `width`
/// tokens with most of what is marked, and a second one where that holds something the first lacks. In order
/// of the text; the body's beginning where nothing matches.
std::vector<Excerpt> choose_excerpts(const Matches& matches, const std::vector<SoughtWord>& words,
                                     std::uint32_t width);

}  // namespace chancery::query
