#include "core/release/dateline.h"

#include "core/release/dateline_reading.h"
#include "core/release/dateline_scan.h"
#include "core/release/iso_time.h"
#include "core/release/plain_text.h"

namespace chancery::release {
namespace {

constexpr std::size_t kMostBytes = 300;
constexpr std::size_t kMostTokens = 64;
constexpr std::size_t kMostWordsBefore = 12;
constexpr std::size_t kMostWordsAfter = 6;

bool holds_only_a_dateline(const DatelineScan& scan) {
  return !scan.has_prose && scan.words_before <= kMostWordsBefore && scan.words_after <= kMostWordsAfter;
}

// A date that is found but cannot be counted on: why.
std::string find_problem(const DatelineScan& scan) {
  const DateMatch& date = *scan.date;
  if (date.calendar == Calendar::kHijri) return "is a Hijri date, with no Gregorian one beside it";
  if (date.calendar == Calendar::kPersian) return "is a date of the Persian calendar";
  if (!date.problem.empty()) return date.problem;
  if (scan.other_dates > 0) return "names more than one day";
  if (scan.numbers > 0) return "holds numbers beside its date, perhaps a span of days";
  if (scan.clock && scan.clock->seconds < 0) return "has no such time of day";
  if (scan.offset && !scan.offset->is_possible) return "has no such UTC offset";
  return {};
}

void add_clock(const DatelineScan& scan, StatedDate& date) {
  if (!scan.clock || date.precision != Precision::kDay) return;
  date.seconds = scan.clock->seconds;
  date.precision = scan.clock->has_seconds ? Precision::kSecond : Precision::kMinute;
  if (!scan.offset) return;
  date.is_utc_instant = scan.offset->is_zulu;
  if (!scan.offset->is_zulu) date.offset_minutes = scan.offset->minutes;
}

bool is_bare_year(const DatelineScan& scan) {
  return !scan.date && scan.numbers == 1 && scan.bare_year >= 1800 && scan.bare_year <= 2200 && !scan.clock &&
         (scan.words_before == 0 || (scan.words_before == 1 && scan.begins_with_particle));
}

DateReading read_scan(const DatelineScan& scan) {
  if (is_bare_year(scan) && holds_only_a_dateline(scan)) return make_date(scan.bare_year, 0, 0);
  if (!scan.date || !holds_only_a_dateline(scan)) return {{}, "is not a date that can be read"};
  if (std::string problem = find_problem(scan); !problem.empty()) return {{}, problem};
  const DateMatch& match = *scan.date;
  if (match.day > 31) return {{}, "is no day of the calendar"};
  DateReading reading = make_date(match.year, match.month, match.day);
  if (reading.problem.empty()) add_clock(scan, reading.date);
  return reading;
}

// Months and days are checked here because zero means "not stated" to make_date.
bool has_zero_part(const std::vector<DateToken>& tokens, const DatelineScan& scan) {
  if (!scan.date || scan.date->day != 0 || scan.date->calendar != Calendar::kGregorian) return false;
  for (const DateToken& token : tokens) {
    if (token.is_number() && token.value == 0 && !scan.clock) return true;
  }
  return false;
}

void finish(DateReading& reading, std::string_view text) {
  if (reading.problem.empty()) {
    reading.date.stated = text;
  } else {
    reading.problem = std::string(text.substr(0, cut_length(text, 80))) + " " + reading.problem;
  }
}

}  // namespace

DatelineReading read_whole(std::string_view text) {
  text = trim(text);
  DatelineReading result;
  if (auto iso = read_iso_time(text)) {
    result.reading = std::move(*iso);
    result.has_date_shape = true;
    finish(result.reading, text);
    return result;
  }
  const std::vector<DateToken> tokens =
      text.size() > kMostBytes ? std::vector<DateToken>() : cut_date_tokens(text, kMostTokens);
  if (tokens.empty() || tokens.size() == kMostTokens) {
    result.reading.problem = text.empty() ? "is empty" : "is too long for a date";
  } else {
    const DatelineScan scan = scan_dateline(tokens);
    result.has_date_shape = (scan.date || is_bare_year(scan)) && holds_only_a_dateline(scan);
    result.words_before = scan.words_before;
    result.begins_with_particle = scan.begins_with_particle;
    result.has_reference_before = scan.has_reference_before;
    result.reading =
        has_zero_part(tokens, scan) ? DateReading{{}, "is no day of the calendar"} : read_scan(scan);
  }
  finish(result.reading, text);
  return result;
}

DateReading read_dateline(std::string_view text) { return read_whole(text).reading; }

DateReading read_published(std::string_view text) {
  DateReading reading = read_dateline(text);
  // +00:00 is how a program writes an instant; no ministry's offset is stated by it.
  if (reading.date.offset_minutes == 0) {
    reading.date.offset_minutes.reset();
    reading.date.is_utc_instant = true;
  }
  return reading;
}

}  // namespace chancery::release
