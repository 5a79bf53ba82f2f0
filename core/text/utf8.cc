#include "core/text/utf8.h"

#include <cstring>

namespace chancery::text {
namespace {

using Byte = unsigned char;

bool is_continuation(Byte byte) { return (byte & 0xC0) == 0x80; }

/// What is at the head of a byte string: a well-formed sequence, or the maximal subpart of an ill-formed one.
struct Sequence {
  std::size_t length;
  bool valid;
};

/// How many bytes follow `lead`, and the bounds of the first of them (Unicode, table 3-7).
struct Shape {
  std::size_t following;
  Byte low;
  Byte high;
};

Shape shape_of(Byte lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return {1, 0x80, 0xBF};
  if (lead == 0xE0) return {2, 0xA0, 0xBF};
  if (lead == 0xED) return {2, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {2, 0x80, 0xBF};
  if (lead == 0xF0) return {3, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {3, 0x80, 0xBF};
  if (lead == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

Sequence read_sequence(const Byte* bytes, const Byte* end) {
  if (*bytes < 0x80) return {1, true};
  const Shape shape = shape_of(*bytes);
  if (shape.following == 0) return {1, false};
  std::size_t length = 1;
  for (; length <= shape.following; ++length) {
    if (bytes + length == end) return {length, false};
    const Byte byte = bytes[length];
    const bool fits = length == 1 ? byte >= shape.low && byte <= shape.high : is_continuation(byte);
    if (!fits) return {length, false};
  }
  return {length, true};
}

/// Skips ASCII eight bytes at a time: most of a release is ASCII.
const Byte* skip_ascii(const Byte* at, const Byte* end) {
  while (end - at >= 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, at, sizeof eight);
    if ((eight & 0x8080808080808080ULL) != 0) break;
    at += 8;
  }
  while (at != end && *at < 0x80) ++at;
  return at;
}

const Byte* begin_of(std::string_view bytes) { return reinterpret_cast<const Byte*>(bytes.data()); }

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  const Byte* at = begin_of(bytes);
  const Byte* const end = at + bytes.size();
  while ((at = skip_ascii(at, end)) != end) {
    do {
      const Sequence sequence = read_sequence(at, end);
      if (!sequence.valid) return false;
      at += sequence.length;
    } while (at != end && *at >= 0x80);
  }
  return true;
}

Repair repair_utf8(std::string_view bytes) {
  Repair repair;
  if (is_valid_utf8(bytes) && bytes.find('\0') == std::string_view::npos) {
    repair.text = bytes;
    return repair;
  }
  repair.text.reserve(bytes.size() + 16);
  const Byte* const begin = begin_of(bytes);
  const Byte* const end = begin + bytes.size();
  for (const Byte* at = begin; at != end;) {
    const Sequence sequence = read_sequence(at, end);
    const auto offset = static_cast<std::size_t>(at - begin);
    if (!sequence.valid) {
      if (repair.replaced++ == 0) repair.first_position = offset;
      repair.text += "\xEF\xBF\xBD";
    } else if (*at != 0) {
      repair.text.append(bytes, offset, sequence.length);
    }
    at += sequence.length;
  }
  return repair;
}

char32_t decode(std::string_view text, std::size_t& position) {
  const Byte* const at = begin_of(text) + position;
  const char32_t lead = at[0];
  if (lead < 0x80) {
    position += 1;
    return lead;
  }
  if (lead < 0xE0) {
    position += 2;
    return (lead & 0x1F) << 6 | (at[1] & 0x3FU);
  }
  if (lead < 0xF0) {
    position += 3;
    return (lead & 0x0F) << 12 | (at[1] & 0x3FU) << 6 | (at[2] & 0x3FU);
  }
  position += 4;
  return (lead & 0x07) << 18 | (at[1] & 0x3FU) << 12 | (at[2] & 0x3FU) << 6 | (at[3] & 0x3FU);
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0 | code_point >> 6);
    tail(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0 | code_point >> 12);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | code_point >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

std::u32string decode_all(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) letters.push_back(decode(text, at));
  return letters;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += is_continuation(static_cast<Byte>(c)) ? 0 : 1;
  return count;
}

}  // namespace chancery::text
