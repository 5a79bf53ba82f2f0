#include "core/query/lexer.h"

#include <algorithm>
#include <utility>

#include "core/text/character_table.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

constexpr std::uint16_t kWordStart = text::kLetter | text::kDigit | text::kCharacter;

std::uint16_t class_of(char32_t c) { return text::character_table().class_of(c); }

/// What stands directly before the next piece: the start, white space or an opening parenthesis; a sign; a
/// field or `=`; anything else.
enum class Before { kBreak, kSign, kField, kText };

class Lexer {
 public:
  explicit Lexer(std::string_view q) : q_(q) {}

  std::vector<Lexeme> run() {
    while (skip_spaces()) read_one();
    add(LexemeKind::kEnd, q_.size());
    return std::move(lexemes_);
  }

 private:
  char32_t peek_at(std::size_t at) const { return at < q_.size() ? text::decode(q_, at) : U' '; }

  bool skip_spaces() {
    while (at_ < q_.size() && is_white_space(peek_at(at_))) {
      text::decode(q_, at_);
      before_ = Before::kBreak;
    }
    return at_ < q_.size();
  }

  void add(LexemeKind kind, std::size_t end) {
    Lexeme& lexeme = lexemes_.emplace_back();
    lexeme.kind = kind;
    lexeme.begin = at_;
    lexeme.end = at_ = end;
  }

  void read_one() {
    const char32_t c = peek_at(at_);
    const Before before = std::exchange(before_, Before::kText);
    if (c == U'(' || c == U')') {
      add(c == U'(' ? LexemeKind::kOpen : LexemeKind::kClose, at_ + 1);
      if (c == U'(') before_ = Before::kBreak;
      if (c == U'(') ++depth_;
      if (c == U')' && depth_ > 0) --depth_;
    } else if (is_quotation_mark(c)) {
      read_quoted();
    } else if (before == Before::kBreak && (c == U'+' || c == U'-') && is_sign(c)) {
      add(c == U'+' ? LexemeKind::kPlus : LexemeKind::kMinus, at_ + 1);
      before_ = Before::kSign;
    } else if (before != Before::kText && c == U'=' && begins_word_or_quote(at_ + 1)) {
      add(LexemeKind::kExact, at_ + 1);
      before_ = Before::kField;
    } else if (!(before == Before::kBreak || before == Before::kSign) || !read_field()) {
      read_word();
    }
  }

  bool begins_word_or_quote(std::size_t at) const {
    const char32_t next = peek_at(at);
    return is_quotation_mark(next) || (class_of(next) & kWordStart) != 0;
  }

  bool is_sign(char32_t sign) const {
    const char32_t next = peek_at(at_ + 1);
    if (sign == U'+' && (class_of(next) & text::kDigit) != 0) return false;
    return next == U'(' || next == U'=' || begins_word_or_quote(at_ + 1);
  }

  void read_quoted() {
    std::size_t end = at_;
    text::decode(q_, end);
    const std::size_t inner_begin = end;
    std::size_t inner_end = q_.size();
    bool is_closed = false;
    while (end < q_.size() && !is_closed) {
      inner_end = end;
      is_closed = is_quotation_mark(text::decode(q_, end));
    }
    add(LexemeKind::kQuoted, end);
    Lexeme& lexeme = lexemes_.back();
    lexeme.inner_begin = inner_begin;
    lexeme.inner_end = is_closed ? inner_end : q_.size();
    lexeme.is_closed = is_closed;
    if (is_closed && peek_at(at_) == U'~') read_distance();
  }

  void read_distance() {
    const auto is_digit = [this](std::size_t at) { return at < q_.size() && q_[at] >= '0' && q_[at] <= '9'; };
    std::size_t end = at_ + 1;
    if (end < q_.size() && (q_[end] == '-' || q_[end] == '+') && is_digit(end + 1)) ++end;  // no distance
    while (is_digit(end)) ++end;
    add(LexemeKind::kNear, end);
  }

  void read_word() {
    const std::string_view rest = q_.substr(at_);
    const bool is_address = rest.starts_with("http://") || rest.starts_with("https://");
    std::size_t end = at_;
    std::size_t opened = 0;  // parentheses of an address
    while (end < q_.size()) {
      const char32_t c = peek_at(end);
      if (is_white_space(c) || is_quotation_mark(c)) break;
      if (!is_address && (c == U'(' || c == U')')) break;
      if (c == U'(') ++opened;
      if (c == U')' && opened == 0 && depth_ > 0) break;
      if (c == U')' && opened > 0) --opened;
      text::decode(q_, end);
    }
    add(operator_of(q_.substr(at_, end - at_)), end);
  }

  static LexemeKind operator_of(std::string_view word) {
    if (word == "AND") return LexemeKind::kAnd;
    if (word == "OR") return LexemeKind::kOr;
    if (word == "NOT") return LexemeKind::kNot;
    return LexemeKind::kWord;
  }

  /// `name:` of a field. A name in small letters is one even where its value is missing, one with a capital
  /// ("Date: 5 May" in pasted text) only where it stands directly before a value.
  bool read_field() {
    const std::size_t colon = q_.find(':', at_);
    if (colon == std::string_view::npos || colon - at_ > 8 || colon == at_) return false;
    const auto field = find_field(q_.substr(at_, colon - at_));
    if (!field) return false;
    const bool has_value = colon + 1 < q_.size() && !is_white_space(peek_at(colon + 1));
    if (!has_value && q_[at_] < 'a') return false;
    add(LexemeKind::kField, colon + 1);
    lexemes_.back().field = *field;
    before_ = Before::kField;
    return true;
  }

  std::string_view q_;
  std::size_t at_ = 0;
  Before before_ = Before::kBreak;
  std::size_t depth_ = 0;  // of parentheses that are open
  std::vector<Lexeme> lexemes_;
};

}  // namespace

std::vector<Lexeme> cut_query(std::string_view q) { return Lexer(q).run(); }

std::size_t count_doubled_signs(std::string_view piece, std::string_view behind) {
  const std::size_t signs = std::min(piece.find_first_not_of("+-"), piece.size());
  if (signs < 2) return 0;
  const std::string_view rest = signs < piece.size() ? piece.substr(signs) : behind;
  if (rest.empty()) return 0;
  std::size_t at = 0;
  const char32_t next = text::decode(rest, at);
  const bool is_of =
      next == U'(' || is_quotation_mark(next) || (class_of(next) & (text::kLetter | text::kCharacter)) != 0;
  return is_of ? signs : 0;
}

bool is_quotation_mark(char32_t c) {
  switch (c) {
    case U'"':
    case U'\u201c':
    case U'\u201d':
    case U'\u201e':
    case U'\u201f':
    case U'\u00ab':
    case U'\u00bb':
    case U'\uff02':
      return true;
    default:
      return false;
  }
}

std::string_view closing_mark(char32_t open) {
  switch (open) {
    case U'\u201c':
      return "\u201d";
    case U'\u201e':
      return "\u201c";
    case U'\u00ab':
      return "\u00bb";
    case U'\u00bb':
      return "\u00ab";
    default:
      return "\"";
  }
}

bool is_white_space(char32_t c) { return (class_of(c) & text::kSpace) != 0; }

}  // namespace chancery::query
