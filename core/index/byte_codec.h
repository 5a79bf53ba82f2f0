#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "core/index/environment_error.h"

namespace chancery::index {

/// Appends `value` as LEB128: seven bits a byte, least significant group first.
inline void append_varint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

/// Appends a signed value, zigzag coded.
inline void append_signed(std::string& out, std::int64_t value) {
  append_varint(out, (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

/// Appends length and bytes.
inline void append_string(std::string& out, std::string_view text) {
  append_varint(out, text.size());
  out.append(text);
}

/// Two numbers in one byte where both are below 15, else 0xff and two varints.
inline void append_nibbles(std::string& out, std::uint64_t a, std::uint64_t b) {
  if (a < 15 && b < 15) {
    out.push_back(static_cast<char>(a << 4 | b));
    return;
  }
  out.push_back(static_cast<char>(0xff));
  append_varint(out, a);
  append_varint(out, b);
}

/// Appends the value's bytes, little endian (the only byte order supported).
template <class Value>
void append_fixed(std::string& out, Value value) {
  static_assert(std::is_trivially_copyable_v<Value>);
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Reads what the functions above wrote; throws EnvironmentError at the end of the bytes, never reads beyond.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return position_ >= bytes_.size(); }
  std::size_t position() const { return position_; }

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1)[0]);
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw damaged();
  }

  std::int64_t signed_varint() {
    const std::uint64_t value = varint();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }

  std::string_view string() { return take(varint()); }

  /// The inverse of `append_nibbles`.
  std::pair<std::uint64_t, std::uint64_t> nibbles() {
    const auto byte = fixed<std::uint8_t>();
    if (byte != 0xff) return {byte >> 4, byte & 15};
    const std::uint64_t a = varint();
    return {a, varint()};
  }

  template <class Value>
  Value fixed() {
    Value value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  std::string_view take(std::uint64_t length) {
    if (length > bytes_.size() - position_) throw damaged();
    const std::string_view part = bytes_.substr(position_, length);
    position_ += length;
    return part;
  }

 private:
  static EnvironmentError damaged() {
    return EnvironmentError("a file of the index ends too early or is damaged", "Rebuild the index.");
  }

  std::string_view bytes_;
  std::size_t position_ = 0;
};

}  // namespace chancery::index
