#include <ctemplate/template.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/query/day.h"
#include "core/release/dateline.h"
#include "searchd/page/pages.h"
#include "searchd/page/parts.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

/// More months than this are shown as years.
constexpr int kMaxMonths = 48;
constexpr int kMaxYears = 120;
constexpr int kWidth = 720;
constexpr int kHeight = 64;
constexpr int kSmallestBar = 2;
constexpr int kWidestBar = 118;

enum class Unit : std::uint8_t { kYear, kMonth, kDay };

/// "2025", "2025-02" or "2025-02-18": what an address says of the period that a day is in.
std::string address_text(Unit unit, std::int32_t day) {
  const std::string date = release::iso_date(day);
  if (unit == Unit::kDay) return date;
  return date.substr(0, unit == Unit::kYear ? 4 : 7);
}

std::string period_name(const Locale& locale, Unit unit, std::int32_t day) {
  if (unit == Unit::kYear) return locale.year(day);
  return unit == Unit::kMonth ? locale.month(day) : locale.day(day);
}

/// The number of a period in the row of all of its unit.
int period_number(Unit unit, std::int32_t day) {
  const std::chrono::year_month_day date = civil(day);
  const int year = static_cast<int>(date.year());
  if (unit == Unit::kYear) return year;
  return unit == Unit::kMonth ? year * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1 : day;
}

/// One bar.
struct Period {
  int number = 0;
  std::int32_t day = 0;  ///< One of its days.
  std::uint64_t count = 0;
};

/// A run of equal periods; those without releases are left out.
struct Timeline {
  Unit unit = Unit::kMonth;
  std::vector<Period> periods;

  std::int32_t first_day = 0;  ///< In the first period that has room, though it may have no releases ...
  std::int32_t last_day = 0;   ///< ... and in the last.

  int first() const { return period_number(unit, first_day); }
  int span() const { return period_number(unit, last_day) - first() + 1; }
};

Unit choose_unit(const std::vector<query::PeriodCount>& counts) {
  if (counts.front().first_day == counts.front().last_day) return Unit::kDay;
  const int months = period_number(Unit::kMonth, counts.back().first_day) -
                     period_number(Unit::kMonth, counts.front().first_day) + 1;
  return months > kMaxMonths ? Unit::kYear : Unit::kMonth;
}

Timeline make_timeline(const std::vector<query::PeriodCount>& counts) {
  Timeline timeline;
  if (counts.empty()) return timeline;
  timeline.unit = choose_unit(counts);
  for (const query::PeriodCount& count : counts) {
    const int number = period_number(timeline.unit, count.first_day);
    if (timeline.periods.empty() || timeline.periods.back().number != number) {
      timeline.periods.push_back({number, count.first_day, 0});
    }
    timeline.periods.back().count += count.count;
  }
  timeline.first_day = timeline.periods.front().day;
  timeline.last_day = timeline.periods.back().day;
  return timeline;
}

/// Makes room for all of the dates that are asked for, where that is one year of months or one month of days.
void widen(const query::Request& request, Timeline& timeline) {
  if (!request.from || !request.to || timeline.unit == Unit::kYear) return;
  const bool holds = *request.from <= timeline.first_day && timeline.last_day <= *request.to;
  if (!holds || *request.to - *request.from > 366) return;
  timeline.first_day = *request.from;
  timeline.last_day = *request.to;
}

/// Fills the include with bars.
class TimelineWriter {
 public:
  TimelineWriter(const Interface& interface, const Timeline& timeline, const SearchParameters& base)
      : interface_(interface), timeline_(timeline), base_(base) {}

  void write(ctemplate::TemplateDictionary& include) const {
    const std::vector<Period>& periods = timeline_.periods;
    const auto peak = std::max_element(periods.begin(), periods.end(),
                                       [](const Period& a, const Period& b) { return a.count < b.count; });
    for (const Period& period : periods) add_bar(include, period, peak->count);
    const std::string unit = unit_name();
    const std::string caption = interface_.say("timeline." + unit);
    include.SetValue("CAPTION", caption);
    include.SetValue("LABEL", interface_.say("timeline.links", {caption}));
    include.SetValue("CHOOSE", interface_.say("timeline.choose." + unit));
    include.SetValue("FIRST", name(timeline_.first_day));
    include.SetValue("LAST", name(timeline_.last_day));
    include.SetValue("PEAK",
                     interface_.say(timeline_.unit == Unit::kDay ? "timeline.peak.day" : "timeline.peak",
                                    {name(peak->day), interface_.count(peak->count)}));
  }

