#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "core/query/results.h"
#include "core/query/tree.h"

namespace chancery::query {

using Parsed = std::variant<Tree, std::vector<QueryError>>;

/// Reads `q` (valid UTF-8) by the syntax of syntax.h. `today`, in days since 1970-01-01, is what relative
/// dates count from. Pure.
///
/// NOT binds first, then AND, then OR; items side by side come last. What stands with an operator is
/// demanded, or excluded; so are phrases and filters. Parentheses without an operator in or beside them mean
/// nothing. A typed word of several words (post-conflict) asks for each; with a sign or operator it is a
/// compound. A run of characters without word spaces asks for its overlapping pairs.
Parsed parse(std::string_view q, std::int32_t today = 0);

}  // namespace chancery::query
