#include "searchd/typed_date.h"

#include "core/query/day.h"
#include "core/release/dateline.h"
#include "searchd/wording.h"

namespace chancery::searchd {

std::string read_typed_date(std::string_view text) {
  const std::string suggested = query::suggest_day(text);
  if (!suggested.empty()) return suggested;
  const release::DateReading reading = release::read_dateline(text);
  if (!reading.problem.empty() || !reading.date.is_dated()) return {};
  const std::string iso = iso_stated_date(reading.date);
  return iso.substr(0, iso.find('T'));
}

void take_typed_dates(ParsedParameters& parsed) {
  SearchParameters& values = parsed.values;
  const std::size_t taken = std::erase_if(parsed.errors, [&](const ParameterError& error) {
    if (error.code != "not_a_date") return false;
    const bool is_from = error.parameter == "from";
    const std::string date = read_typed_date(is_from ? values.from_text : values.to_text);
    return !date.empty() && (is_from ? set_from(values, date) : set_to(values, date));
  });
  const query::Request& request = values.request;
  if (taken == 0 || !request.from || !request.to || *request.from <= *request.to) return;
  parsed.errors.push_back({"from", "dates_reversed", "The first date is after the last one.", 0, 0, {}});
}

}  // namespace chancery::searchd
