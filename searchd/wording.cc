#include "searchd/wording.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace chancery::searchd {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::chrono::year_month_day civil(std::int32_t day) { return std::chrono::sys_days(std::chrono::days(day)); }

std::string_view month_name(std::int32_t day) {
  return kMonths[static_cast<unsigned>(civil(day).month()) - 1];
}

std::string write_year(std::int32_t day) { return std::to_string(static_cast<int>(civil(day).year())); }

std::string two_digits(int number) {
  std::string text(1, static_cast<char>('0' + number / 10 % 10));
  text += static_cast<char>('0' + number % 10);
  return text;
}

std::string write_time(std::int32_t seconds, bool with_seconds) {
  std::string text = two_digits(seconds / 3600);
  text.append(":").append(two_digits(seconds / 60 % 60));
  if (with_seconds) text.append(":").append(two_digits(seconds % 60));
  return text;
}

std::string iso_day(std::int32_t day) {
  const auto date = civil(day);
  std::array<char, 24> buffer{};
  const int length =
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {buffer.data(), static_cast<std::size_t>(length)};
}

/// Whether a text is made for machines: "2025-02-18T15:31+04:00".
bool is_machine_form(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || std::string_view("-:.+TZ ").find(c) != std::string_view::npos;
  });
}

}  // namespace

std::string write_number(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

std::string write_releases(std::uint64_t number) {
  return write_number(number) + (number == 1 ? " release" : " releases");
}

std::string_view match_kind_name(query::MatchKind kind) {
  switch (kind) {
    case query::MatchKind::kExact:
      return "exact";
    case query::MatchKind::kFolded:
      return "mark-folded";
    case query::MatchKind::kStem:
      return "stem";
    case query::MatchKind::kPrefix:
      return "prefix";
    case query::MatchKind::kAcronym:
      return "acronym";
    case query::MatchKind::kCountry:
      return "country name";
    case query::MatchKind::kSpelling:
      return "other spelling";
    case query::MatchKind::kScript:
      return "other script";
    case query::MatchKind::kNumber:
      return "number";
    case query::MatchKind::kId:
      return "id";
    case query::MatchKind::kAddress:
      return "address";
  }
  return {};
}

std::string write_day(std::int32_t day) {
  return std::to_string(static_cast<unsigned>(civil(day).day())) + " " + write_month(day);
}

std::string write_month(std::int32_t day) { return std::string(month_name(day)) + " " + write_year(day); }

std::string write_instant(std::int64_t seconds) {
  const auto day = static_cast<std::int32_t>(seconds / 86400);
  return write_time(static_cast<std::int32_t>(seconds % 86400), false) + " UTC on " + write_day(day);
}

std::string iso_second(std::int64_t seconds) {
  release::StatedDate date;
  date.precision = release::Precision::kSecond;
  date.first_day = static_cast<std::int32_t>(seconds / 86400);
  date.seconds = static_cast<std::int32_t>(seconds % 86400);
  date.is_utc_instant = true;
  return iso_stated_date(date);
}

std::string iso_offset(const release::StatedDate& date) {
  if (!date.offset_minutes) return {};
  const int minutes = *date.offset_minutes;
  const int size = minutes < 0 ? -minutes : minutes;
  std::string text(1, minutes < 0 ? '-' : '+');
  return text.append(two_digits(size / 60)).append(":").append(two_digits(size % 60));
}

std::string write_stated_date(const release::StatedDate& date) {
  switch (date.precision) {
    case release::Precision::kNone:
      return {};
    case release::Precision::kYear:
      return write_year(date.first_day);
    case release::Precision::kMonth:
      return write_month(date.first_day);
    default:
      break;
  }
  std::string text = write_day(date.first_day);
  if (date.seconds < 0) return text;
  text += ", " +
          write_time(date.seconds, date.precision == release::Precision::kSecond && date.seconds % 60 != 0);
  if (date.offset_minutes) text += " (UTC" + iso_offset(date) + ")";
  if (date.is_utc_instant) text += " UTC";
  return text;
}

std::string iso_stated_date(const release::StatedDate& date) {
  if (!date.is_dated()) return {};
  std::string text = iso_day(date.first_day);
  if (date.precision == release::Precision::kYear) return text.substr(0, 4);
  if (date.precision == release::Precision::kMonth) return text.substr(0, 7);
  if (date.seconds < 0) return text;
  text.append("T").append(write_time(date.seconds, date.precision == release::Precision::kSecond));
  return text + (date.is_utc_instant ? "Z" : iso_offset(date));
}

Dateline write_dateline(const release::StatedDate& date) {
  if (!date.is_dated()) return {date.stated, {}};
  Dateline line{write_stated_date(date), {}};
  if (date.stated.empty() || date.stated == line.main || is_machine_form(date.stated)) return line;
  const bool has_month = date.stated.find(month_name(date.first_day).substr(0, 3)) != std::string::npos;
  const bool is_english = date.stated.find(write_year(date.first_day)) != std::string::npos &&
                          (date.precision == release::Precision::kYear || has_month);
  if (is_english) return {date.stated, {}};
  line.printed = date.stated;
  return line;
}

}  // namespace chancery::searchd
