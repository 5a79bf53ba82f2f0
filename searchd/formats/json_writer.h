#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace chancery::searchd {

/// Writes JSON (RFC 8259) as it comes, without white space and without a tree of it: an answer of twenty hits
/// has some thousand values. What is not UTF-8 becomes U+FFFD. Who calls it sees to it that what begins ends,
/// and that a key stands before each value of an object.
class JsonWriter {
 public:
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  /// The name of an object's next value, which follows: json.key("id").text(id).
  JsonWriter& key(std::string_view name);

  void text(std::string_view value);
  /// The text, or null where it is empty.
  void text_or_null(std::string_view value);
  void number(std::unsigned_integral auto value) { whole(std::uint64_t{value}, false); }
  void number(std::signed_integral auto value) {
    const auto wide = static_cast<std::int64_t>(value);
    whole(wide < 0 ? 0 - static_cast<std::uint64_t>(wide) : static_cast<std::uint64_t>(wide), wide < 0);
  }
  /// The shortest decimal that is read as the same number; null where it is none.
  void number(double value);
  void truth(bool value);
  void null();

  /// What was written, as a line.
  std::string take_line() { return std::move(out_.append("\n")); }

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();
  void whole(std::uint64_t magnitude, bool is_negative);
  void quote(std::string_view text);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace chancery::searchd
