#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/release/release.h"

namespace chancery::release {

/// What reading one record gave. `release` is absent exactly where a problem has severity kRejected.
struct ReadResult {
  std::optional<Release> release;
  std::vector<Problem> problems;  ///< `file` and `line` are filled in from `Place`.
  std::uint32_t unknown_keys = 0;
  std::int64_t version_instant = 0;  ///< `updated`, else `published`, else INT64_MIN: the greatest stands.
};

/// Where a record stands.
struct Place {
  std::string_view file;     ///< For messages.
  std::string_view path_id;  ///< The path below its root: the id of article text that has none.
  std::uint64_t line = 0;
  std::int64_t now = 0;  ///< Seconds since the epoch; a date after it is reported.
  /// The language that an earlier reading decided: then it is not detected again, nor are notices of it
  /// given.
  std::optional<text::Language> known_language;
};

/// Reads one line of JSON Lines, as `corpus/README.md` defines it. Bad input is a problem, never an
/// exception.
ReadResult read_json_record(std::string_view line, const Place& place);

/// Reads one file of article text, as `corpus/README.md` defines it.
ReadResult read_article_text(std::string_view bytes, const Place& place);

}  // namespace chancery::release
