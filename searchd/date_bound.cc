#include "searchd/date_bound.h"

#include "core/query/day.h"
#include "core/release/iso_time.h"
#include "core/release/time_zone.h"

namespace chancery::searchd {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;

/// A date, or the day that lies so long before today.
std::optional<query::DayInterval> read_days(std::string_view text, std::int32_t today) {
  const auto relative = query::read_relative_days(text, today);
  return relative ? query::DayInterval{relative->first, relative->first} : query::read_day_interval(text);
}

bool is_in_years(const query::DayInterval& days) {
  static const query::DayInterval kYears{query::read_day_interval("1800")->first,
                                         query::read_day_interval("2200")->last};
  return days.first >= kYears.first && days.last <= kYears.last;
}

/// A time of a day; a minute is meant with all its seconds.
std::optional<DateBound> read_time(std::string_view text, const std::optional<release::TimeZone>& zone) {
  const auto reading = release::read_iso_time(text);
  if (!reading || !reading->problem.empty() || reading->date.seconds < 0) return std::nullopt;
  const release::StatedDate& date = reading->date;
  DateBound bound{date.first_day, date.last_day, {}, {}};
  if (date.offset_minutes || date.is_utc_instant) {
    bound.first_second = date.instant();
  } else if (zone) {
    bound.first_second = zone->instant_of(date.first_day * kSecondsOfDay + date.seconds);
  } else {
    return std::nullopt;
  }
  bound.last_second = *bound.first_second + (date.precision == release::Precision::kMinute ? 59 : 0);
  return bound;
}

}  // namespace

std::optional<DateBound> read_date_bound(std::string_view text, std::string_view zone_name,
                                         std::int32_t today) {
  std::optional<release::TimeZone> zone;
  if (!zone_name.empty()) zone = release::TimeZone::find(zone_name);
  const auto days = read_days(text, today);
  if (!days) return read_time(text, zone);
  if (!is_in_years(*days)) return std::nullopt;
  DateBound bound{days->first, days->last, {}, {}};
  if (zone) {
    bound.first_second = zone->start_of_day(days->first);
    bound.last_second = zone->start_of_day(days->last + 1) - 1;
  }
  return bound;
}

bool is_date_of_other_years(std::string_view text, std::int32_t today) {
  const auto days = read_days(text, today);
  return days && !is_in_years(*days);
}

std::string suggest_date_bound(std::string_view text) {
  // An address that holds a bare + says a space.
  const std::size_t space = text.rfind(' ');
  if (space != std::string_view::npos && text.size() > 15) {
    std::string mended(text);
    mended[space] = '+';
    if (read_time(mended, std::nullopt)) return mended;
  }
  const auto reading = release::read_iso_time(text);
  if (reading && reading->problem.empty() && reading->date.seconds >= 0) return std::string(text) + "Z";
  return query::suggest_day(text);
}

}  // namespace chancery::searchd
