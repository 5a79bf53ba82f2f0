#pragma once

#include <optional>
#include <vector>

#include "core/query/tree.h"

namespace chancery::query {

/// What stands between two places where items stand side by side, while a query is read.
struct Operand {
  std::optional<Node> node;    ///< Neither this nor `parts`: nothing (a lone sign).
  std::vector<Operand> parts;  ///< Of parentheses, or a typed word of several: items side by side.
  bool is_negative = false;
  bool is_demanded = false;  ///< By a sign.

  bool is_empty() const { return !node && parts.empty(); }
};

Node make_node(NodeKind kind, std::vector<Node> children);

/// The operand as one condition. REQUIRES: it is not empty.
Node to_node(Operand operand);

}  // namespace chancery::query
