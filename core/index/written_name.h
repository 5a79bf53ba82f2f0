#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery::index {

/// A printed name, as it is looked for.
struct WrittenName {
  std::string text;  ///< Mark-folded keys, parted by spaces.
  std::size_t words = 0;
  bool in_capitals = false;  ///< An acronym of one word.
  std::string printed;       ///< Of an acronym that has marks its form: `İİT`.
};

WrittenName read_name(std::string_view printed);

}  // namespace chancery::index
