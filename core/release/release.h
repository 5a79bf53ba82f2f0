#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/text/language.h"

namespace chancery::release {

/// How exactly a date is stated.
enum class Precision : std::uint8_t { kNone = 0, kYear = 1, kMonth = 2, kDay = 3, kMinute = 4, kSecond = 5 };

/// The date of a release as its dateline states it. Nothing is invented: what is not stated is absent.
struct StatedDate {
  Precision precision = Precision::kNone;
  std::int32_t first_day = 0;  ///< Days since 1970-01-01 in the dateline's own place; inclusive.
  std::int32_t last_day = 0;   ///< The same day, or the last one of the month or year.
  std::int32_t seconds = -1;   ///< Of the local day; -1 where no time is stated.
  std::optional<std::int16_t> offset_minutes;  ///< The stated UTC offset; east is positive.
  bool is_utc_instant = false;  ///< `published` ended in Z or +00:00: an instant, but no offset is stated.
  std::string stated;           ///< The text as printed.

  bool is_dated() const { return precision != Precision::kNone; }
  /// Seconds since 1970-01-01T00:00:00Z where an offset (or UTC) is known, else of the local time as if
  /// it were UTC; the start of `first_day` where no time is stated.
  std::int64_t instant() const;
  bool operator==(const StatedDate&) const = default;
};

/// One release, valid UTF-8 throughout.
struct Release {
  std::string id;  ///< As `corpus/README.md` defines it; qualified by the source where it must be.
  std::string url;
  std::string source;     ///< The ministry's name in the release's language.
  std::string source_id;  ///< What unites a source's names; `source` where none is stated.
  std::string country;    ///< ISO 3166-1 alpha-2, upper case, or empty.
  text::Language language = text::Language::kUndetermined;
  std::string work;  ///< Releases that share it are one text in several languages.
  std::string title;
  std::string body;     ///< Paragraphs separated by line feeds.
  std::string updated;  ///< As stated.
  StatedDate date;
};

/// One thing that is wrong with an input, with its place.
struct Problem {
  enum class Severity : std::uint8_t { kNotice, kUndated, kRejected };
  Severity severity = Severity::kNotice;
  std::string file;
  std::uint64_t line = 0;  ///< From 1; 0 where the file as a whole is meant.
  std::string id;
  std::string field;   ///< "published", "language", "body" ...
  std::string reason;  ///< A sentence for a person.
};

}  // namespace chancery::release
