#include "core/query/clause_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "core/query/edit_distance.h"
#include "core/query/lexer.h"
#include "core/query/syntax_fault.h"
#include "core/text/character_run.h"
#include "core/text/character_table.h"
#include "core/text/country.h"
#include "core/text/language.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

constexpr std::string_view kDateHelp =
    "Write 2024-05-17 for a day, 2024-05 for a month, 2024 for a year, 2024-05..2024-07 for a range or 7d "
    "for "
    "the last 7 days.";

bool is_hyphen(std::string_view joint) { return joint == "-" || joint == "\u2010" || joint == "\u2011"; }

/// The tokens of `piece`, which begins at byte `begin` of its query.
std::vector<QueryToken> tokenize(std::string_view piece, std::size_t begin, text::CapitalRule rule) {
  std::vector<QueryToken> tokens;
  text::Tokenizer tokenizer;
  text::CharacterRun run;
  tokenizer.reset(piece, rule);
  for (text::Token token; tokenizer.next(token);) {
    const bool joined = run.feed(token).pair_with_previous;
    const std::size_t last_end = tokens.empty() ? 0 : tokens.back().end - begin;
    const bool is_hyphened = !tokens.empty() && is_hyphen(piece.substr(last_end, token.begin - last_end));
    tokens.push_back({std::string(token.form), token.kind, token.is_acronym, joined, begin + token.begin,
                      begin + token.end, is_hyphened});
  }
  return tokens;
}

/// Whether these tokens, typed without quotes, are one word.
bool is_one_word(const std::vector<QueryToken>& tokens) {
  if (tokens.size() == 1) return tokens[0].kind == text::TokenKind::kWord;
  return tokens.size() == 2 && tokens[1].joined;
}

bool is_number(const QueryToken& token) {
  return token.form.find_first_not_of("0123456789") == std::string::npos;
}

bool has_characters(const std::vector<QueryToken>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const QueryToken& token) { return token.kind == text::TokenKind::kCharacter; });
}

/// Codes of countries that are written for their languages, and are those of none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kOtherLanguageCodes{
    {{"jp", "ja"}, {"cn", "zh"}, {"ua", "uk"}, {"gr", "el"}, {"cz", "cs"}}};

/// Whether one of a language's names was meant: but for an edit, of one of five letters or more.
bool is_nearly(std::string_view typed, std::string_view name) {
  constexpr std::size_t kFewestLetters = 5;
  const std::u32string wanted = text::decode_all(typed);
  const std::u32string known = text::decode_all(text::fold_marks(name));
  if (wanted == known) return true;
  if (wanted.size() < kFewestLetters || std::max(wanted.size(), known.size()) > kMaxComparedLetters)
    return false;
  return edit_distance(wanted, known, 1) <= 1;
}

class ClauseReader {
 public:
  ClauseReader(std::string_view q, const Lexeme& piece, const ClauseContext& context, std::int32_t today)
      : q_(q), piece_(piece), context_(context), today_(today) {
    const bool is_quoted = piece.kind == LexemeKind::kQuoted;
    inner_ = is_quoted ? Place{piece.inner_begin, piece.inner_end} : Place{piece.begin, piece.end};
    text_ = q.substr(inner_.begin, inner_.end - inner_.begin);
  }

  ReadClauses read(const Lexeme* near) {
    if (context_.field && *context_.field != Field::kTitle) return read_filter();
    if (piece_.kind == LexemeKind::kQuoted) return read_quoted(near);
    if (!context_.field && !context_.is_exact && looks_like_days(text_)) return read_days();
    if (text_.find('*') != std::string_view::npos) return read_starred();
    return read_word();
  }

 private:
  Clause make(ClauseKind kind, std::vector<QueryToken> tokens) const {
    Clause clause;
    clause.kind = kind;
    clause.tokens = std::move(tokens);
    clause.is_exact = context_.is_exact;
    clause.in_title = context_.field.has_value();
    const bool is_word = kind == ClauseKind::kWord;
    clause.begin = is_word ? clause.tokens.front().begin : inner_.begin;
    clause.end = is_word ? clause.tokens.back().end : inner_.end;
    clause.text = q_.substr(clause.begin, clause.end - clause.begin);
    return clause;
  }

