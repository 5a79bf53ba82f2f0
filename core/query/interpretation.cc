#include "core/query/interpretation.h"

#include <optional>

#include "core/release/dateline.h"

namespace chancery::query {
namespace {

std::string_view name_of(Field field) {
  for (const FieldName& name : field_names()) {
    if (name.field == field) return name.name;
  }
  return {};
}

std::string quote(const std::string& text) { return '"' + text + '"'; }

std::string write_days(const DayInterval& days) {
  const DayInterval all;
  const std::string first = days.first == all.first ? "" : release::iso_date(days.first);
  const std::string last = days.last == all.last ? "" : release::iso_date(days.last);
  return first == last ? first : first + ".." + last;
}

std::string write_filter(const FieldFilter& filter) {
  const std::string field = std::string(name_of(filter.field)) + ":";
  return field + (filter.field == Field::kDate ? write_days(filter.days) : quote(filter.value));
}

std::string write_clause(const Clause& clause) {
  std::string text = clause.in_title ? std::string(name_of(Field::kTitle)) + ":" : std::string();
  if (clause.is_exact) text += '=';
  switch (clause.kind) {
    case ClauseKind::kFilter:
      return write_filter(clause.filter);
    case ClauseKind::kPhrase:
      return text + quote(clause.text);
    case ClauseKind::kNear:
      return text + quote(clause.text) + "~" + std::to_string(clause.distance);
    default:
      return text + clause.text;
  }
}

class Writer {
 public:
  explicit Writer(const Tree& tree) : tree_(tree) {}

  std::string write(const Node& node) const {
    switch (node.kind) {
      case NodeKind::kClause:
        return write_clause(tree_.clauses[node.clause]);
      case NodeKind::kNot:
        return "NOT " + write(node.children.front());
      case NodeKind::kAnd:
        return join(node, " AND ");
      case NodeKind::kOr:
        return join(node, " OR ");
    }
    return {};
  }

 private:
  std::string join(const Node& node, std::string_view sign) const {
    std::string text;
    for (const Node& child : node.children) {
      if (!text.empty()) text += sign;
      text += write(child);
    }
    return "(" + text + ")";
  }

  const Tree& tree_;
};

/// Words that are wished for need no sign; phrases, filters and groups are demanded without one.
std::string_view sign_of(const Item& item, const Tree& tree) {
  if (item.occur == Occur::kMustNot) return "-";
  if (item.occur == Occur::kShould || item.node.kind != NodeKind::kClause) return "";
  const ClauseKind kind = tree.clauses[item.node.clause].kind;
  const bool is_demanded =
      kind == ClauseKind::kPhrase || kind == ClauseKind::kNear || kind == ClauseKind::kFilter;
  return is_demanded ? "" : "+";
}

/// What `item` adds to the pair of characters before it, which shares a character with it; nullopt where it
/// is another word.
std::optional<std::string> rest_of_run(const Item& before, const Item& item, const Tree& tree) {
  const auto is_wish = [](const Item& one) {
    return one.occur == Occur::kShould && one.node.kind == NodeKind::kClause;
  };
  if (!is_wish(before) || !is_wish(item)) return std::nullopt;
  const Clause& first = tree.clauses[before.node.clause];
  const Clause& second = tree.clauses[item.node.clause];
  if (second.begin <= first.begin || second.begin >= first.end) return std::nullopt;
  return second.text.substr(first.end - second.begin);
}

}  // namespace

std::string write_interpretation(const Tree& tree) {
  const Writer writer(tree);
  std::string text;
  const Item* before = nullptr;
  for (const Item& item : tree.items) {
    const auto rest = before == nullptr ? std::nullopt : rest_of_run(*before, item, tree);
    before = &item;
    if (rest) {
      text += *rest;
      continue;
    }
    if (!text.empty()) text += ' ';
    text += sign_of(item, tree);
    text += writer.write(item.node);
  }
  return text;
}

}  // namespace chancery::query
