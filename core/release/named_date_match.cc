#include "core/release/named_date_match.h"

#include <array>

namespace chancery::release {
namespace {

std::optional<MonthName> take_one_month(TokenCursor& cursor) {
  const std::string first = cursor.word();
  if (first.empty()) return std::nullopt;
  // ربيع الآخر, كانون الثاني: names of two words come first.
  if (const std::string second = cursor.word(1); !second.empty()) {
    if (const auto month = find_month(first + " " + second)) {
      cursor.advance(2);
      return month;
    }
  }
  const auto month = find_month(first);
  if (month) cursor.advance();
  return month;
}

// شباط/فبراير: in Arabic both names are given. They must be of one month.
std::optional<MonthName> take_month(TokenCursor& cursor) {
  const auto month = take_one_month(cursor);
  TokenCursor ahead = cursor;
  if (month && ahead.take_sign('/')) {
    const auto second = take_one_month(ahead);
    if (second && second->month == month->month && second->calendar == month->calendar) cursor = ahead;
  }
  return month;
}

// 1er, 1°, 1º, 1., 24th, 2-го, 18-i.
void skip_ordinal(TokenCursor& cursor) {
  if (!cursor.at_end() && cursor.token().is_word() && !cursor.token().space_before) {
    cursor.take_word({"st", "nd", "rd", "th", "er", "re", "e", "eme", "o", "a", "de", "ste", "го", "ое"});
  } else if (cursor.has_sign('-') && !cursor.at_end(1) && cursor.token(1).is_word() &&
             !cursor.token(1).space_before && !find_month(cursor.word(1))) {
    cursor.advance(2);
  } else if (cursor.has_sign('.') || (cursor.has_sign('?') && cursor.token().text == "°")) {
    cursor.advance();
  }
}

void skip_between(TokenCursor& cursor) {
  while (cursor.take_sign(',') || cursor.take_sign('.') || cursor.take_sign('-') || cursor.take_sign('\'') ||
         cursor.take_word({"de", "of", "del", "di", "d", "do", "den"})) {
  }
}

void skip_year_word(TokenCursor& cursor, DateMatch& match) {
  if (cursor.take_word({"ه", "هجري", "هجريا", "هجرية", "ah"})) {
    if (match.calendar == Calendar::kGregorian) match.calendar = Calendar::kHijri;
    return;
  }
  TokenCursor ahead = cursor;
  if (ahead.take_sign('-') && ahead.take_word({"ci", "cu", "го", "й"})) cursor = ahead;
  if (cursor.take_word({"года", "год", "году", "г", "року", "рік", "р", "il", "ili", "m", "م", "ميلادي", "r",
                        "ж", "жылғы", "жылы", "yil", "թ"})) {
    cursor.take_sign('.');
  } else if (cursor.has_sign('.')) {
    cursor.advance();
  }
}

// The year, of four digits, or of two, which is a problem. "3 May, 15:30" has none.
bool take_year(TokenCursor& cursor, DateMatch& match) {
  const bool has_apostrophe = cursor.take_sign('\'');
  if (!cursor.has_number(4) || cursor.token().digits == 3) return false;
  const DateToken number = cursor.token();
  TokenCursor ahead = cursor;
  ahead.advance();
  if (number.digits <= 2) {
    const bool is_clock =
        ahead.has_sign(':') || ahead.has_sign('.') || ahead.take_word({"h", "uhr", "am", "pm"});
    if (number.digits == 1 || (is_clock && !has_apostrophe)) return false;
    match.problem = "has a year of two digits";
  }
  match.year = number.value;
  cursor = ahead;
  skip_year_word(cursor, match);
  return true;
}

std::optional<DateMatch> finish(const TokenCursor& cursor, DateMatch match) {
  match.end = cursor.position();
  return match;
}

void set_month(DateMatch& match, const MonthName& month) {
  match.calendar = month.calendar;
  match.month = month.month;
}

std::optional<DateMatch> match_day_first(TokenCursor cursor) {
  DateMatch match;
  if (!cursor.has_number(2)) return std::nullopt;
  match.day = cursor.token().value;
  cursor.advance();
  skip_ordinal(cursor);
  skip_between(cursor);
  if (cursor.take_word({"thang"})) {
    if (!cursor.has_number(2)) return std::nullopt;
    match.month = cursor.token().value;
    cursor.advance();
    cursor.take_word({"nam"});
  } else {
    const auto month = take_month(cursor);
    if (!month) return std::nullopt;
    set_month(match, *month);
  }
  skip_between(cursor);
  if (!take_year(cursor, match)) return std::nullopt;
  return finish(cursor, match);
}

std::optional<DateMatch> match_month_first(TokenCursor cursor) {
  const auto month = take_month(cursor);
  if (!month) return std::nullopt;
  DateMatch match;
  set_month(match, *month);
  cursor.take_sign('.');
  TokenCursor with_day = cursor;
  if (with_day.has_number(2)) {
    match.day = with_day.token().value;
    with_day.advance();
    skip_ordinal(with_day);
    while (with_day.take_sign(',') || with_day.take_sign('.')) {
    }
    if (take_year(with_day, match)) return finish(with_day, match);
    return std::nullopt;
  }
  skip_between(cursor);
  if (!cursor.has_number(4) || cursor.token().digits != 4 || !take_year(cursor, match)) return std::nullopt;
  return finish(cursor, match);
}

// 2025. április 3., 2025 m. vasario 18 d., 2025-ci il 18 fevral, 2025 жылғы 3 сәуір.
std::optional<DateMatch> match_year_first(TokenCursor cursor) {
  DateMatch match;
  if (!cursor.has_number(4) || cursor.token().digits != 4 || !take_year(cursor, match)) return std::nullopt;
  while (cursor.take_sign(',') || cursor.take_sign('-')) {
  }
  TokenCursor day_next = cursor;
  if (day_next.has_number(2)) {
    match.day = day_next.token().value;
    day_next.advance();
    skip_ordinal(day_next);
    const auto month = take_month(day_next);
    if (!month) return std::nullopt;
    set_month(match, *month);
    return finish(day_next, match);
  }
  const auto month = take_month(cursor);
  if (!month) return std::nullopt;
  set_month(match, *month);
  cursor.take_sign('-');
  if (!cursor.has_number(2)) return finish(cursor, match);
  match.day = cursor.token().value;
  cursor.advance();
  skip_ordinal(cursor);
  if (cursor.take_word({"d"})) cursor.take_sign('.');
  return finish(cursor, match);
}

struct Era {
  std::array<std::string_view, 2> characters;
  int base;  // the year before its first
};
constexpr Era kEras[] = {{{"明", "治"}, 1867},
                         {{"大", "正"}, 1911},
                         {{"昭", "和"}, 1925},
                         {{"平", "成"}, 1988},
                         {{"令", "和"}, 2018}};

int take_era(TokenCursor& cursor) {
  for (const Era& era : kEras) {
    if (!cursor.at_end(1) && cursor.token().text == era.characters[0] &&
        cursor.token(1).text == era.characters[1]) {
      cursor.advance(2);
      return era.base;
    }
  }
  return 0;
}

// 平成13年(2001年): the year of both calendars must be one.
void take_gregorian_note(TokenCursor& cursor, DateMatch& match) {
  TokenCursor ahead = cursor;
  if (!ahead.take_sign('(') || !ahead.has_number(4) || ahead.token().digits != 4) return;
  const int year = ahead.token().value;
  ahead.advance();
  ahead.take_text({"年"});
  if (!ahead.take_sign(')')) return;
  if (year != match.year) match.problem = "states two different years";
  cursor = ahead;
}

}  // namespace

std::optional<DateMatch> match_named_date(TokenCursor cursor) {
  if (cursor.at_end()) return std::nullopt;
  if (cursor.token().is_word()) {
    // Most words of a line are far from a number: they are not worth folding.
    bool is_near_number = false;
    for (std::size_t ahead = 1; ahead <= 3 && !cursor.at_end(ahead); ++ahead) {
      is_near_number = is_near_number || cursor.token(ahead).is_number();
    }
    return is_near_number ? match_month_first(cursor) : std::nullopt;
  }
  if (auto match = match_day_first(cursor)) return match;
  return match_year_first(cursor);
}

std::optional<DateMatch> match_character_date(TokenCursor cursor) {
  DateMatch match;
  const int base = take_era(cursor);
  if (!cursor.has_number(4)) return std::nullopt;
  const int digits = cursor.token().digits;
  if (base == 0 && digits != 4) return std::nullopt;
  match.year = base + cursor.token().value;
  cursor.advance();
  if (!cursor.take_text({"年", "년"})) return std::nullopt;
  if (base != 0) take_gregorian_note(cursor, match);
  TokenCursor ahead = cursor;
  if (!ahead.has_number(2)) return finish(cursor, match);
  match.month = ahead.token().value;
  ahead.advance();
  if (!ahead.take_text({"月", "월"})) {
    match.month = 0;
    return finish(cursor, match);
  }
  cursor = ahead;
  if (!ahead.has_number(2)) return finish(cursor, match);
  match.day = ahead.token().value;
  ahead.advance();
  if (!ahead.take_text({"日", "号", "號", "일"})) {
    match.day = 0;
    return finish(cursor, match);
  }
  return finish(ahead, match);
}

}  // namespace chancery::release
