#include "core/query/syntax_fault.h"

#include <string>

#include "core/query/syntax.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

/// One past the last byte that is not white space.
std::size_t find_last_visible(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_white_space(text::decode(text, at))) end = at;
  }
  return end;
}

/// Where the last white space before `end` begins; `end` where there is none.
std::size_t find_last_space(std::string_view text, std::size_t end) {
  std::size_t space = end;
  for (std::size_t at = 0; at < end;) {
    const std::size_t begin = at;
    if (is_white_space(text::decode(text, at))) space = begin;
  }
  return space;
}

}  // namespace

QueryError too_long(std::string_view q) {
  std::size_t at = kMaxQueryBytes;
  while ((static_cast<unsigned char>(q[at]) & 0xc0) == 0x80) --at;
  return make_fault(
      q, {at, q.size()}, "too_long",
      "The query is longer than " + std::to_string(kMaxQueryBytes) + " bytes; please shorten it.",
      {find_last_space(q, at), q.size()}, "");
}

QueryError no_word(std::string_view q, Place place) {
  return make_fault(q, place, "no_word", "There is no word in the query: only signs.");
}

QueryError too_many_words(std::string_view q, std::size_t begin) {
  return make_fault(
      q, {begin, q.size()}, "too_many_words",
      "The query has more than " + std::to_string(kMaxQueryTerms) + " words; please leave some out.",
      {begin, q.size()}, "");
}

QueryError too_deep(std::string_view q, Place place) {
  return make_fault(
      q, place, "too_deep",
      "More than " + std::to_string(kMaxQueryDepth) + " parentheses or signs stand within each other here.");
}

QueryError doubled_sign(std::string_view q, Place signs) {
  const std::string_view typed = q.substr(signs.begin, signs.end - signs.begin);
  const bool excludes = typed.find('-') != std::string_view::npos;
  return make_fault(
      q, signs, "doubled_sign",
      std::string("Only one sign can stand before a word: ") +
          (excludes ? "- leaves out the releases that have it." : "+ demands that a release has it.") +
          " To look for the signs as text, leave a space behind them.",
      signs, excludes ? "-" : "+");
}

QueryError lacks_word(std::string_view q, Place joint, std::string_view side) {
  const std::string sign(q.substr(joint.begin, joint.end - joint.begin));
  return make_fault(q, joint, "lacks_word",
                    sign + " in capitals needs a word " + std::string(side) +
                        " it. To look for the word itself, put it in quotation marks.",
                    joint, "");
}

QueryError lacks_value(std::string_view q, const Lexeme& field, const Lexeme& next) {
  const Place place{field.begin, field.end};
  const std::string name(q.substr(field.begin, field.end - field.begin));
  std::string detail = "Directly behind " + name + " there must be what it should be.";
  if (next.kind != LexemeKind::kWord && next.kind != LexemeKind::kQuoted) {
    return make_fault(q, place, "lacks_value", std::move(detail), place, "");
  }
  return make_fault(q, place, "lacks_value", std::move(detail), {field.begin, next.begin}, name);
}

QueryError unbalanced_quote(std::string_view q, const Lexeme& piece) {
  constexpr const char* kDetail = "A quotation mark opens a phrase here that none closes.";
  std::size_t behind = piece.begin;
  const char32_t open = text::decode(q, behind);
  const Place place{piece.begin, behind};
  const std::size_t last = find_last_visible(q.substr(piece.inner_begin));
  if (last == 0) return make_fault(q, place, "unbalanced_quote", kDetail, {piece.begin, q.size()}, "");
  return make_fault(q, place, "unbalanced_quote", kDetail, {piece.inner_begin + last, q.size()},
                    closing_mark(open));
}

QueryError closes_nothing(std::string_view q, Place close) {
  return make_fault(q, close, "unbalanced_parenthesis", "This parenthesis closes nothing.", close, " ");
}

QueryError stays_open(std::string_view q, Place open) {
  constexpr const char* kDetail = "A parenthesis opens here that none closes.";
  const bool is_last = find_last_visible(q.substr(open.end)) == 0;
  if (is_last) return make_fault(q, open, "unbalanced_parenthesis", kDetail, {open.begin, q.size()}, "");
  return make_fault(q, open, "unbalanced_parenthesis", kDetail, {q.size(), q.size()}, ")");
}

std::string mend_star(std::string_view word, std::size_t star) {
  constexpr std::size_t kMostEndingLetters = 4;
  std::string mended(word.substr(0, star));
  std::string rest(word.substr(star));
  std::erase(rest, '*');
  if (text::count_code_points(mended) < kMinPrefixLetters) return mended + rest;
  mended += '*';
  return text::count_code_points(rest) > kMostEndingLetters ? mended + " " + rest : mended;
}

}  // namespace chancery::query
