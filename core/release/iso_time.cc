#include "core/release/iso_time.h"

namespace chancery::release {
namespace {

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2200;

class IsoParser {
 public:
  explicit IsoParser(std::string_view text) : text_(text) {}

  bool at_end() const { return position_ == text_.size(); }

  bool take(char c) {
    if (at_end() || text_[position_] != c) return false;
    ++position_;
    return true;
  }

  bool take_digits(std::size_t count, int& value) {
    if (text_.size() - position_ < count) return false;
    value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const char c = text_[position_ + i];
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    position_ += count;
    return true;
  }

  bool take_fraction() {
    if (!take('.') && !take(',')) return true;
    const std::size_t begin = position_;
    while (!at_end() && text_[position_] >= '0' && text_[position_] <= '9') ++position_;
    return position_ > begin;
  }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

struct Zone {
  bool is_utc = false;
  std::optional<std::int16_t> minutes;
};

bool take_zone(IsoParser& parser, Zone& zone) {
  if (parser.at_end()) return true;
  if (parser.take('Z') || parser.take('z')) {
    zone.is_utc = true;
    return parser.at_end();
  }
  const bool is_east = parser.take('+');
  if (!is_east && !parser.take('-')) return false;
  int hours = 0;
  int minutes = 0;
  if (!parser.take_digits(2, hours)) return false;
  const bool has_colon = parser.take(':');
  if (!parser.at_end() || has_colon) {
    if (!parser.take_digits(2, minutes)) return false;
  }
  const int total = hours * 60 + minutes;
  if (minutes >= 60 || total > 14 * 60) return false;
  zone.minutes = static_cast<std::int16_t>(is_east ? total : -total);
  return parser.at_end();
}

}  // namespace

DateReading make_date(int year, int month, int day) {
  DateReading result;
  if (year < kFirstYear || year > kLastYear) {
    result.problem = "has the year " + std::to_string(year) + ", which is not within 1800 to 2200";
    return result;
  }
  const int first_month = month == 0 ? 1 : month;
  const auto first = day_number(year, first_month, day == 0 ? 1 : day);
  if (!first) {
    result.problem = month > 12 ? "has no month " + std::to_string(month) : "is no day of the calendar";
    return result;
  }
  StatedDate& date = result.date;
  date.first_day = *first;
  date.last_day = *first;
  date.precision = month == 0 ? Precision::kYear : day == 0 ? Precision::kMonth : Precision::kDay;
  if (month == 0) date.last_day = *day_number(year, 12, 31);
  if (month != 0 && day == 0) {
    date.last_day = (month == 12 ? *day_number(year + 1, 1, 1) : *day_number(year, month + 1, 1)) - 1;
  }
  return result;
}

std::optional<DateReading> read_iso_time(std::string_view text) {
  IsoParser parser(text);
  int year = 0;
  int month = 0;
  int day = 0;
  if (!parser.take_digits(4, year)) return std::nullopt;
  if (parser.at_end()) return make_date(year, 0, 0);
  if (!parser.take('-') || !parser.take_digits(2, month)) return std::nullopt;
  if (month == 0) return DateReading{{}, "has no month 00"};
  if (parser.at_end()) return make_date(year, month, 0);
  if (!parser.take('-') || !parser.take_digits(2, day)) return std::nullopt;
  if (day == 0) return DateReading{{}, "has no day 00"};
  DateReading reading = make_date(year, month, day);
  if (parser.at_end()) return reading;
  if (!parser.take('T') && !parser.take('t') && !parser.take(' ')) return std::nullopt;
  int hours = 0;
  int minutes = 0;
  int seconds = 0;
  if (!parser.take_digits(2, hours) || !parser.take(':') || !parser.take_digits(2, minutes))
    return std::nullopt;
  const bool has_seconds = parser.take(':');
  if (has_seconds && (!parser.take_digits(2, seconds) || !parser.take_fraction())) return std::nullopt;
  Zone zone;
  parser.take(' ');
  if (!take_zone(parser, zone)) return std::nullopt;
  if (!reading.problem.empty()) return reading;
  if (hours > 23 || minutes > 59 || seconds > 59) {
    reading.date = StatedDate{};
    reading.problem = "has no such time of day";
    return reading;
  }
  reading.date.seconds = hours * 3600 + minutes * 60 + seconds;
  reading.date.precision = has_seconds ? Precision::kSecond : Precision::kMinute;
  reading.date.is_utc_instant = zone.is_utc;
  reading.date.offset_minutes = zone.minutes;
  return reading;
}

}  // namespace chancery::release
