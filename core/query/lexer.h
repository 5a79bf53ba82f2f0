#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/query/syntax.h"

namespace chancery::query {

enum class LexemeKind : std::uint8_t {
  kWord,    ///< Anything between white space, quotation marks and parentheses.
  kQuoted,  ///< What stands between two quotation marks; `inner_begin` and `inner_end` are within them.
  kOpen,
  kClose,
  kAnd,
  kOr,
  kNot,
  kPlus,  ///< A sign directly before what it is of.
  kMinus,
  kExact,  ///< `=` directly before a word or quotation mark.
  kField,  ///< `name:`, of a field, directly before its value.
  kNear,   ///< `~n` directly behind a quotation mark.
  kEnd,
};

/// One piece of a query: bytes begin <= i < end of it.
struct Lexeme {
  LexemeKind kind = LexemeKind::kEnd;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t inner_begin = 0;  ///< Of kQuoted.
  std::size_t inner_end = 0;
  bool is_closed = true;        ///< Of kQuoted: false where no mark closes it; then it goes to the end.
  Field field = Field::kTitle;  ///< Of kField.
};

/// Cuts a query into pieces; the last is kEnd. Valid UTF-8 is required; nothing is an error here.
///
/// A sign counts at the start, after white space, after a parenthesis or NOT, directly before a word, a
/// quotation mark or a parenthesis; `+` before a digit is text. All quotation marks (" “ ” „ « ») are alike.
/// A word that begins with http:// or https:// goes to the next white space, or to the parenthesis that
/// closes one before it.
std::vector<Lexeme> cut_query(std::string_view q);

/// How many bytes of signs stand directly before a word, a quotation mark or a parenthesis at the beginning
/// of `piece`, where there are several (--visit); else 0. `behind` is what stands directly behind the piece.
/// A dash between words, lines of dashes and numbers (+-5) are text.
std::size_t count_doubled_signs(std::string_view piece, std::string_view behind);

/// Whether `c` is one of those quotation marks.
bool is_quotation_mark(char32_t c);
/// What closes a phrase that `open` has opened.
std::string_view closing_mark(char32_t open);
/// Whether `c` is white space.
bool is_white_space(char32_t c);

}  // namespace chancery::query
