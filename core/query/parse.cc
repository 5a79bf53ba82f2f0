#include "core/query/parse.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/query/clause_reader.h"
#include "core/query/lexer.h"
#include "core/query/operand.h"
#include "core/query/syntax_fault.h"

namespace chancery::query {
namespace {

class Parser {
 public:
  Parser(std::string_view q, std::int32_t today) : q_(q), today_(today), capitals_(capital_rule(q)) {}

  Parsed run() {
    if (q_.size() > kMaxQueryBytes) return std::vector<QueryError>{too_long(q_)};
    lexemes_ = cut_query(q_);
    std::vector<Operand> operands = parse_sequence();
    if (fault_) return std::vector<QueryError>{std::move(*fault_)};
    for (Operand& operand : operands) append_items(std::move(operand));
    seek_lone_character();
    if (tree_.items.empty() && lexemes_.size() > 1) {
      return std::vector<QueryError>{
          no_word(q_, {lexemes_.front().begin, lexemes_[lexemes_.size() - 2].end})};
    }
    return std::move(tree_);
  }

 private:
  const Lexeme& peek() const { return lexemes_[at_]; }
  const Lexeme& take() { return lexemes_[at_++]; }
  bool next_is(LexemeKind kind) const { return peek().kind == kind; }
  static Place place_of(const Lexeme& lexeme) { return {lexeme.begin, lexeme.end}; }
  bool is_operator(std::size_t at) const {
    return lexemes_[at].kind == LexemeKind::kAnd || lexemes_[at].kind == LexemeKind::kOr;
  }

  void fail(QueryError fault) {
    if (!fault_) fault_ = std::move(fault);
  }

  /// Items side by side, to a closing parenthesis or the end.
  std::vector<Operand> parse_sequence() {
    std::vector<Operand> operands;
    while (!fault_ && !next_is(LexemeKind::kEnd)) {
      if (next_is(LexemeKind::kClose)) {
        if (depth_ > 0) break;
        fail(closes_nothing(q_, place_of(peek())));
        break;
      }
      Operand operand = parse_or();
      if (!operand.is_empty()) operands.push_back(std::move(operand));
    }
    return operands;
  }

  Operand parse_or() { return parse_joined(LexemeKind::kOr, NodeKind::kOr); }
  Operand parse_and() { return parse_joined(LexemeKind::kAnd, NodeKind::kAnd); }

  Operand parse_joined(LexemeKind sign, NodeKind kind) {
    const auto parse_one = [&] { return kind == NodeKind::kOr ? parse_and() : parse_unary(); };
    Operand first = parse_one();
    if (fault_ || !next_is(sign)) return first;
    std::vector<Operand> operands;
    const Lexeme* joint = &peek();
    if (first.is_empty()) fail(lacks_word(q_, place_of(*joint), "before"));
    operands.push_back(std::move(first));
    while (!fault_ && next_is(sign)) {
      joint = &take();
      operands.push_back(parse_one());
      if (!fault_ && operands.back().is_empty()) fail(lacks_word(q_, place_of(*joint), "behind"));
    }
    std::vector<Node> children;
    if (!fault_) {
      for (Operand& operand : operands) children.push_back(to_node(std::move(operand)));
    }
    Operand joined;
    joined.node = make_node(kind, std::move(children));
    return joined;
  }

  /// Signs and NOTs, and what they are of.
  Operand parse_unary() {
    bool is_negative = false;
    bool is_demanded = false;
    const Lexeme* last_not = nullptr;
    const bool after_operator = at_ > 0 && is_operator(at_ - 1);
    const std::size_t begin = at_;
    for (;; ++at_) {
      if (next_is(LexemeKind::kNot)) last_not = &peek();
      if (next_is(LexemeKind::kNot) || next_is(LexemeKind::kMinus)) {
        is_negative = !is_negative;
      } else if (next_is(LexemeKind::kPlus)) {
        is_demanded = true;
      } else {
        break;
      }
    }
    if (at_ - begin > kMaxQueryDepth) fail(too_deep(q_, place_of(lexemes_[begin])));
    if (fault_) return {};
    Operand operand = parse_primary(after_operator || at_ > begin);
    if (!fault_ && operand.is_empty() && last_not != nullptr)
      fail(lacks_word(q_, place_of(*last_not), "behind"));
    if (is_negative) operand.is_negative = !operand.is_negative;
    operand.is_demanded = operand.is_demanded || is_demanded;
    return operand;
  }

  Operand parse_primary(bool is_kept_whole) {
    ClauseContext context;
    context.is_kept_whole = is_kept_whole;
    context.capitals = capitals_;
    const std::optional<Field> outer = field_;
    context.field = outer;
    if (next_is(LexemeKind::kField)) {
      const Lexeme& field = take();
      context.field = field.field;
      if (peek().begin != field.end || next_is(LexemeKind::kEnd) || next_is(LexemeKind::kClose)) {
        fail(lacks_value(q_, field, peek()));
        return {};
      }
    }
    if (next_is(LexemeKind::kExact)) {
      context.is_exact = true;
      take();
    }
    if (next_is(LexemeKind::kOpen)) {
      field_ = context.field;
      Operand group = parse_group();
      field_ = outer;
      return group;
    }
    if (next_is(LexemeKind::kWord) || next_is(LexemeKind::kQuoted)) return parse_clauses(context);
    // A stray ~ behind nothing, or an operator or the end, of which the caller speaks.
    if (next_is(LexemeKind::kNear)) take();
    return {};
  }

