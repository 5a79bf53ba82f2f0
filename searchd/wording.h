#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/query/match_kind.h"
#include "core/release/release.h"

namespace chancery::searchd {

/// "1,204".
std::string write_number(std::uint64_t number);

/// "1 release", "1,204 releases".
std::string write_releases(std::uint64_t number);

/// "exact", "stem", "other spelling" ...: how a release has a word.
std::string_view match_kind_name(query::MatchKind kind);

/// "18 February 2025" of a day since 1970-01-01.
std::string write_day(std::int32_t day);

/// "February 2025" of the month that `day` is in.
std::string write_month(std::int32_t day);

/// "02:14 UTC on 24 November 2025".
std::string write_instant(std::int64_t seconds);

/// The date as an English reader expects it, at its precision: "18 February 2025, 15:31 (UTC+04:00)";
/// empty where undated.
std::string write_stated_date(const release::StatedDate& date);

/// The date in ISO 8601 at its precision: "2025-02-18T15:31+04:00", "2025-02"; empty where undated.
std::string iso_stated_date(const release::StatedDate& date);

/// "2025-02-19T21:20:00Z" of seconds since 1970.
std::string iso_second(std::int64_t seconds);

/// "+04:00"; empty where no offset is stated.
std::string iso_offset(const release::StatedDate& date);

/// How a page dates a release.
struct Dateline {
  std::string main;     ///< As printed where an English reader can read that, else in English.
  std::string printed;  ///< The printed text where `main` is not it and it is for people; else empty.
};
Dateline write_dateline(const release::StatedDate& date);

}  // namespace chancery::searchd
