#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/release/dateline.h"

namespace chancery::release {

/// Where a release may state its date. Empty: not stated.
struct DateSources {
  std::string_view date_line;
  std::string_view published;
  std::string_view body;
};

/// Something to report about a date.
struct DateRemark {
  std::string field;
  std::string reason;
};

/// The date of a release, and what is to be said about it.
struct DateVerdict {
  StatedDate date;                   ///< Undated where no source could be read.
  std::vector<DateRemark> problems;  ///< Why it is undated; empty where it is dated.
  std::vector<DateRemark> notices;   ///< Disagreements, unreadable sources that another stood in for.
};

/// Chooses: `date_line` counts before `published`, `published` before a dateline at the head of the body.
/// What the chosen one leaves out (a day, the time, an offset) is filled in from one that agrees with it.
DateVerdict choose_date(const DateSources& sources);

/// Whether both may be said of one moment: their days meet, or an instant in UTC falls on the other's day
/// somewhere on earth; where both are instants, they are the same.
bool do_agree(const StatedDate& one, const StatedDate& other);

}  // namespace chancery::release