  ReadClauses one(Clause clause) const {
    std::vector<Clause> clauses;
    clauses.push_back(std::move(clause));
    return clauses;
  }

  QueryError fault(Place place, std::string code, std::string detail) const {
    return make_fault(q_, place, std::move(code), std::move(detail));
  }
  QueryError fault(Place place, std::string code, std::string detail, Place mended,
                   std::string_view replacement) const {
    return make_fault(q_, place, std::move(code), std::move(detail), mended, replacement);
  }

  ReadClauses read_quoted(const Lexeme* near) {
    std::vector<QueryToken> tokens = tokenize(text_, inner_.begin, context_.capitals);
    if (tokens.empty()) return std::vector<Clause>{};
    if (near == nullptr) return one(make(ClauseKind::kPhrase, std::move(tokens)));
    const std::string_view digits = q_.substr(near->begin + 1, near->end - near->begin - 1);
    std::uint32_t distance = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), distance);
    const bool is_count = !digits.empty() && digits.front() >= '0' && digits.front() <= '9';
    const Place place{near->begin, near->end};
    if (!is_count || error != std::errc() || distance > kMaxNearDistance) {
      return fault(place, "near_distance",
                   "Behind ~ stands how many other words there may be among those of the phrase, 0 to " +
                       std::to_string(kMaxNearDistance) + ".",
                   place, is_count ? "~" + std::to_string(kMaxNearDistance) : "~5");
    }
    if (tokens.size() == 1) return one(make(ClauseKind::kPhrase, std::move(tokens)));
    Clause clause = make(ClauseKind::kNear, std::move(tokens));
    clause.distance = distance;
    return one(std::move(clause));
  }

  /// Each word, each pair of characters, a single character; or all of it as one.
  ReadClauses read_word() {
    std::vector<QueryToken> tokens = tokenize(text_, inner_.begin, context_.capitals);
    if (tokens.empty()) return std::vector<Clause>{};
    if (is_one_word(tokens)) return one(make(ClauseKind::kWord, std::move(tokens)));
    const bool is_literal = context_.is_exact || has_only_characters(tokens);
    if (context_.is_kept_whole || context_.is_exact || context_.field)
      return one(make(is_literal ? ClauseKind::kPhrase : ClauseKind::kCompound, std::move(tokens)));
    return split(tokens);
  }

  static bool has_only_characters(const std::vector<QueryToken>& tokens) {
    return std::all_of(tokens.begin(), tokens.end(),
                       [](const QueryToken& token) { return token.kind == text::TokenKind::kCharacter; });
  }

  std::vector<Clause> split(const std::vector<QueryToken>& tokens) const {
    std::vector<Clause> clauses;
    const bool has_number = std::any_of(tokens.begin(), tokens.end(), is_number);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool joins_next = i + 1 < tokens.size() && tokens[i + 1].joined;
      if (tokens[i].kind == text::TokenKind::kWord) {
        clauses.push_back(make(ClauseKind::kWord, {tokens[i]}));
        clauses.back().of_number = has_number;
      } else if (joins_next) {
        clauses.push_back(make(ClauseKind::kWord, {tokens[i], tokens[i + 1]}));
      } else if (!tokens[i].joined) {
        clauses.push_back(make(ClauseKind::kWord, {tokens[i]}));
      }
    }
    return clauses;
  }

  /// `word*`. A star at any other place of a word is a fault; one without a word is only a sign.
  ReadClauses read_starred() {
    std::vector<QueryToken> tokens = tokenize(text_, inner_.begin, context_.capitals);
    if (tokens.empty()) return std::vector<Clause>{};
    std::string plain(text_);
    std::erase(plain, '*');
    const Place place = inner_;
    const std::size_t star = text_.find('*');
    if (star + 1 < text_.size() && text_.find_first_not_of('*', star) != std::string_view::npos) {
      return fault({inner_.begin + star, inner_.begin + star + 1}, "star_inside",
                   "A star can stand only at the end of a word: diplom* finds all words that begin so.",
                   place, mend_star(text_, star));
    }
    // Characters are found as a part of any text anyway.
    if (has_characters(tokens)) return split(tokens);
    if (tokens.size() == 1 && text::count_code_points(tokens[0].form) >= kMinPrefixLetters)
      return one(make(ClauseKind::kPrefix, std::move(tokens)));
    if (tokens.size() > 1) {
      return fault({inner_.begin + star, inner_.end}, "star_behind_several_words",
                   "A star can stand only behind a single word.", place, plain);
    }
    return fault(place, "star_too_short",
                 "Before a star there must be at least three letters; fewer would stand for too many words.",
                 place, plain);
  }

  ReadClauses read_days() {
    auto days = read_day_range(text_);
    if (!days) days = read_day_interval(text_);
    if (!days && context_.field) days = read_relative_days(text_, today_);
    if (!days) {
      std::string day = suggest_day(text_);
      if (day.empty()) day = suggest_spoken_day(text_, today_);
      const std::string detail = "This is not a date of the calendar. " + std::string(kDateHelp);
      if (day.empty()) return fault(inner_, "not_a_date", detail);
      return fault(inner_, "not_a_date", detail, value_place(), day);
    }
    if (days->first > days->last) {
      const std::size_t dots = text_.find("..");
      const std::string swapped =
          std::string(text_.substr(dots + 2)).append("..").append(text_.substr(0, dots));
      return fault(inner_, "dates_reversed", "The first date is after the last one.", inner_, swapped);
    }
    Clause clause = make(ClauseKind::kFilter, {});
    clause.filter = {Field::kDate, std::string(text_), *days};
    clause.in_title = false;
    return one(std::move(clause));
  }

  ReadClauses read_filter() {
    if (*context_.field == Field::kDate) return read_days();
    Clause clause = make(ClauseKind::kFilter, {});
    clause.in_title = false;
    clause.filter = {*context_.field, std::string(text_), {}};
    if (*context_.field == Field::kLanguage) {
      const auto language = text::find_language(text_);
      if (!language) return unknown_language();
      clause.filter.value = text::info(*language).code;
    } else if (*context_.field == Field::kCountry) {
      const std::string code = text::find_country(text_);
      if (code.empty()) {
        return fault(inner_, "not_a_country", "A country is two letters of ISO 3166, such as AZ or CH.");
      }
      if (text::fold_marks(text_) != text::fold_marks(code)) return named_country(code);
      clause.filter.value = code;
    }
    return one(std::move(clause));
  }

  QueryError unknown_language() const {
    const std::string detail = "This language is not known. Write its code, such as en, fr or zh.";
    const std::string name = text::fold_marks(text_);
    for (const auto& [other, code] : kOtherLanguageCodes) {
      if (name == other) return fault(inner_, "not_a_language", detail, value_place(), code);
    }
    for (const text::LanguageInfo& language : text::languages()) {
      if (is_nearly(name, language.name) || is_nearly(name, language.autonym)) {
        return fault(inner_, "not_a_language", detail, value_place(), language.code);
      }
    }
    return fault(inner_, "not_a_language", detail);
  }

  QueryError named_country(const std::string& code) const {
    return fault(inner_, "not_a_country", "A country is written with its two letters of ISO 3166.",
                 value_place(), code);
  }

  /// The value with its quotation marks.
  Place value_place() const { return {piece_.begin, piece_.end}; }

  std::string_view q_;
  const Lexeme& piece_;
  const ClauseContext& context_;
  std::int32_t today_;
  Place inner_;  // of the text, without quotation marks
  std::string_view text_;
};

}  // namespace

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

ReadClauses read_clauses(std::string_view q, const Lexeme& piece, const Lexeme* near,
                         const ClauseContext& context, std::int32_t today) {
  return ClauseReader(q, piece, context, today).read(near);
}

}  // namespace chancery::query
