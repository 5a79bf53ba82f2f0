// What a reader types: a tree whose parts are where they say, or errors that stand in the query.

#include "core/query/parse.h"
#include "core/query/syntax.h"
#include "core/text/utf8.h"
#include "tests/fuzz/fuzz_input.h"

namespace chancery::fuzz {
namespace {

constexpr std::int32_t kToday = 20'000;

void require_in_range(const query::Node& node, std::size_t clauses, std::size_t depth) {
  require(depth <= 4 * query::kMaxQueryDepth, "a tree is no deeper than a query may be");
  if (node.kind == query::NodeKind::kClause) require(node.clause < clauses, "a node names a clause");
  if (node.kind == query::NodeKind::kNot) require(node.children.size() == 1, "NOT has one child");
  for (const query::Node& child : node.children) require_in_range(child, clauses, depth + 1);
}

void check(std::string_view bytes) {
  const std::string q = text::repair_utf8(bytes).text;
  const query::Parsed parsed = query::parse(q, kToday);
  if (const auto* errors = std::get_if<std::vector<query::QueryError>>(&parsed)) {
    require(!errors->empty(), "a refusal has a reason");
    const std::size_t length = text::count_code_points(q);
    for (const query::QueryError& error : *errors) {
      require(std::size_t{error.position} + error.length <= length, "an error stands in the query");
      require(text::is_valid_utf8(error.suggestion), "a suggestion is UTF-8");
    }
    return;
  }
  const auto& tree = std::get<query::Tree>(parsed);
  for (const query::Clause& clause : tree.clauses) {
    require(clause.begin <= clause.end && clause.end <= q.size(), "a clause stands in the query");
  }
  for (const query::Item& item : tree.items) require_in_range(item.node, tree.clauses.size(), 0);
}

}  // namespace
}  // namespace chancery::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chancery::fuzz::check(chancery::fuzz::bytes_of(data, size));
  return 0;
}
