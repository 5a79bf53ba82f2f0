#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::release {

/// The civil time of a place, by its IANA name ("Europe/Paris"), as ICU knows it. Copies share what they
/// know; thread-safe.
class TimeZone {
 public:
  /// nullopt where there is no such name. Capitals count.
  static std::optional<TimeZone> find(std::string_view name);

  /// The first second of a day (days since 1970-01-01 there), in seconds since 1970-01-01T00:00:00Z.
  std::int64_t start_of_day(std::int32_t day) const { return instant_of(std::int64_t{day} * 86400); }
  /// The instant at which clocks show a local time (seconds since 1970-01-01T00:00:00 there).
  std::int64_t instant_of(std::int64_t local_seconds) const;
  /// What clocks show at an instant: the inverse of instant_of.
  std::int64_t local_time(std::int64_t instant) const;

 private:
  struct Rules;
  /// How far clocks are ahead of UTC at a time, which is theirs or an instant.
  std::int64_t offset_at(std::int64_t seconds, bool is_local) const;
  explicit TimeZone(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}
  std::shared_ptr<const Rules> rules_;
};

/// The name that a text may have meant ("paris", "europe/Paris"); empty where it is anybody's guess.
std::string suggest_time_zone(std::string_view text);

}  // namespace chancery::release
