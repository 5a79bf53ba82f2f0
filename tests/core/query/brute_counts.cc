#include "tests/core/query/brute_counts.h"

#include <algorithm>
#include <chrono>

namespace chancery::query {
namespace {

bool chosen(const std::vector<std::string>& values, const std::string& value) {
  return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
}

std::string code_of(const release::Release& release) {
  return std::string(text::info(release.language).code);
}

std::int32_t month_of(std::int32_t first_day) {
  using namespace std::chrono;
  const year_month_day date{sys_days{days{first_day}}};
  return static_cast<std::int32_t>(sys_days{date.year() / date.month() / 1}.time_since_epoch().count());
}

}  // namespace

bool is_in_days(const Request& request, const release::Release& release) {
  if (!request.from && !request.to) return true;
  const release::StatedDate& date = release.date;
  return date.is_dated() && (!request.from || date.last_day >= *request.from) &&
         (!request.to || date.first_day <= *request.to);
}

bool is_in_facets(const Request& request, const release::Release& release) {
  return chosen(request.sources, release.source_id) && chosen(request.countries, release.country) &&
         chosen(request.languages, code_of(release));
}

void count_release(const Request& request, const release::Release& release, BruteAnswer& answer) {
  const bool source = chosen(request.sources, release.source_id);
  const bool country = chosen(request.countries, release.country);
  const bool language = chosen(request.languages, code_of(release));
  if (country && language && !release.source_id.empty()) ++answer.sources[release.source_id];
  if (source && language && !release.country.empty()) ++answer.countries[release.country];
  if (source && country) ++answer.languages[code_of(release)];
  if (!source || !country || !language) return;
  ++answer.total;
  if (release.date.precision >= release::Precision::kMonth) ++answer.months[month_of(release.date.first_day)];
}

void clear_counts(BruteAnswer& answer) {
  answer.total = 0;
  answer.sources.clear();
  answer.countries.clear();
  answer.languages.clear();
  answer.months.clear();
}

}  // namespace chancery::query
