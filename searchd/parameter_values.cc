#include "searchd/parameter_values.h"

#include <algorithm>
#include <charconv>

#include "core/release/time_zone.h"
#include "core/text/country.h"
#include "core/text/language.h"

namespace chancery::searchd {
namespace {

/// The place of a value among the choices of its row; nullopt, and an error, where it is none.
std::optional<std::size_t> read_choice(const Parameter& row, std::string_view value, ParsedParameters& out) {
  const auto choice = std::find(row.choices.begin(), row.choices.end(), value);
  if (choice != row.choices.end()) return static_cast<std::size_t>(choice - row.choices.begin());
  if (std::find(row.reserved.begin(), row.reserved.end(), value) != row.reserved.end()) {
    refuse(out, row.name, "reserved", "This value is reserved and not yet served.", value);
    return std::nullopt;
  }
  std::string names;
  for (const std::string_view name : row.choices) names += (names.empty() ? "" : ", ") + std::string(name);
  refuse(out, row.name, "not_a_choice", "This can be one of: " + names + ".", value,
         std::string(nearest_name(value, row.choices)));
  return std::nullopt;
}

/// Reads a choice whose places are the numbers of an enumeration.
template <class Enumeration>
void read_enumeration(const Parameter& row, std::string_view value, ParsedParameters& out,
                      Enumeration& field) {
  if (const auto place = read_choice(row, value, out)) field = static_cast<Enumeration>(*place);
}

}  // namespace

void read_query(const Parameter& row, std::string_view value, ParsedParameters& out) {
  if (value.size() > row.most) {
    refuse(out, row.name, "too_long", "The query is too long; please shorten it.", value);
  } else {
    out.values.request.q = value;
  }
}

// Dates are understood when all is read: what they mean depends on `tz`.
void read_from(const Parameter&, std::string_view value, ParsedParameters& out) {
  out.values.from_text = value;
}
void read_to(const Parameter&, std::string_view value, ParsedParameters& out) { out.values.to_text = value; }

void read_zone(const Parameter& row, std::string_view value, ParsedParameters& out) {
  if (value == row.fallback) return;
  if (release::TimeZone::find(value)) {
    out.values.zone = value;
  } else {
    refuse(out, row.name, "not_a_time_zone",
           "This time zone is not known. Write its IANA name, such as Europe/Paris, or stated.", value,
           release::suggest_time_zone(value));
  }
}

std::optional<std::string> read_source(const Parameter& row, std::string_view value, ParsedParameters& out) {
  if (value.size() <= row.most) return std::string(value);
  refuse(out, row.name, "too_long", "This is longer than any value that an answer states.", value);
  return std::nullopt;
}

std::optional<std::string> read_country(const Parameter& row, std::string_view value, ParsedParameters& out) {
  std::string code(value);
  for (char& c : code) c = (c >= 'a' && c <= 'z') ? static_cast<char>(c - 'a' + 'A') : c;
  if (text::is_country(code)) return code;
  refuse(out, row.name, "not_a_country",
         "This country is not known. Write its two letters of ISO 3166, such as AZ or CH.", value);
  return std::nullopt;
}

std::optional<std::string> read_language(const Parameter& row, std::string_view value,
                                         ParsedParameters& out) {
  if (const auto language = text::find_language(value)) return std::string(text::info(*language).code);
  refuse(out, row.name, "not_a_language", "This language is not known. Write its code, such as en, fr or zh.",
         value);
  return std::nullopt;
}

void read_match(const Parameter& row, std::string_view value, ParsedParameters& out) {
  read_enumeration(row, value, out, out.values.request.match);
}
void read_words(const Parameter& row, std::string_view value, ParsedParameters& out) {
  read_enumeration(row, value, out, out.values.request.words);
}
void read_sort(const Parameter& row, std::string_view value, ParsedParameters& out) {
  read_enumeration(row, value, out, out.values.request.sort);
}
void read_export_sort(const Parameter& row, std::string_view value, ParsedParameters& out) {
  if (const auto place = read_choice(row, value, out)) {
    out.values.request.sort = *place == 0 ? query::Sort::kNewest : query::Sort::kOldest;
  }
}
void read_recency(const Parameter& row, std::string_view value, ParsedParameters& out) {
  if (const auto place = read_choice(row, value, out)) out.values.request.prefers_recent = *place == 0;
}

void read_limit(const Parameter& row, std::string_view value, ParsedParameters& out) {
  std::uint32_t limit = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), limit);
  const bool is_number = error == std::errc() && end == value.data() + value.size();
  if (is_number && limit >= row.least && limit <= row.most) {
    out.values.request.limit = limit;
    return;
  }
  const std::string most = std::to_string(row.most);
  const bool is_more = error == std::errc::result_out_of_range || (is_number && limit > row.most);
  refuse(out, row.name, "out_of_range",
         "A page holds " + std::to_string(row.least) + " to " + most + " releases.", value,
         is_more ? most : std::string());
}

void read_cursor_value(const Parameter& row, std::string_view value, ParsedParameters& out) {
  out.values.cursor = read_cursor(value);
  if (!out.values.cursor) {
    refuse(out, row.name, "not_a_cursor", "This is no cursor that an answer gave as its next one.", value);
  }
}

void read_facets(const Parameter& row, std::string_view value, ParsedParameters& out) {
  const auto place = read_choice(row, value, out);
  if (!place) return;
  if (!out.names_facets) out.values.facets.reset();
  out.names_facets = true;
  if (*place < kFacets) out.values.facets.set(*place);
}

void read_collapse(const Parameter& row, std::string_view value, ParsedParameters& out) {
  read_enumeration(row, value, out, out.values.request.collapse);
}

void read_format(const Parameter& row, std::string_view value, ParsedParameters& out) {
  if (!read_choice(row, value, out)) return;
  for (const FormatInfo& format : formats()) {
    if (format.name == value) out.values.format = format.id;
  }
}

void read_byte_order_mark(const Parameter& row, std::string_view value, ParsedParameters& out) {
  if (const auto place = read_choice(row, value, out)) out.values.with_byte_order_mark = *place == 0;
}

void read_interface_language(const Parameter& row, std::string_view value, ParsedParameters& out) {
  if (const auto place = read_choice(row, value, out)) out.values.ui = interface_languages()[*place].id;
}

void read_back(const Parameter& row, std::string_view value, ParsedParameters& out) {
  const bool is_search =
      value.size() <= row.most && parse_search_parameters(value, out.values.request.today).errors.empty();
  if (is_search) {
    out.values.back = value;
  } else {
    refuse(out, row.name, "not_a_search", "This is not what stands behind ? in the address of a search.",
           value);
  }
}

void read_style(const Parameter& row, std::string_view value, ParsedParameters& out) {
  read_enumeration(row, value, out, out.values.style);
}

}  // namespace chancery::searchd
