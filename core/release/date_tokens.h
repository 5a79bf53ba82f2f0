#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::release {

/// A piece of a text that may be a dateline.
struct DateToken {
  enum class Kind : std::uint8_t { kNumber, kWord, kSign };

  Kind kind = Kind::kSign;
  std::string_view text;      ///< As printed, in the text that was cut.
  bool space_before = false;  ///< White space stands between it and the token before.
  int value = 0;              ///< Of a number.
  int digits = 0;             ///< Of a number: how many it has; 9 where there are more.
  char sign = 0;  ///< Of a sign: itself where ASCII; dashes as '-' or (long ones) '~', colons as ':'.

  bool is_number() const { return kind == Kind::kNumber; }
  bool is_word() const { return kind == Kind::kWord; }
  bool is_sign(char wanted) const { return kind == Kind::kSign && sign == wanted; }
};

/// Cuts valid UTF-8 into numbers (digits of any script; Chinese numerals before 年, 月 and 日), words
/// (Han and kana: a word a character) and signs. A change from digits to letters ends a token. Views are
/// into `text`; at most `limit` tokens.
std::vector<DateToken> cut_date_tokens(std::string_view text, std::size_t limit);

/// The key of a word: text::fold_marks without tatweel.
std::string fold_word(std::string_view word);

}  // namespace chancery::release
