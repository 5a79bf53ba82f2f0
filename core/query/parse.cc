#include "core/query/parse.h"

#include <optional>

#include "core/query/request.h"
#include "core/text/character_run.h"
#include "core/text/character_table.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

bool is_quote(char32_t c) {
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

/// What closes a phrase that `open` has opened.
std::string_view closing_quote(char32_t open) {
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

bool is_space(char32_t c) { return (text::character_table().class_of(c) & text::kSpace) != 0; }

std::uint32_t code_points(std::string_view bytes) {
  return static_cast<std::uint32_t>(text::count_code_points(bytes));
}

std::string_view trim_end(std::string_view bytes) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    if (!is_space(text::decode(bytes, at))) end = at;
  }
  return bytes.substr(0, end);
}

/// Acronyms stand out by their capitals, but not in a query of several words that is typed in capitals
/// throughout: there capitals say nothing.
text::CapitalRule capital_rule(std::string_view q) {
  constexpr std::size_t kFewestWords = 3;
  for (std::size_t at = 0; at < q.size();) {
    const std::uint16_t bits = text::character_table().class_of(text::decode(q, at));
    if ((bits & (text::kLower | text::kUncased)) != 0) return text::CapitalRule::kAlways;
  }
  text::Tokenizer tokenizer;
  tokenizer.reset(q, text::CapitalRule::kByLine);
  std::size_t words = 0;
  for (text::Token token; tokenizer.next(token);) ++words;
  return words < kFewestWords ? text::CapitalRule::kAlways : text::CapitalRule::kByLine;
}

std::vector<QueryToken> tokenize(std::string_view piece, text::CapitalRule rule) {
  std::vector<QueryToken> tokens;
  text::Tokenizer tokenizer;
  text::CharacterRun run;
  tokenizer.reset(piece, rule);
  for (text::Token token; tokenizer.next(token);) {
    const bool joined = run.feed(token).pair_with_previous;
    tokens.push_back({std::string(token.form), token.kind, token.is_acronym, joined});
  }
  return tokens;
}

/// The words of a typed word without a sign: each word, each pair of characters, a single character.
void append_words(const std::vector<QueryToken>& tokens, std::vector<Clause>& clauses) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool joins_next = i + 1 < tokens.size() && tokens[i + 1].joined;
    if (tokens[i].kind == text::TokenKind::kWord) {
      clauses.push_back({Occur::kShould, ClauseKind::kWord, {tokens[i]}});
    } else if (joins_next) {
      clauses.push_back({Occur::kShould, ClauseKind::kWord, {tokens[i], tokens[i + 1]}});
    } else if (!tokens[i].joined) {
      clauses.push_back({Occur::kShould, ClauseKind::kWord, {tokens[i]}});
    }
  }
}

/// A character in no pair. Beside other words it is worth little; alone it is all that is asked for.
bool is_lone_character(const Clause& clause) {
  return clause.kind == ClauseKind::kWord && clause.tokens.size() == 1 &&
         clause.tokens[0].kind == text::TokenKind::kCharacter;
}

/// Whether these tokens, typed without quotes, are one word.
bool is_one_word(const std::vector<QueryToken>& tokens) {
  if (tokens.size() == 1) return tokens[0].kind == text::TokenKind::kWord;
  return tokens.size() == 2 && tokens[1].joined;
}

class Parser {
 public:
  explicit Parser(std::string_view q) : q_(q), rule_(capital_rule(q)) {}

  Parsed run() {
    if (q_.size() > kMaxQueryBytes) return std::vector<QueryError>{too_long()};
    while (skip_spaces()) {
      const Occur occur = read_sign();
      if (is_quote(peek())) {
        if (!read_phrase(occur)) return std::vector<QueryError>{unbalanced()};
      } else {
        read_word(occur);
      }
      if (count_terms() > kMaxQueryTerms) return std::vector<QueryError>{too_many_words()};
    }
    if (tree_.clauses.size() == 1 && is_lone_character(tree_.clauses[0])) {
      tree_.clauses[0].kind = ClauseKind::kPhrase;
    }
    if (tree_.clauses.empty() && !trim_end(q_).empty()) return std::vector<QueryError>{no_word()};
    return std::move(tree_);
  }

