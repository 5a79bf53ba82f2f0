#include "core/query/operand.h"

#include <utility>

namespace chancery::query {

Node make_node(NodeKind kind, std::vector<Node> children) {
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

Node to_node(Operand operand) {
  Node node;
  if (operand.node) {
    node = std::move(*operand.node);
  } else {
    std::vector<Node> children;
    for (Operand& part : operand.parts) children.push_back(to_node(std::move(part)));
    node =
        children.size() == 1 ? std::move(children.front()) : make_node(NodeKind::kAnd, std::move(children));
  }
  if (!operand.is_negative) return node;
  std::vector<Node> child;
  child.push_back(std::move(node));
  return make_node(NodeKind::kNot, std::move(child));
}

}  // namespace chancery::query
