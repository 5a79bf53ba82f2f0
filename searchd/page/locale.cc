#include "searchd/page/locale.h"

#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>

#include <algorithm>
#include <chrono>
#include <memory>

#include "core/index/environment_error.h"
#include "core/text/country.h"
#include "searchd/page/icu_text.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

/// "15:31", with seconds where those are stated.
std::string write_clock(const release::StatedDate& date) {
  const bool with_seconds = date.precision == release::Precision::kSecond && date.seconds % 60 != 0;
  return write_time(date.seconds, with_seconds);
}

/// Whether a text is made for machines: "2025-02-18T15:31+04:00".
bool is_machine_form(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || std::string_view("-:.+TZ ").find(c) != std::string_view::npos;
  });
}

/// Names of months; `standalone` those without a day ("февраль", not "февраля").
std::array<std::string, 12> month_names(const icu::DateFormatSymbols& symbols, bool standalone) {
  std::int32_t count = 0;
  const icu::UnicodeString* const names = symbols.getMonths(
      count, standalone ? icu::DateFormatSymbols::STANDALONE : icu::DateFormatSymbols::FORMAT,
      icu::DateFormatSymbols::WIDE);
  std::array<std::string, 12> months;
  for (std::int32_t i = 0; i < std::min(count, 12); ++i)
    months[static_cast<std::size_t>(i)] = to_utf8(names[i]);
  return months;
}

/// Every country in the language of `locale`; in English as the rest of Chancery names them.
std::unordered_map<std::string, std::string> country_names(const icu::Locale& locale) {
  std::unordered_map<std::string, std::string> names;
  const bool is_english = std::string_view(locale.getLanguage()) == "en";
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale("", *code).getDisplayCountry(locale, name);
    names.emplace(*code, is_english ? text::country_name(*code) : to_utf8(name));
  }
  return names;
}

std::vector<std::string> language_names(const icu::Locale& locale) {
  std::vector<std::string> names;
  const bool is_english = std::string_view(locale.getLanguage()) == "en";
  for (const text::LanguageInfo& language : text::languages()) {
    icu::UnicodeString name;
    icu::Locale(std::string(language.code).c_str()).getDisplayLanguage(locale, name);
    names.push_back(is_english ? std::string(language.name) : to_utf8(name));
  }
  return names;
}

}  // namespace

Locale::Locale(InterfaceLanguage language) : info_(searchd::info(language)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(std::string(info_.locale).c_str());
  const auto numbers = icu::number::NumberFormatter::withLocale(locale);
  const std::string four = to_utf8(numbers.formatInt(1234, status).toString(status));
  const std::string five = to_utf8(numbers.formatInt(12345, status).toString(status));
  groups_four_digits_ = four.size() > 4;
  group_separator_ = five.size() > 5 ? five.substr(2, five.size() - 5) : "";
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  const icu::DateFormatSymbols symbols(locale, status);
  if (U_FAILURE(status)) {
    throw index::EnvironmentError("ICU cannot write " + std::string(info_.code), "is its data installed?");
  }
  day_pattern_ = to_utf8(patterns->getBestPattern("yMMMMd", status));
  month_pattern_ = to_utf8(patterns->getBestPattern("yMMMM", status));
  year_pattern_ = to_utf8(patterns->getBestPattern("y", status));
  if (language == InterfaceLanguage::kEnglish)
    day_pattern_ = "d MMMM y";  // the day first, as diplomats write
  months_ = month_names(symbols, false);
  standalone_months_ = month_names(symbols, true);
  languages_ = language_names(locale);
  countries_ = country_names(locale);
}

std::string Locale::number(std::uint64_t number) const {
  const std::string digits = std::to_string(number);
  if (digits.size() <= (groups_four_digits_ ? 3U : 4U)) return digits;
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += group_separator_;
    grouped += digits[i];
  }
  return grouped;
}

/// Fills a pattern of CLDR's: runs of letters are fields, what stands in quotes is itself.
std::string Locale::fill(std::string_view pattern, std::int32_t day) const {
  const std::chrono::year_month_day date = civil(day);
  const auto month = static_cast<unsigned>(date.month());
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < pattern.size();) {
    const char c = pattern[i];
    std::size_t end = i + 1;
    const bool is_field = !quoted && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    while (is_field && end < pattern.size() && pattern[end] == c) ++end;
    if (c == '\'') {
      quoted = !quoted;
    } else if (!is_field) {
      out += c;
    } else if (c == 'y') {
      out += std::to_string(static_cast<int>(date.year()));
    } else if (c == 'd') {
      out += std::to_string(static_cast<unsigned>(date.day()));
    } else if (c == 'M' || c == 'L') {
      out += end - i < 3 ? std::to_string(month) : (c == 'L' ? standalone_months_ : months_)[month - 1];
    }
    i = end;
  }
  return out;
}

std::string Locale::day(std::int32_t day) const { return fill(day_pattern_, day); }
std::string Locale::month(std::int32_t day) const { return fill(month_pattern_, day); }
std::string Locale::year(std::int32_t day) const { return fill(year_pattern_, day); }

std::string Locale::clock(std::int64_t seconds) const {
  const std::int64_t second_of_day = (seconds % 86400 + 86400) % 86400;
  const auto days = static_cast<std::int32_t>((seconds - second_of_day) / 86400);
  return day(days) + std::string(info_.clock_separator) +
         write_time(static_cast<std::int32_t>(second_of_day), false);
}

std::string Locale::instant(std::int64_t seconds) const { return clock(seconds) + " UTC"; }

std::string Locale::stated_date(const release::StatedDate& date) const {
  switch (date.precision) {
    case release::Precision::kNone:
      return {};
    case release::Precision::kYear:
      return year(date.first_day);
    case release::Precision::kMonth:
      return month(date.first_day);
    default:
      break;
  }
  std::string text = day(date.first_day);
  if (date.seconds < 0) return text;
  text += std::string(info_.clock_separator) + write_clock(date);
  if (date.offset_minutes) text += " (UTC" + iso_offset(date) + ")";
  if (date.is_utc_instant) text += " UTC";
  return text;
}

/// Whether a date as printed names its year and its month (by three letters) as the reader does.
bool Locale::can_read(std::string_view printed, std::int32_t day, release::Precision precision) const {
  const std::chrono::year_month_day date = civil(day);
  if (printed.find(std::to_string(static_cast<int>(date.year()))) == std::string_view::npos) return false;
  if (precision == release::Precision::kYear) return true;
  const std::string& month = months_[static_cast<unsigned>(date.month()) - 1];
  const bool is_latin = info_.id == InterfaceLanguage::kEnglish;
  return printed.find(is_latin ? month.substr(0, 3) : month) != std::string_view::npos;
}

Dateline Locale::dateline(const release::StatedDate& date) const {
  if (!date.is_dated()) return {date.stated, {}};
  Dateline line{stated_date(date), {}};
  if (date.stated.empty() || date.stated == line.main || is_machine_form(date.stated)) return line;
  if (can_read(date.stated, date.first_day, date.precision)) return {date.stated, {}};
  line.printed = date.stated;
  return line;
}

std::string Locale::country(std::string_view code) const {
  const auto known = countries_.find(std::string(code));
  return known == countries_.end() ? std::string(code) : known->second;
}

const std::string& Locale::language(text::Language language) const {
  return languages_[static_cast<std::size_t>(language)];
}

}  // namespace chancery::searchd
