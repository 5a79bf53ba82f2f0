#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::index {

/// Token streams: a release's tokens as ids of forms, 7 bits a byte, most significant group first; the last
/// byte has its high bit clear, all others have it set, in the shortest way. So a stream holds a phrase
/// exactly where it holds the phrase's bytes with a byte below 128, or nothing, before them.

inline constexpr std::uint32_t kBodySeparator = 0;  ///< Between title and body; always present, once.
inline constexpr std::uint32_t kParagraphSeparator =
    1;  ///< Where a line ends within the body (only between tokens).
inline constexpr std::uint32_t kFirstFormId = 2;

/// Appends `id`.
inline void append_form_id(std::string& out, std::uint32_t id) {
  if (id >= 1u << 28) out.push_back(static_cast<char>(0x80 | (id >> 28)));
  if (id >= 1u << 21) out.push_back(static_cast<char>(0x80 | ((id >> 21) & 0x7f)));
  if (id >= 1u << 14) out.push_back(static_cast<char>(0x80 | ((id >> 14) & 0x7f)));
  if (id >= 1u << 7) out.push_back(static_cast<char>(0x80 | ((id >> 7) & 0x7f)));
  out.push_back(static_cast<char>(id & 0x7f));
}

/// Reads the id at `position`, moving behind it. REQUIRES: position < stream.size(), a well-formed stream.
inline std::uint32_t read_form_id(std::string_view stream, std::size_t& position) {
  std::uint32_t id = 0;
  for (;;) {
    const auto byte = static_cast<unsigned char>(stream[position++]);
    id = id << 7 | (byte & 0x7fu);
    if (byte < 0x80) return id;
  }
}

}  // namespace chancery::index
