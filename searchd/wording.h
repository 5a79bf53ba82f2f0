#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/query/match_kind.h"
#include "core/release/release.h"

namespace chancery::searchd {

/// "exact", "stem", "other spelling" ...: how a release has a word.
std::string_view match_kind_name(query::MatchKind kind);

/// "15:31" or "15:31:07" of seconds of a day.
std::string write_time(std::int32_t seconds, bool with_seconds);

/// The date in ISO 8601 at its precision: "2025-02-18T15:31+04:00", "2025-02"; empty where undated.
std::string iso_stated_date(const release::StatedDate& date);

/// "+04:00"; empty where no offset is stated.
std::string iso_offset(const release::StatedDate& date);

}  // namespace chancery::searchd