  Operand parse_group() {
    const Lexeme& open = take();
    if (++depth_ > kMaxQueryDepth) {
      fail(too_deep(q_, place_of(open)));
      return {};
    }
    Operand group;
    group.parts = parse_sequence();
    --depth_;
    if (fault_) return group;
    if (!next_is(LexemeKind::kClose)) {
      fail(stays_open(q_, place_of(open)));
      return group;
    }
    take();
    if (group.parts.size() != 1) return group;
    Operand only = std::move(group.parts.front());
    return only;
  }

  /// Bytes of the signs that a piece begins with, where it begins with several and nothing stands before
  /// them.
  std::size_t doubled_signs_of(const Lexeme& piece) const {
    const bool is_first = &piece == lexemes_.data() || (&piece - 1)->end < piece.begin ||
                          (&piece - 1)->kind == LexemeKind::kOpen;
    if (piece.kind != LexemeKind::kWord || !is_first) return 0;
    return count_doubled_signs(q_.substr(piece.begin, piece.end - piece.begin), q_.substr(piece.end));
  }

  Operand parse_clauses(ClauseContext context) {
    const Lexeme& piece = take();
    if (piece.kind == LexemeKind::kQuoted && !piece.is_closed) {
      fail(unbalanced_quote(q_, piece));
      return {};
    }
    if (const std::size_t signs = doubled_signs_of(piece); signs > 0) {
      fail(doubled_sign(q_, {piece.begin, piece.begin + signs}));
      return {};
    }
    const Lexeme* near = next_is(LexemeKind::kNear) ? &take() : nullptr;
    context.is_kept_whole = context.is_kept_whole || is_operator(at_);
    ReadClauses read = read_clauses(q_, piece, near, context, today_);
    if (auto* fault = std::get_if<QueryError>(&read)) {
      fail(std::move(*fault));
      return {};
    }
    Operand operand;
    for (Clause& clause : std::get<std::vector<Clause>>(read)) {
      // A pair of characters is one term.
      terms_ += clause.kind == ClauseKind::kWord ? 1 : std::max<std::size_t>(clause.tokens.size(), 1);
      Operand part;
      part.node = Node{NodeKind::kClause, tree_.clauses.size(), {}};
      tree_.clauses.push_back(std::move(clause));
      operand.parts.push_back(std::move(part));
    }
    if (terms_ > kMaxQueryTerms) fail(too_many_words(q_, piece.begin));
    if (operand.parts.size() != 1) return operand;
    Operand only = std::move(operand.parts.front());
    return only;
  }

  /// Whether a node is a word that ranks without being demanded.
  bool is_wish(const Node& node) const {
    if (node.kind != NodeKind::kClause) return false;
    const Clause& clause = tree_.clauses[node.clause];
    const bool is_word = clause.kind == ClauseKind::kWord || clause.kind == ClauseKind::kPrefix;
    return is_word && !clause.is_exact && !clause.in_title;
  }

  void append_items(Operand operand) {
    if (operand.is_negative) {
      operand.is_negative = false;
      tree_.items.push_back({Occur::kMustNot, to_node(std::move(operand))});
      return;
    }
    if (!operand.node) {
      for (Operand& part : operand.parts) {
        part.is_demanded = part.is_demanded || operand.is_demanded;
        append_items(std::move(part));
      }
      return;
    }
    append_node(std::move(*operand.node), operand.is_demanded);
  }

  void append_node(Node node, bool is_demanded) {
    if (node.kind == NodeKind::kAnd) {
      for (Node& child : node.children) append_node(std::move(child), true);
    } else if (node.kind == NodeKind::kNot) {
      Node child = std::move(node.children.front());
      tree_.items.push_back({Occur::kMustNot, std::move(child)});
    } else {
      const Occur occur = is_demanded || !is_wish(node) ? Occur::kMust : Occur::kShould;
      tree_.items.push_back({occur, std::move(node)});
    }
  }

  /// A character in no pair: beside other words it is worth little, alone it is all that is asked for.
  void seek_lone_character() {
    if (tree_.clauses.size() != 1) return;
    Clause& only = tree_.clauses.front();
    if (only.kind != ClauseKind::kWord || only.tokens.size() != 1) return;
    if (only.tokens[0].kind != text::TokenKind::kCharacter) return;
    only.kind = ClauseKind::kPhrase;
    if (tree_.items.front().occur == Occur::kShould) tree_.items.front().occur = Occur::kMust;
  }

  std::string_view q_;
  std::int32_t today_;
  text::CapitalRule capitals_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t terms_ = 0;
  std::optional<Field> field_;  // of the parentheses that are open
  std::optional<QueryError> fault_;
  Tree tree_;
};

/// A query that can be read, from `mended`, in which one of its faults has been mended: one after the other
/// those that were behind it are mended too. Empty where one of them has no mend.
std::string mend_all(std::string mended, std::int32_t today) {
  constexpr int kMostFaults = 64;
  for (int i = 0; i < kMostFaults && !mended.empty(); ++i) {
    Parsed parsed = Parser(mended, today).run();
    auto* faults = std::get_if<std::vector<QueryError>>(&parsed);
    if (faults == nullptr) return mended;
    mended = std::move(faults->front().suggestion);
  }
  return {};
}

}  // namespace

Parsed parse(std::string_view q, std::int32_t today) {
  Parsed parsed = Parser(q, today).run();
  if (auto* faults = std::get_if<std::vector<QueryError>>(&parsed)) {
    for (QueryError& fault : *faults) fault.suggestion = mend_all(std::move(fault.suggestion), today);
  }
  return parsed;
}

}  // namespace chancery::query
