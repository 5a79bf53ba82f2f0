#include <ctemplate/template.h>

#include <algorithm>
#include <chrono>
#include <cmath>

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

/// One bar: a month or a year.
struct Period {
  int number = 0;  ///< Months since year 0, or the year.
  std::uint64_t count = 0;
};

int month_number(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

/// A run of equal periods; those without releases are left out.
struct Timeline {
  bool by_year = false;
  std::vector<Period> periods;

  int span() const { return periods.back().number - periods.front().number + 1; }
  std::string address_text(int number) const {
    if (by_year) return std::to_string(number);
    const int month = number % 12 + 1;
    return std::to_string(number / 12) + (month < 10 ? "-0" : "-") + std::to_string(month);
  }
  std::string name(int number) const {
    if (by_year) return std::to_string(number);
    const std::chrono::year_month_day first{std::chrono::year(number / 12),
                                            std::chrono::month(number % 12 + 1U), std::chrono::day(1)};
    return write_month(static_cast<std::int32_t>(std::chrono::sys_days(first).time_since_epoch().count()));
  }
};

Timeline make_timeline(const std::vector<query::MonthCount>& months) {
  Timeline timeline;
  if (months.empty()) return timeline;
  const int span = month_number(months.back().first_day) - month_number(months.front().first_day) + 1;
  timeline.by_year = span > kMaxMonths;
  for (const query::MonthCount& month : months) {
    const int number = month_number(month.first_day) / (timeline.by_year ? 12 : 1);
    if (timeline.periods.empty() || timeline.periods.back().number != number)
      timeline.periods.push_back({number, 0});
    timeline.periods.back().count += month.count;
  }
  return timeline;
}

void add_bar(ctemplate::TemplateDictionary& include, const Timeline& timeline, const Period& period,
             std::uint64_t highest, SearchParameters parameters) {
  const double step = static_cast<double>(kWidth) / timeline.span();
  const int place = period.number - timeline.periods.front().number;
  const int left = static_cast<int>(std::lround(place * step));
  const int right = static_cast<int>(std::lround((place + 1) * step));
  const int gap = step > 8 ? 2 : 1;
  const double share = static_cast<double>(period.count) / static_cast<double>(highest);
  const int height = std::max(kSmallestBar, static_cast<int>(std::lround(share * kHeight)));
  const std::string text = timeline.address_text(period.number);
  set_from(parameters, text);
  set_to(parameters, text);
  ctemplate::TemplateDictionary* bar = include.AddSectionDictionary("BAR");
  bar->SetValue("URL", search_address(parameters));
  bar->SetValue("NAME", timeline.name(period.number) + ", " + write_releases(period.count));
  bar->SetIntValue("X", left);
  bar->SetIntValue("WIDTH", std::max(1, std::min(right - left - gap, 48)));
  bar->SetIntValue("Y", kHeight - height);
  bar->SetIntValue("HEIGHT", height);
  bar->SetIntValue("FULL_WIDTH", std::max(1, right - left));
}

}  // namespace

void add_timeline(ctemplate::TemplateDictionary& page, const SearchParameters& parameters,
                  const query::Results& results) {
  const Timeline timeline = make_timeline(results.timeline);
  if (timeline.periods.size() < 2 || timeline.span() > kMaxYears) return;
  ctemplate::TemplateDictionary* include = page.AddIncludeDictionary("TIMELINE");
  include->SetFilename("timeline.tpl");
  const auto highest = std::max_element(timeline.periods.begin(), timeline.periods.end(),
                                        [](const Period& a, const Period& b) { return a.count < b.count; });
  SearchParameters base = parameters;
  base.cursor.reset();
  for (const Period& period : timeline.periods) add_bar(*include, timeline, period, highest->count, base);
  include->SetValue("FIRST", timeline.name(timeline.periods.front().number));
  include->SetValue("LAST", timeline.name(timeline.periods.back().number));
  include->SetValue("HIGHEST", timeline.name(highest->number) + ": " + write_number(highest->count));
  include->SetValue("UNIT", timeline.by_year ? "year" : "month");
}

}  // namespace chancery::searchd
