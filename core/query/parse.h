#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/query/results.h"
#include "core/text/tokenizer.h"

namespace chancery::query {

/// Whether a clause is wanted, demanded or excluded.
enum class Occur : std::uint8_t { kShould, kMust, kMustNot };

/// A word is looked for by its stems, a phrase literally.
enum class ClauseKind : std::uint8_t { kWord, kPhrase };

/// A token of a query, as text::Tokenizer reads it.
struct QueryToken {
  std::string form;
  text::TokenKind kind = text::TokenKind::kWord;
  bool is_acronym = false;
  bool joined = false;  ///< A character that makes a pair with the token before it.
};

/// One thing that a query asks for.
struct Clause {
  Occur occur = Occur::kShould;
  ClauseKind kind = ClauseKind::kWord;
  std::vector<QueryToken> tokens;  ///< kWord: one word, or a pair of characters. kPhrase: one or more.
};

/// A query as it was read; no clause where it asks for nothing.
struct Tree {
  std::vector<Clause> clauses;
};

using Parsed = std::variant<Tree, std::vector<QueryError>>;

/// Reads `q` (valid UTF-8): words, "phrases", +must and -not. Pure.
///
/// A sign counts at the start or after white space, directly before a word or a quotation mark; `+` before a
/// digit is text. All quotation marks (" “ ” „ « ») are alike. A typed word of several words (post-conflict)
/// asks for each, with a sign for all in a row. A run of characters without word spaces asks for its
/// overlapping pairs; a character in no pair is a word among others, or, where it is all that is asked, a
/// phrase. Three words or more, all in capitals, hold no acronyms.
Parsed parse(std::string_view q);

}  // namespace chancery::query
