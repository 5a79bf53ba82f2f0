#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/query/match_kind.h"
#include "core/release/release.h"
#include "core/text/language.h"

namespace chancery::searchd {

/// "exact", "stem", "other spelling" ...: how a release has a word.
std::string_view match_kind_name(query::MatchKind kind);

/// How a text runs, as `dir` takes it: "ltr", "rtl"; "auto", by its letters, where its language is not known.
std::string_view direction(text::Language language);

/// "15:31" or "15:31:07" of seconds of a day.
std::string write_time(std::int32_t seconds, bool with_seconds);

/// The date of a day since 1970-01-01.
std::chrono::year_month_day civil(std::int32_t day);

/// The date in ISO 8601 at its precision: "2025-02-18T15:31+04:00", "2025-02"; empty where undated.
std::string iso_stated_date(const release::StatedDate& date);

/// "2025-02-19T21:20:00Z" of seconds since 1970.
std::string iso_second(std::int64_t seconds);

/// "+04:00"; empty where no offset is stated.
std::string iso_offset(const release::StatedDate& date);

}  // namespace chancery::searchd
