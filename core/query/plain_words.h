#pragma once

#include <string_view>
#include <vector>

#include "core/query/lexer.h"

namespace chancery::query {

/// The pieces of a query that are wished for as words: without those in quotation marks, of a field, behind
/// `=`,
/// `-` or NOT, with a star, and addresses and dates.
std::vector<Lexeme> plain_words(std::string_view q);

}  // namespace chancery::query
