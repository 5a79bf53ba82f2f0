#include "searchd/wording.h"

#include "core/release/dateline.h"

namespace chancery::searchd {
namespace {

std::string two_digits(int number) {
  std::string text(1, static_cast<char>('0' + number / 10 % 10));
  text += static_cast<char>('0' + number % 10);
  return text;
}

}  // namespace

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
    case query::MatchKind::kTitle:
      return "title";
  }
  return {};
}

std::string_view direction(text::Language language) {
  if (language == text::Language::kUndetermined) return "auto";
  return text::info(language).right_to_left ? "rtl" : "ltr";
}

std::string write_time(std::int32_t seconds, bool with_seconds) {
  std::string text = two_digits(seconds / 3600);
  text.append(":").append(two_digits(seconds / 60 % 60));
  if (with_seconds) text.append(":").append(two_digits(seconds % 60));
  return text;
}

std::chrono::year_month_day civil(std::int32_t day) { return std::chrono::sys_days(std::chrono::days(day)); }

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

std::string iso_stated_date(const release::StatedDate& date) {
  if (!date.is_dated()) return {};
  std::string text = release::iso_date(date.first_day);
  if (date.precision == release::Precision::kYear) return text.substr(0, 4);
  if (date.precision == release::Precision::kMonth) return text.substr(0, 7);
  if (date.seconds < 0) return text;
  text.append("T").append(write_time(date.seconds, date.precision == release::Precision::kSecond));
  return text + (date.is_utc_instant ? "Z" : iso_offset(date));
}

}  // namespace chancery::searchd
