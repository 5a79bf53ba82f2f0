#include "core/query/typed_query.h"

#include <algorithm>

#include "core/query/day.h"
#include "core/query/title_phrases.h"
#include "core/text/character_table.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMostElided = 4;  // letters before an apostrophe: l'accord, dell'Italia

bool ends_in_space(const std::string& q) {
  std::size_t at = q.size();
  while (at > 0 && (static_cast<unsigned char>(q[--at]) & 0xc0) == 0x80) {
  }
  return !q.empty() && is_white_space(text::decode(q, at));
}

bool binds(LexemeKind kind) {
  switch (kind) {
    case LexemeKind::kAnd:
    case LexemeKind::kOr:
    case LexemeKind::kNot:
    case LexemeKind::kPlus:
    case LexemeKind::kMinus:
    case LexemeKind::kExact:
    case LexemeKind::kField:
      return true;
    default:
      return false;
  }
}

bool is_operator(LexemeKind kind) {
  return kind == LexemeKind::kAnd || kind == LexemeKind::kOr || kind == LexemeKind::kNot;
}

}  // namespace

TypedQuery::TypedQuery(const std::string& q) : q_(q), is_complete_(ends_in_space(q)) {
  const std::vector<Lexeme> pieces = cut_query(q);
  if (pieces.size() < 2 || has_value_of(pieces)) return;
  find_segments(pieces);
  for (Segment& segment : segments_) {
    segment.first_word = words_.size();
    text::Tokenizer tokenizer;
    tokenizer.reset(std::string_view(q).substr(segment.begin, segment.end - segment.begin),
                    text::CapitalRule::kAlways);
    for (text::Token token; tokenizer.next(token);) {
      words_.push_back({segment.begin + token.begin, text::fold_marks(token.form),
                        token.kind == text::TokenKind::kCharacter});
    }
  }
}

/// Whether the end is the value of a field that is no title; notes the parentheses that are open.
bool TypedQuery::has_value_of(const std::vector<Lexeme>& pieces) {
  std::vector<bool> values{false};  // by open parenthesis
  bool is_value = false;            // of the piece at hand
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const bool follows_field = i > 0 && pieces[i - 1].kind == LexemeKind::kField;
    is_value = values.back() || (follows_field && pieces[i - 1].field != Field::kTitle);
    if (pieces[i].kind == LexemeKind::kOpen) {
      values.push_back(is_value);
    } else if (pieces[i].kind == LexemeKind::kClose && values.size() > 1) {
      values.pop_back();
    }
  }
  depth_ = values.size() - 1;
  return is_value;
}

/// The words at the end, back to the first sign. What a sign or an operator stands before is completed while
/// it is being typed, and later left as it is.
void TypedQuery::find_segments(const std::vector<Lexeme>& pieces) {
  const std::size_t last = pieces.size() - 2;
  const auto is_bound = [&](std::size_t i) { return i > 0 && binds(pieces[i - 1].kind); };
  if (pieces[last].kind == LexemeKind::kQuoted) {
    if (!pieces[last].is_closed) add_quoted(pieces[last], is_bound(last));
    return;
  }
  const auto text_of = [&](std::size_t i) {
    return std::string_view(q_).substr(pieces[i].begin, pieces[i].end - pieces[i].begin);
  };
  const auto is_word = [&](std::size_t i) {
    return pieces[i].kind == LexemeKind::kWord && text_of(i).find("://") == std::string_view::npos &&
           !looks_like_days(text_of(i));
  };
  const auto has_star = [&](std::size_t i) { return text_of(i).find('*') != std::string_view::npos; };
  if (!is_word(last) || (is_bound(last) && is_complete_)) return;
  is_starred_ = has_star(last);
  std::size_t first = last;
  while (first > 0 && !is_starred_ && !is_bound(first) && is_word(first - 1) && !has_star(first - 1) &&
         pieces[first - 1].end < pieces[first].begin) {
    --first;
  }
  is_plain_ = first == 0 && !is_starred_ && depth_ == 0;
  for (std::size_t i = first; i <= last; ++i) add_segment(pieces[i].begin, pieces[i].end, is_bound(i));
  segments_.front().is_operand = is_bound(first) && is_operator(pieces[first - 1].kind);
  segments_.front().is_negated = is_bound(first) && pieces[first - 1].kind == LexemeKind::kNot;
}

