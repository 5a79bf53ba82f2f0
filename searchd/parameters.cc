#include "searchd/parameters.h"

#include <algorithm>
#include <set>

#include "core/text/utf8.h"
#include "searchd/date_bound.h"
#include "searchd/parameter_table.h"
#include "searchd/percent.h"

namespace chancery::searchd {
namespace {

/// Names that will be known one day.
constexpr std::string_view kReservedNames[] = {"copies"};

const Parameter* find_parameter(Endpoint endpoint, std::string_view name) {
  for (const Parameter& row : parameter_table()) {
    if (row.is_of(endpoint) && row.name == name) return &row;
  }
  return nullptr;
}

void refuse_unknown(ParsedParameters& out, const std::string& name, Endpoint endpoint) {
  if (std::find(std::begin(kReservedNames), std::end(kReservedNames), name) != std::end(kReservedNames)) {
    refuse(out, name, "reserved", "This parameter is reserved and not yet served.");
    return;
  }
  std::vector<std::string_view> known;
  std::string list;
  for (const Parameter& row : parameter_table()) {
    if (!row.is_of(endpoint)) continue;
    known.push_back(row.name);
    list += (list.empty() ? "" : ", ") + std::string(row.name);
  }
  const std::string nearest(nearest_name(name, known));
  const std::string mend = list.empty()      ? "This address takes none."
                           : nearest.empty() ? "The parameters are: " + list + "."
                                             : "Did you mean " + nearest + "?";
  refuse(out, name, "unknown_parameter", "There is no parameter of this name here. " + mend, {}, nearest);
}

void read_one(const RawParameter& raw, Endpoint endpoint, std::set<std::string_view>& seen,
              ParsedParameters& out) {
  const auto name = percent_decode(raw.name, true);
  const auto value = percent_decode(raw.value, true);
  if (!name || !value) {
    refuse(out, name.value_or(""), "bad_encoding",
           "This address is not encoded as it should be: percent signs must stand before two hexadecimal "
           "digits, and the text must be UTF-8.");
    return;
  }
  const Parameter* row = find_parameter(endpoint, *name);
  if (row == nullptr) {
    refuse_unknown(out, *name, endpoint);
    return;
  }
  if (value->empty()) return;
  if (!seen.insert(row->name).second && !row->repeatable) {
    refuse(out, row->name, "repeated", "This parameter can be given once.");
    return;
  }
  row->read(*row, *value, out);
}

void refuse_date(ParsedParameters& out, std::string_view parameter, std::string_view value) {
  if (is_date_of_other_years(value, out.values.request.today)) {
    refuse(out, parameter, "year_out_of_range", "Dates lie in the years 1800 to 2200.", value);
    return;
  }
  refuse(out, parameter, "not_a_date",
         "This is not a date. Write 2025-02-18 for a day, 2025-02 for a month, 2025 for a year, 7d for seven "
         "days ago or 2025-02-18T15:31+04:00 for a time with its offset (in an address + is written %2B).",
         value, suggest_date_bound(value));
}

void resolve_dates(ParsedParameters& out) {
  SearchParameters& values = out.values;
  const std::string from = values.from_text;
  const std::string to = values.to_text;
  if (!from.empty() && !set_from(values, from)) refuse_date(out, "from", from);
  if (!to.empty() && !set_to(values, to)) refuse_date(out, "to", to);
  const query::Request& request = values.request;
  if (!request.from || !request.to) return;
  const bool is_reversed = request.from_instant && request.to_instant
                               ? *request.from_instant > *request.to_instant
                               : *request.from > *request.to;
  if (is_reversed) refuse(out, "from", "dates_reversed", "The first date is after the last one.", from);
}

/// What cannot be asked for together.
void check_together(ParsedParameters& out, const std::set<std::string_view>& seen) {
  if (out.values.format == Format::kAtom) {
    for (const std::string_view name : {"sort", "cursor", "recency"}) {
      if (!seen.contains(name)) continue;
      refuse(out, name, "not_in_a_feed", "A feed has its own order: what the index saw last comes first.");
    }
  }
}

}  // namespace

bool SearchParameters::has_filters() const {
  return request.from || request.to || !request.sources.empty() || !request.countries.empty() ||
         !request.languages.empty() || !request.not_sources.empty() || !request.not_countries.empty() ||
         !request.not_languages.empty();
}

void SearchParameters::clear_dates() {
  from_text.clear();
  to_text.clear();
  request.from.reset();
  request.to.reset();
  request.from_instant.reset();
  request.to_instant.reset();
}

SearchParameters SearchParameters::bare() const {
  SearchParameters bare;
  bare.root = root;
  bare.ui = ui;
  return bare;
}

SearchParameters SearchParameters::without_filters() const {
  SearchParameters bare = *this;
  bare.clear_dates();
  for (const auto list :
       {&query::Request::sources, &query::Request::countries, &query::Request::languages,
        &query::Request::not_sources, &query::Request::not_countries, &query::Request::not_languages}) {
    (bare.request.*list).clear();
  }
  return bare;
}

void refuse(ParsedParameters& out, std::string_view parameter, std::string_view code, std::string detail,
            std::string_view value, std::string suggestion) {
  const auto length = static_cast<std::uint32_t>(text::count_code_points(value));
  out.errors.push_back({std::string(parameter), std::string(code), std::move(detail), 0, length,
                        std::move(suggestion), std::string(value)});
}

ParsedParameters parse_parameters(Endpoint endpoint, std::string_view query, std::int32_t today) {
  ParsedParameters out;
  out.values.request.today = today;
  if (endpoint == Endpoint::kExport) out.values.request.sort = query::Sort::kNewest;
  std::set<std::string_view> seen;
  for (const RawParameter& raw : split_query(query)) read_one(raw, endpoint, seen, out);
  resolve_dates(out);
  check_together(out, seen);
  return out;
}

bool set_from(SearchParameters& parameters, std::string_view text) {
  query::Request& request = parameters.request;
  parameters.from_text = text;
  const auto bound = read_date_bound(text, parameters.zone, request.today);
  request.from = bound ? std::optional(bound->first_day) : std::nullopt;
  request.from_instant = bound ? bound->first_second : std::nullopt;
  return bound.has_value();
}

bool set_to(SearchParameters& parameters, std::string_view text) {
  query::Request& request = parameters.request;
  parameters.to_text = text;
  const auto bound = read_date_bound(text, parameters.zone, request.today);
  request.to = bound ? std::optional(bound->last_day) : std::nullopt;
  request.to_instant = bound ? bound->last_second : std::nullopt;
  return bound.has_value();
}

}  // namespace chancery::searchd