 private:
  std::string name(std::int32_t day) const { return period_name(interface_.locale(), timeline_.unit, day); }

  std::string unit_name() const {
    if (timeline_.unit == Unit::kYear) return "year";
    return timeline_.unit == Unit::kMonth ? "month" : "day";
  }

  void add_bar(ctemplate::TemplateDictionary& include, const Period& period, std::uint64_t highest) const {
    const double step = static_cast<double>(kWidth) / timeline_.span();
    const int place = period.number - timeline_.first();
    const int left = static_cast<int>(std::lround(place * step));
    const int right = static_cast<int>(std::lround((place + 1) * step));
    const int gap = step > 8 ? 2 : 1;
    const double share = static_cast<double>(period.count) / static_cast<double>(highest);
    const int height = std::max(kSmallestBar, static_cast<int>(std::lround(share * kHeight)));
    SearchParameters narrowed = base_;
    const std::string text = address_text(timeline_.unit, period.day);
    set_from(narrowed, text);
    set_to(narrowed, text);
    ctemplate::TemplateDictionary* bar = include.AddSectionDictionary("BAR");
    bar->SetValue("URL", search_address(narrowed));
    bar->SetValue("NAME", interface_.say("timeline.bar", {name(period.day), interface_.count(period.count)}));
    bar->SetIntValue("X", left);
    bar->SetIntValue("WIDTH", std::max(1, std::min(right - left - gap, kWidestBar)));
    bar->SetIntValue("Y", kHeight - height);
    bar->SetIntValue("HEIGHT", height);
    bar->SetIntValue("FULL_WIDTH", std::max(1, right - left));
  }

  const Interface& interface_;
  const Timeline& timeline_;
  const SearchParameters& base_;
};

/// The period that the dates of a request are exactly; nullopt where they are none.
std::optional<Unit> shown_unit(const query::Request& request) {
  if (!request.from || !request.to) return std::nullopt;
  for (const Unit unit : {Unit::kDay, Unit::kMonth, Unit::kYear}) {
    const auto days = query::read_day_interval(address_text(unit, *request.from));
    if (days && days->first == *request.from && days->last == *request.to) return unit;
  }
  return std::nullopt;
}

}  // namespace

bool shows_days(const query::Request& request) {
  if (!request.from || !request.to || *request.from >= *request.to) return false;
  return period_number(Unit::kMonth, *request.from) == period_number(Unit::kMonth, *request.to);
}

void add_timeline(ctemplate::TemplateDictionary& page, const Interface& interface,
                  const SearchParameters& parameters, const std::vector<query::PeriodCount>& counts) {
  Timeline timeline = make_timeline(counts);
  if (timeline.periods.size() < 2 || timeline.span() > kMaxYears) return;
  widen(parameters.request, timeline);
  SearchParameters base = parameters;
  base.cursor.reset();
  ctemplate::TemplateDictionary* include = page.AddIncludeDictionary("TIMELINE");
  include->SetFilename("timeline.tpl");
  TimelineWriter(interface, timeline, base).write(*include);
}

void add_shown_dates(ctemplate::TemplateDictionary& page, const Interface& interface,
                     const SearchParameters& parameters) {
  const std::optional<Unit> shown = shown_unit(parameters.request);
  if (!shown) return;
  SearchParameters other = parameters;
  other.cursor.reset();
  other.clear_dates();
  ctemplate::TemplateDictionary* dates = page.AddSectionDictionary("SHOWN_DATES");
  const auto add_step = [&](const std::string& name, bool current) {
    ctemplate::TemplateDictionary* step = dates->AddSectionDictionary("DATES_STEP");
    step = step->AddSectionDictionary(current ? "CURRENT" : "OTHER");
    step->SetValue("NAME", name);
    step->SetValue("URL", search_address(other));
  };
  add_step(interface.say("timeline.all"), false);
  for (const Unit unit : {Unit::kYear, Unit::kMonth, Unit::kDay}) {
    if (unit > *shown) return;
    const std::string text = address_text(unit, *parameters.request.from);
    set_from(other, text);
    set_to(other, text);
    add_step(period_name(interface.locale(), unit, *parameters.request.from), unit == *shown);
  }
}

}  // namespace chancery::searchd
