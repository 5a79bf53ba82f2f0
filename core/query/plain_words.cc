#include "core/query/plain_words.h"

#include "core/query/day.h"

namespace chancery::query {

std::vector<Lexeme> plain_words(std::string_view q) {
  std::vector<Lexeme> plain;
  LexemeKind before = LexemeKind::kEnd;
  std::size_t depth = 0;
  std::size_t field_depth = 0;  // of the outermost parenthesis that a field stands before; 0: none
  for (const Lexeme& lexeme : cut_query(q)) {
    if (lexeme.kind == LexemeKind::kOpen) {
      ++depth;
      if (before == LexemeKind::kField && field_depth == 0) field_depth = depth;
    } else if (lexeme.kind == LexemeKind::kClose && depth > 0) {
      if (field_depth == depth) field_depth = 0;
      --depth;
    }
    const bool is_plain = before != LexemeKind::kExact && before != LexemeKind::kField &&
                          before != LexemeKind::kMinus && before != LexemeKind::kNot && field_depth == 0;
    const std::string_view text = q.substr(lexeme.begin, lexeme.end - lexeme.begin);
    if (lexeme.kind == LexemeKind::kWord && is_plain && text.find('*') == std::string_view::npos &&
        text.find("://") == std::string_view::npos && !looks_like_days(text)) {
      plain.push_back(lexeme);
    }
    before = lexeme.kind;
  }
  return plain;
}

}  // namespace chancery::query
