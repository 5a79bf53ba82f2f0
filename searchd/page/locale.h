#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/release/release.h"
#include "core/text/language.h"
#include "searchd/interface_language.h"

namespace chancery::searchd {

/// How a page dates a release.
struct Dateline {
  std::string main;     ///< As printed where the reader can read that, else in the reader's own form.
  std::string printed;  ///< The printed text where `main` is not it and it is for people; else empty.
};

/// How numbers, dates and names are written in a language of the interface, as CLDR has it. All is read from
/// ICU when it is made, so that threads may write at the same time.
class Locale {
 public:
  /// Throws index::EnvironmentError where ICU lacks the language.
  explicit Locale(InterfaceLanguage language);

  const InterfaceLanguageInfo& info() const { return info_; }

  /// "1,204".
  std::string number(std::uint64_t number) const;

  /// Each of a day since 1970-01-01: "18 February 2025", "February 2025", "2025".
  std::string day(std::int32_t day) const;
  std::string month(std::int32_t day) const;
  std::string year(std::int32_t day) const;

  /// "18 February 2025, 02:14" of what a clock shows, in seconds since 1970-01-01T00:00:00 there.
  std::string clock(std::int64_t seconds) const;

  /// "18 February 2025, 02:14 UTC" of seconds since 1970-01-01T00:00:00Z.
  std::string instant(std::int64_t seconds) const;

  /// The date at its precision: "18 February 2025, 15:31 (UTC+04:00)"; empty where undated.
  std::string stated_date(const release::StatedDate& date) const;

  Dateline dateline(const release::StatedDate& date) const;

  /// "Azerbaijan" of "AZ"; the code itself where there is none.
  std::string country(std::string_view code) const;

  /// "Arabic" of `ar`.
  const std::string& language(text::Language language) const;

 private:
  std::string fill(std::string_view pattern, std::int32_t day) const;
  bool can_read(std::string_view printed, std::int32_t day, release::Precision precision) const;

  const InterfaceLanguageInfo& info_;
  std::string group_separator_;
  bool groups_four_digits_ = true;  // 1,204 in English, 1204 in Spanish
  std::string day_pattern_;         // "d MMMM y"
  std::string month_pattern_;
  std::string year_pattern_;
  std::array<std::string, 12> months_;             // inside a date
  std::array<std::string, 12> standalone_months_;  // without a day
  std::vector<std::string> languages_;             // by text::Language
  std::unordered_map<std::string, std::string> countries_;
};

}  // namespace chancery::searchd