 private:
  char32_t peek() const { return peek_at(at_); }
  char32_t peek_at(std::size_t at) const { return at < q_.size() ? text::decode(q_, at) : U' '; }

  /// False at the end. What follows white space may have a sign.
  bool skip_spaces() {
    may_have_sign_ = at_ == 0;
    while (at_ < q_.size() && is_space(peek())) {
      text::decode(q_, at_);
      may_have_sign_ = true;
    }
    begin_ = at_;
    return at_ < q_.size();
  }

  Occur read_sign() {
    const char32_t sign = peek();
    if (!may_have_sign_ || (sign != U'+' && sign != U'-')) return Occur::kShould;
    const char32_t next = peek_at(at_ + 1);
    const std::uint16_t bits = text::character_table().class_of(next);
    if (sign == U'+' && (bits & text::kDigit) != 0) return Occur::kShould;
    if (!is_quote(next) && (bits & (text::kLetter | text::kDigit | text::kCharacter)) == 0)
      return Occur::kShould;
    ++at_;
    return sign == U'+' ? Occur::kMust : Occur::kMustNot;
  }

  bool read_phrase(Occur occur) {
    quote_ = at_;
    text::decode(q_, at_);
    const std::size_t inner = at_;
    while (at_ < q_.size()) {
      const std::size_t end = at_;
      if (!is_quote(text::decode(q_, at_))) continue;
      std::vector<QueryToken> tokens = tokenize(q_.substr(inner, end - inner), rule_);
      if (!tokens.empty()) tree_.clauses.push_back({occur, ClauseKind::kPhrase, std::move(tokens)});
      return true;
    }
    return false;
  }

  void read_word(Occur occur) {
    const std::size_t begin = at_;
    while (at_ < q_.size() && !is_space(peek()) && !is_quote(peek())) text::decode(q_, at_);
    std::vector<QueryToken> tokens = tokenize(q_.substr(begin, at_ - begin), rule_);
    if (occur == Occur::kShould) return append_words(tokens, tree_.clauses);
    if (tokens.empty()) return;
    const ClauseKind kind = is_one_word(tokens) ? ClauseKind::kWord : ClauseKind::kPhrase;
    tree_.clauses.push_back({occur, kind, std::move(tokens)});
  }

  std::size_t count_terms() const {
    std::size_t count = 0;
    for (const Clause& clause : tree_.clauses) {
      count += clause.kind == ClauseKind::kPhrase ? clause.tokens.size() : 1;
    }
    return count;
  }

  QueryError too_long() const {
    std::size_t at = kMaxQueryBytes;
    while ((static_cast<unsigned char>(q_[at]) & 0xc0) == 0x80) --at;
    return {"too_long",
            "The query is longer than " + std::to_string(kMaxQueryBytes) + " bytes; please shorten it.",
            code_points(q_.substr(0, at)), code_points(q_.substr(at)), ""};
  }

  QueryError no_word() const {
    return {"no_word", "There is no word in the query: only signs.", 0, code_points(trim_end(q_)), ""};
  }

  QueryError too_many_words() const {
    return {"too_many_words",
            "The query has more than " + std::to_string(kMaxQueryTerms) + " words; please leave some out.",
            code_points(q_.substr(0, begin_)), code_points(q_.substr(begin_)), ""};
  }

  QueryError unbalanced() const {
    std::size_t behind = quote_;
    const char32_t open = text::decode(q_, behind);
    const std::string_view rest = trim_end(q_.substr(behind));
    std::string mended(q_.substr(0, quote_));
    if (rest.empty()) {
      mended = trim_end(mended);
    } else {
      mended = std::string(q_.substr(0, behind)).append(rest).append(closing_quote(open));
    }
    return {"unbalanced_quote", "A quotation mark opens a phrase here that none closes.",
            code_points(q_.substr(0, quote_)), 1, std::move(mended)};
  }

  std::string_view q_;
  text::CapitalRule rule_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of what is being read
  std::size_t quote_ = 0;  // where the last phrase opened
  bool may_have_sign_ = true;
  Tree tree_;
};

}  // namespace

Parsed parse(std::string_view q) { return Parser(q).run(); }

}  // namespace chancery::query
