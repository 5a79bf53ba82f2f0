#pragma once

#include <cstddef>
#include <string_view>

namespace chancery::query {

/// The longest word that is compared, in code points.
inline constexpr std::size_t kMaxComparedLetters = 40;

/// Letters left out, put in or exchanged, and neighbours transposed, that lead from `a` to `b`; `limit` + 1
/// where there are more than `limit`. REQUIRES: both are at most kMaxComparedLetters long.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

/// How unlikely it is that who typed `typed` meant `meant`: about 1 an edit; less where a letter is doubled
/// or two are transposed or neighbours on a keyboard, more where the first letter is wrong. REQUIRES: as
/// above.
double edit_cost(std::u32string_view typed, std::u32string_view meant);

}  // namespace chancery::query
