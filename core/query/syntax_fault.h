#pragma once

#include <string>
#include <string_view>

#include "core/query/fault.h"
#include "core/query/lexer.h"

namespace chancery::query {

/// The faults of a query's grammar, each with its place and, where there is one, the mend of it. What a word,
/// a value or a date has wrong is said where they are read.

/// Longer than kMaxQueryBytes; mended by what stands before the last white space within them.
QueryError too_long(std::string_view q);
/// All pieces, which stand at `place`, are signs.
QueryError no_word(std::string_view q, Place place);
/// More than kMaxQueryTerms, from `begin` on.
QueryError too_many_words(std::string_view q, std::size_t begin);
/// More than kMaxQueryDepth within each other.
QueryError too_deep(std::string_view q, Place place);
/// Several signs, at `signs`, stand before one word (--visit).
QueryError doubled_sign(std::string_view q, Place signs);
/// AND, OR or NOT, at `joint`, has nothing before or behind it, as `side` says.
QueryError lacks_word(std::string_view q, Place joint, std::string_view side);
/// Nothing that could be its value stands directly behind `field`; `next` is the piece behind it.
QueryError lacks_value(std::string_view q, const Lexeme& field, const Lexeme& next);
/// Nothing closes the quotation mark that `piece` begins with.
QueryError unbalanced_quote(std::string_view q, const Lexeme& piece);
/// A closing parenthesis without an opening one.
QueryError closes_nothing(std::string_view q, Place close);
/// An opening parenthesis without a closing one.
QueryError stays_open(std::string_view q, Place open);

/// `word` with the star inside it, at `star`, mended: the words before and behind it as two, an ending left
/// out.
std::string mend_star(std::string_view word, std::size_t star);

}  // namespace chancery::query
