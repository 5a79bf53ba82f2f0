#include "searchd/typed_date.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/query/day.h"
#include "core/release/dateline.h"
#include "core/release/plain_text.h"
#include "core/text/tokenizer.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

/// The day that a word of one of the interface's languages, mark-folded, stands for.
std::optional<std::int32_t> read_spoken_day(std::string_view word, std::int32_t today) {
  constexpr std::array<std::string_view, 7> kToday{"today", "aujourd'hui", "hoy", "сегодня",
                                                   "اليوم", "今天",        "今日"};
  constexpr std::array<std::string_view, 6> kYesterday{"yesterday", "hier", "ayer", "вчера", "أمس", "昨天"};
  const auto holds = [&](const auto& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view known) { return text::fold_marks(known) == word; });
  };
  if (holds(kToday)) return today;
  if (holds(kYesterday)) return today - 1;
  return std::nullopt;
}

/// Mark-folded, with digits and apostrophes of ASCII, and without the signs that only direct letters.
std::string fold_typed(std::string_view text) {
  std::string folded = text::fold_marks(release::trim(text));
  const auto replace = [&](std::string_view what, std::string_view by) {
    for (std::size_t at = folded.find(what); at != std::string::npos; at = folded.find(what, at)) {
      folded.replace(at, what.size(), by);
    }
  };
  replace("’", "'");
  for (const std::string_view mark : {"\u200e", "\u200f", "\u061c"}) replace(mark, "");
  return folded;
}

std::string read_named_date(std::string_view text) {
  const release::DateReading reading = release::read_dateline(text);
  const bool is_day = reading.problem.empty() && reading.date.is_dated() && reading.date.seconds < 0;
  return is_day ? iso_stated_date(reading.date) : std::string();  // a time needs its offset
}

/// Says of a date that cannot be taken what is wrong with it.
void explain(ParameterError& error, bool is_ambiguous) {
  const std::string last_of_month = query::suggest_day(fold_typed(error.value));
  if (is_ambiguous) {
    error.code = "ambiguous_date";
    error.detail = "This could be two days. Which one do you mean?";
  } else if (!last_of_month.empty()) {
    error.code = "no_such_day";
    error.detail = "There is no such day.";
    error.suggestion = last_of_month;
  }
}

/// Whether a date could be taken that `error` is about.
bool take_typed_date(SearchParameters& values, ParameterError& error) {
  if (error.code != "not_a_date") return false;
  const std::vector<std::string> dates = read_typed_date(error.value, values.request.today);
  if (dates.size() == 1) {
    return error.parameter == "from" ? set_from(values, dates[0]) : set_to(values, dates[0]);
  }
  explain(error, dates.size() > 1);
  return false;
}

}  // namespace

std::vector<std::string> read_typed_date(std::string_view text, std::int32_t today) {
  const std::string folded = fold_typed(text);
  if (const auto spoken = read_spoken_day(folded, today)) return {release::iso_date(*spoken)};
  std::vector<std::string> days = query::read_numeric_days(folded);
  // What is written in numbers only is no dateline: "31/02/2020" is a day that there is not.
  if (!days.empty() || !query::suggest_day(folded).empty()) return days;
  const std::string named = read_named_date(text);
  return named.empty() ? days : std::vector<std::string>{named};
}

void take_typed_dates(ParsedParameters& parsed) {
  std::vector<ParameterError> left;
  for (ParameterError& error : parsed.errors) {
    if (!take_typed_date(parsed.values, error)) left.push_back(std::move(error));
  }
  const bool has_taken = left.size() < parsed.errors.size();
  parsed.errors = std::move(left);
  const query::Request& request = parsed.values.request;
  if (!has_taken || !request.from || !request.to || *request.from <= *request.to) return;
  parsed.errors.push_back({"from", "dates_reversed", "The first date is after the last one.", 0, 0, {}, {}});
}

}  // namespace chancery::searchd
