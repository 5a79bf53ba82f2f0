#pragma once

#include <algorithm>
#include <string_view>

namespace chancery::names {

/// Calls `visit(part)` for each of the parts of a row of a table, which "|" parts.
template <class Visit>
void for_each_part(std::string_view row, Visit&& visit) {
  for (std::size_t begin = 0; begin <= row.size();) {
    const std::size_t end = std::min(row.find('|', begin), row.size());
    visit(row.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace chancery::names
