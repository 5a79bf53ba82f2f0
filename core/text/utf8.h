#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::text {

/// Whether `bytes` is valid UTF-8 (no surrogates, no overlong forms, at most U+10FFFF).
bool is_valid_utf8(std::string_view bytes);

/// What a repair did.
struct Repair {
  std::string text;                ///< Valid UTF-8.
  std::size_t replaced = 0;        ///< Maximal ill-formed subsequences replaced by U+FFFD.
  std::size_t first_position = 0;  ///< Byte offset of the first, where `replaced` > 0.
};

/// Replaces what is not valid by U+FFFD (as WHATWG does) and drops NUL.
Repair repair_utf8(std::string_view bytes);

/// The code point at `position` of valid UTF-8, moving `position` behind it. REQUIRES: position <
/// text.size().
char32_t decode(std::string_view text, std::size_t& position);

/// All code points of valid UTF-8.
std::u32string decode_all(std::string_view text);

/// Appends the UTF-8 of `code_point`.
void append_utf8(std::string& out, char32_t code_point);

/// The number of code points of valid UTF-8.
std::size_t count_code_points(std::string_view text);

}  // namespace chancery::text
