#pragma once

#include <string>
#include <string_view>

namespace chancery::relevance {

/// A judged set's query as words alone: every sign that the query language reads, or might, becomes a space
/// (quotation marks, brackets, signs of arithmetic, * ? : and the like; hyphens and apostrophes within words
/// stay), and AND, OR, NOT and NEAR are written small. What is left is in the order typed, with its capitals.
std::string make_plain(std::string_view query);

/// A plain query without its last word; without its last character where that stands in a run of characters
/// of a script that does not separate words.
std::string without_last_word(std::string_view query);

}  // namespace chancery::relevance