void TypedQuery::add_quoted(const Lexeme& piece, bool is_bound) {
  is_quoted_ = true;
  std::size_t begin = piece.inner_begin;
  for (std::size_t at = begin; at < piece.inner_end;) {
    const std::size_t behind = at;
    if (!is_white_space(text::decode(q_, at))) continue;
    if (behind > begin) add_segment(begin, behind, is_bound);
    begin = at;
  }
  if (begin < piece.inner_end) add_segment(begin, piece.inner_end, is_bound);
}

void TypedQuery::add_segment(std::size_t begin, std::size_t end, bool is_bound) {
  segments_.push_back({begin, end, is_bound || depth_ > 0});
}

/// Whether a segment is an article and a word (l'accord), which is completed without the article.
bool TypedQuery::ends_in_elision(const Segment& segment) const {
  if (words_.size() != segment.first_word + 2) return false;
  const Word& article = words_[segment.first_word];
  const Word& word = words_.back();
  std::size_t before = word.begin - 1;
  while (before > segment.begin && (static_cast<unsigned char>(q_[before]) & 0xc0) == 0x80) --before;
  const char32_t sign = text::decode(q_, before);
  return (text::character_table().class_of(sign) & text::kApostrophe) != 0 &&
         text::count_code_points(article.key) <= kMostElided && text::count_code_points(word.key) > 1;
}

std::vector<TypedQuery::Start> TypedQuery::starts(std::size_t most) const {
  std::vector<Start> starts;
  const std::size_t first = words_.size() - std::min(words_.size(), most);
  // NOT takes one word: to complete another behind that would look as if it took both.
  const bool ends_behind_not = segments_.size() > 1 && segments_.front().is_negated;
  for (const Segment& segment : segments_) {
    const bool has_words = segment.first_word < words_.size();
    if (!has_words || segment.first_word < first) continue;
    if (ends_behind_not && &segment != &segments_.front()) continue;
    const bool is_kept = segment.is_bound && !segment.is_operand && !is_quoted_ && depth_ == 0 &&
                         &segment != &segments_.back();
    starts.push_back({segment.first_word, segment.begin, segment.is_bound, is_kept});
  }
  if (ends_behind_not) return starts;
  if (!segments_.empty() && ends_in_elision(segments_.back())) {
    starts.push_back({words_.size() - 1, segments_.back().begin, segments_.back().is_bound, false});
  }
  // Characters have no spaces between them, so that any of them may begin what is completed.
  for (std::size_t i = std::max<std::size_t>(first, 1); i < words_.size(); ++i) {
    const bool is_run = words_[i].is_character && words_[i - 1].is_character;
    if (is_run && !segments_.back().is_bound) starts.push_back({i, words_[i].begin, false, false});
  }
  std::sort(starts.begin(), starts.end(), [](const Start& a, const Start& b) { return a.word < b.word; });
  return starts;
}

std::string TypedQuery::key_from(const Start& start) const {
  std::string key;
  for (std::size_t i = start.word; i < words_.size(); ++i) {
    append_key(key, words_[i].key, words_[i].is_character, i > start.word && words_[i - 1].is_character);
  }
  if (is_complete_ && !words_.back().is_character) key += ' ';
  return key;
}

std::string TypedQuery::last_key() const {
  const bool is_typed = !words_.empty() && !is_complete_ && !words_.back().is_character;
  return is_typed ? words_.back().key : std::string();
}

bool TypedQuery::takes(const Start& start, std::string_view text) const {
  if (!start.is_kept) return true;
  text::Tokenizer tokenizer;
  tokenizer.reset(text);
  std::size_t words = 0;
  for (text::Token token; tokenizer.next(token);) ++words;
  return words == words_.size() - start.word && text.find('\'') == std::string_view::npos;
}

std::string TypedQuery::complete(const Start& start, std::string_view text) const {
  std::string query = q_.substr(0, start.begin);
  const bool needs_quotes =
      start.is_bound && !start.is_kept && !is_quoted_ && text.find_first_of(" '") != std::string_view::npos;
  query.append(needs_quotes ? "\"" : "").append(text).append(needs_quotes || is_quoted_ ? "\"" : "");
  return query.append(depth_, ')');
}

}  // namespace chancery::query
