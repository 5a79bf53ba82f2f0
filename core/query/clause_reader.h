#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "core/query/fault.h"
#include "core/query/lexer.h"
#include "core/query/tree.h"

namespace chancery::query {

/// How a word or a phrase is meant, by what stands before it.
struct ClauseContext {
  std::optional<Field> field;  ///< Of the `name:` before it.
  text::CapitalRule capitals = text::CapitalRule::kAlways;
  bool is_exact = false;  ///< `=` stands before it.
  bool is_kept_whole =
      false;  ///< It has a sign or an operator, so that it is one clause, whatever its words.
};

/// How capitals are read in `q`: acronyms stand out by them, but not in a query of several words that is
/// typed in capitals throughout, where they say nothing.
text::CapitalRule capital_rule(std::string_view q);

/// The clauses of a piece (none where it is all signs), or what is wrong with it.
using ReadClauses = std::variant<std::vector<Clause>, QueryError>;

/// Reads the clauses of a kWord or kQuoted piece of `q`. `near` is the kNear piece behind it, if any. `today`
/// is what relative dates count from, in days since 1970-01-01. Pure.
ReadClauses read_clauses(std::string_view q, const Lexeme& piece, const Lexeme* near,
                         const ClauseContext& context, std::int32_t today);

}  // namespace chancery::query
