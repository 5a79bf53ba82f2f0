#include "core/release/time_zone.h"

#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <algorithm>

namespace chancery::release {
namespace {

constexpr std::size_t kLongestName = 64;

/// In small letters, with `_` for a space.
std::string plain_name(std::string_view name) {
  std::string plain(name);
  for (char& c : plain) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ') c = '_';
  }
  return plain;
}

}  // namespace

struct TimeZone::Rules {
  std::unique_ptr<icu::TimeZone> zone;
};

std::optional<TimeZone> TimeZone::find(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  const icu::UnicodeString wanted =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  icu::UnicodeString canonical;
  UBool is_known = 0;
  UErrorCode error = U_ZERO_ERROR;
  icu::TimeZone::getCanonicalID(wanted, canonical, is_known, error);
  if (U_FAILURE(error) || is_known == 0) return std::nullopt;  // "GMT+3" is read, but is no name
  auto rules = std::make_shared<Rules>();
  rules->zone.reset(icu::TimeZone::createTimeZone(wanted));
  return TimeZone(std::move(rules));
}

std::int64_t TimeZone::offset_at(std::int64_t seconds, bool is_local) const {
  std::int32_t raw = 0;
  std::int32_t saving = 0;
  UErrorCode error = U_ZERO_ERROR;
  rules_->zone->getOffset(static_cast<UDate>(seconds) * 1000.0, is_local ? 1 : 0, raw, saving, error);
  return (std::int64_t{raw} + saving) / 1000;
}

std::int64_t TimeZone::instant_of(std::int64_t local_seconds) const {
  return local_seconds - offset_at(local_seconds, true);
}

std::int64_t TimeZone::local_time(std::int64_t instant) const { return instant + offset_at(instant, false); }

std::string suggest_time_zone(std::string_view text) {
  if (text.empty() || text.size() > kLongestName) return {};
  const std::string wanted = plain_name(text);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> names(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL, nullptr, nullptr, error));
  if (U_FAILURE(error)) return {};
  while (const char* name = names->next(nullptr, error)) {
    const std::string plain = plain_name(name);
    if (plain == wanted || plain.ends_with("/" + wanted)) return name;
  }
  return {};
}

}  // namespace chancery::release
