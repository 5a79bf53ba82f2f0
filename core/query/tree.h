#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/query/day.h"
#include "core/query/syntax.h"
#include "core/text/tokenizer.h"

namespace chancery::query {

/// Whether an item is wished for, demanded or excluded.
enum class Occur : std::uint8_t { kShould, kMust, kMustNot };

/// How a clause looks for its tokens.
enum class ClauseKind : std::uint8_t {
  kWord,      ///< One word, a pair of characters or one in no pair, under the match in force.
  kCompound,  ///< Several words that were typed as one (post-conflict): side by side, each under that match.
  kPhrase,    ///< Side by side and literally; marks and case do not count.
  kNear,      ///< Literally, in any order, with at most `distance` other words among them.
  kPrefix,    ///< Any word that begins so.
  kFilter,    ///< Releases of a source, country, language, id or of certain days; no words.
};

/// A token of a query, as text::Tokenizer reads it.
struct QueryToken {
  std::string form;
  text::TokenKind kind = text::TokenKind::kWord;
  bool is_acronym = false;
  bool joined = false;    ///< A character that makes a pair with the token before it.
  std::size_t begin = 0;  ///< First byte in the query; as is `end`.
  std::size_t end = 0;
  bool is_hyphened = false;  ///< A hyphen alone stands between it and the token before it.
};

/// What a filter clause takes.
struct FieldFilter {
  Field field = Field::kId;
  std::string value;  ///< As typed; dates have `days` instead.
  DayInterval days;
};

/// One thing that a query asks for.
struct Clause {
  ClauseKind kind = ClauseKind::kWord;
  std::vector<QueryToken> tokens;
  bool is_exact = false;       ///< `=`: in exactly this form.
  bool in_title = false;       ///< Only what stands in the title counts.
  bool of_number = false;      ///< Of kWord: typed in one piece with digits (No:605/23).
  std::uint32_t distance = 0;  ///< Of kNear.
  FieldFilter filter;          ///< Of kFilter.
  std::size_t begin = 0;  ///< First byte in the query; as is `end`: of a word what of a piece is that word,
  std::size_t end = 0;    ///< of others the piece without its quotation marks.
  std::string text;       ///< What stands there.
};

/// How nodes are put together.
enum class NodeKind : std::uint8_t { kClause, kAnd, kOr, kNot };

/// A condition on a release.
struct Node {
  NodeKind kind = NodeKind::kClause;
  std::size_t clause = 0;      ///< Of kClause: an index into Tree::clauses.
  std::vector<Node> children;  ///< Of the others; kNot has one.
};

/// One of the conditions that stand side by side.
struct Item {
  Occur occur = Occur::kShould;  ///< kShould only for words; all else is demanded or excluded.
  Node node;                     ///< Of kMustNot: what must not hold.
};

/// A query as it was read; no item where it asks for nothing. Each clause is named by one node.
struct Tree {
  std::vector<Clause> clauses;  ///< In the order of the query.
  std::vector<Item> items;
};

}  // namespace chancery::query
