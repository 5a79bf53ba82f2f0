#include "core/release/date_choice.h"

#include <algorithm>

#include "core/release/dateline_reading.h"

namespace chancery::release {
namespace {

constexpr std::int64_t kDaySeconds = 86400;
constexpr std::int64_t kEasternmost = 14LL * 3600;  // UTC+14
constexpr std::int64_t kWesternmost = 12LL * 3600;  // UTC-12

struct Source {
  std::string_view field;
  DateReading reading;
};

bool has_time(const StatedDate& date) { return date.precision >= Precision::kMinute; }

bool is_instant(const StatedDate& date) {
  return has_time(date) && (date.is_utc_instant || date.offset_minutes.has_value());
}

// The instant as exactly as the coarser of the two states it.
bool is_same_instant(const StatedDate& one, const StatedDate& other) {
  if (one.precision == Precision::kSecond && other.precision == Precision::kSecond)
    return one.instant() == other.instant();
  return one.instant() / 60 == other.instant() / 60;
}

bool may_fall_on(std::int64_t instant, const StatedDate& local) {
  return instant >= local.first_day * kDaySeconds - kEasternmost &&
         instant < (local.last_day + 1) * kDaySeconds + kWesternmost;
}

bool do_days_meet(const StatedDate& one, const StatedDate& other) {
  return one.first_day <= other.last_day && other.first_day <= one.last_day;
}

void fill_in_time(StatedDate& date, const StatedDate& other) {
  if (!has_time(other) || other.first_day != date.first_day || date.precision < Precision::kDay) return;
  if (!has_time(date)) {
    date.seconds = other.seconds;
    date.precision = other.precision;
    date.offset_minutes = other.offset_minutes;
    date.is_utc_instant = other.is_utc_instant;
    return;
  }
  const bool is_same_minute = date.seconds / 60 == other.seconds / 60;
  if (is_same_minute && !is_instant(date) && other.offset_minutes) date.offset_minutes = other.offset_minutes;
}

void fill_in(StatedDate& date, const StatedDate& other) {
  const bool is_within = other.first_day >= date.first_day && other.last_day <= date.last_day;
  if (date.precision < Precision::kDay && other.precision > date.precision && is_within) {
    date.first_day = other.first_day;
    date.last_day = other.last_day;
    date.precision = std::min(other.precision, Precision::kDay);
  }
  fill_in_time(date, other);
}

std::vector<Source> read_sources(const DateSources& sources) {
  std::vector<Source> read;
  if (!sources.date_line.empty()) read.push_back({"date_line", read_dateline(sources.date_line)});
  if (!sources.published.empty()) read.push_back({"published", read_published(sources.published)});
  if (auto head = read_head(sources.body)) read.push_back({"body", std::move(*head)});
  return read;
}

std::string describe(const Source& source) {
  return std::string(source.field == "body" ? "the head of the body" : source.field) + " (" +
         source.reading.date.stated + ")";
}

void compare(const Source& chosen, const Source& other, DateVerdict& verdict) {
  if (do_agree(chosen.reading.date, other.reading.date)) {
    fill_in(verdict.date, other.reading.date);
    return;
  }
  verdict.notices.push_back({std::string(chosen.field),
                             describe(chosen) + " and " + describe(other) + " disagree; the first stands"});
}

}  // namespace

bool do_agree(const StatedDate& one, const StatedDate& other) {
  if (is_instant(one) && is_instant(other)) return is_same_instant(one, other);
  if (one.is_utc_instant) return may_fall_on(one.instant(), other);
  if (other.is_utc_instant) return may_fall_on(other.instant(), one);
  return do_days_meet(one, other);
}

DateVerdict choose_date(const DateSources& sources) {
  DateVerdict verdict;
  const std::vector<Source> read = read_sources(sources);
  const auto chosen = std::find_if(read.begin(), read.end(),
                                   [](const Source& source) { return source.reading.problem.empty(); });
  const bool is_dated = chosen != read.end();
  if (is_dated) verdict.date = chosen->reading.date;
  for (const Source& source : read) {
    if (!source.reading.problem.empty()) {
      // A date in the body that cannot be counted on says nothing about a release that states its date.
      if (is_dated && source.field == "body") continue;
      DateRemark remark{std::string(source.field), source.reading.problem};
      if (is_dated) remark.reason += "; " + describe(*chosen) + " stands";
      (is_dated ? verdict.notices : verdict.problems).push_back(std::move(remark));
    } else if (&source != &*chosen) {
      compare(*chosen, source, verdict);
    }
  }
  if (read.empty()) verdict.problems.push_back({"published", "has no date"});
  return verdict;
}

}  // namespace chancery::release
