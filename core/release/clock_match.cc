#include "core/release/clock_match.h"

#include "core/release/token_cursor.h"

namespace chancery::release {
namespace {

// Whether "a.m." or "p.m." stands here, and moves behind it: 'a', 'p', or 0.
char take_half(TokenCursor& cursor) {
  if (cursor.take_word({"am"})) return 'a';
  if (cursor.take_word({"pm"})) return 'p';
  TokenCursor ahead = cursor;
  const std::string letter = ahead.word();
  if (letter != "a" && letter != "p") return 0;
  ahead.advance();
  if (!ahead.take_sign('.') || !ahead.take_word({"m"})) return 0;
  ahead.take_sign('.');
  cursor = ahead;
  return letter[0];
}

// 下午3点, 午前10時, 오후 3시: the half of the day comes first.
char half_before(const std::vector<DateToken>& tokens, std::size_t begin) {
  if (begin >= 1 && tokens[begin - 1].text == "오후") return 'p';
  if (begin >= 1 && tokens[begin - 1].text == "오전") return 'a';
  if (begin < 2) return 0;
  const std::string_view first = tokens[begin - 2].text;
  const std::string_view second = tokens[begin - 1].text;
  if ((first == "下" && second == "午") || (first == "午" && second == "後")) return 'p';
  if ((first == "上" && second == "午") || (first == "午" && second == "前")) return 'a';
  return 0;
}

bool take_two_digits(TokenCursor& cursor, int& value) {
  if (!cursor.has_number(2) || cursor.token().digits != 2 || cursor.token().space_before) return false;
  value = cursor.token().value;
  cursor.advance();
  return true;
}

// :04 and :04.91 after the minutes.
void take_seconds(TokenCursor& cursor, ClockMatch& match, int& seconds) {
  TokenCursor ahead = cursor;
  if (!ahead.take_sign(':') || !take_two_digits(ahead, seconds)) return;
  match.has_seconds = true;
  cursor = ahead;
  if (ahead.take_sign('.') && ahead.has_number(9) && !ahead.token().space_before) {
    ahead.advance();
    cursor = ahead;
  }
}

enum class Minutes : std::uint8_t { kNone, kStated };

std::optional<Minutes> take_minutes(TokenCursor& cursor, ClockMatch& match, int& minutes, int& seconds) {
  TokenCursor ahead = cursor;
  if (ahead.take_sign(':')) {
    if (!take_two_digits(ahead, minutes)) return std::nullopt;
    take_seconds(ahead, match, seconds);
    cursor = ahead;
    return Minutes::kStated;
  }
  if (ahead.take_text({"時", "时", "点", "點", "시"})) {
    if (ahead.has_number(2)) {
      minutes = ahead.token().value;
      ahead.advance();
      if (!ahead.take_text({"分", "분"})) return std::nullopt;
    }
    cursor = ahead;
    return Minutes::kStated;
  }
  if (ahead.take_word({"h"})) {
    if (ahead.has_number(2) && ahead.token().digits == 2) {
      minutes = ahead.token().value;
      ahead.advance();
    }
    cursor = ahead;
    return Minutes::kStated;
  }
  return Minutes::kNone;
}

}  // namespace

std::optional<ClockMatch> match_clock(const std::vector<DateToken>& tokens, std::size_t begin,
                                      bool after_date) {
  TokenCursor cursor(tokens, begin);
  if (!cursor.has_number(2)) return std::nullopt;
  int hours = cursor.token().value;
  int minutes = 0;
  int seconds = 0;
  ClockMatch match;
  cursor.advance();
  std::optional<Minutes> stated = take_minutes(cursor, match, minutes, seconds);
  if (!stated) return std::nullopt;
  TokenCursor dotted = cursor;
  if (stated == Minutes::kNone && after_date && dotted.take_sign('.') && take_two_digits(dotted, minutes)) {
    cursor = dotted;
    stated = Minutes::kStated;
  }
  char half = take_half(cursor);
  if (stated == Minutes::kNone && half == 0) return std::nullopt;
  if (half == 0 && hours <= 12) half = half_before(tokens, begin);
  const bool is_possible = minutes < 60 && seconds < 60 && (half == 0 ? hours < 24 : hours <= 12);
  if (half != 0) hours = hours % 12 + (half == 'p' ? 12 : 0);
  match.seconds = is_possible ? hours * 3600 + minutes * 60 + seconds : -1;
  match.end = cursor.position();
  return match;
}

std::optional<OffsetMatch> match_offset(const std::vector<DateToken>& tokens, std::size_t begin) {
  TokenCursor cursor(tokens, begin);
  OffsetMatch match;
  const bool is_parenthesised = cursor.take_sign('(');
  const bool is_glued = !is_parenthesised && !cursor.at_end() && !cursor.token().space_before;
  if (is_glued && cursor.take_word({"z"})) {
    match.is_zulu = true;
    match.end = cursor.position();
    return match;
  }
  const bool is_named = cursor.take_word({"utc", "gmt"});
  const bool is_apart = !cursor.at_end() && cursor.token().space_before;
  const bool is_east = cursor.has_sign('+');
  const bool is_signed = is_east || cursor.has_sign('-');
  TokenCursor number = cursor;
  number.advance();
  const bool has_number = is_signed && number.has_number(4) && !number.token().space_before;
  if (!has_number && !is_named) return std::nullopt;
  if (has_number) {
    const DateToken first = number.token();
    number.advance();
    int minutes = 0;
    int total = first.digits >= 3 ? first.value / 100 * 60 + first.value % 100 : first.value * 60;
    const bool has_minutes = first.digits <= 2 && number.take_sign(':') && take_two_digits(number, minutes);
    // "10:00 -11:00" is a span of time, "10:00 -03:00" is an offset.
    const bool has_zero =
        is_apart && has_minutes && first.digits == 2 && first.value < 10 && minutes % 15 == 0;
    if (!is_named && !is_east && first.digits < 4 && !has_zero) return std::nullopt;
    total += has_minutes ? minutes : 0;
    match.is_possible = total <= 14 * 60 && minutes < 60;
    match.minutes = static_cast<std::int16_t>(is_east ? total : -total);
    cursor = number;
  }
  if (is_parenthesised) cursor.take_sign(')');
  match.end = cursor.position();
  return match;
}

}  // namespace chancery::release
