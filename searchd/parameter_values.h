#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/parameter_table.h"

namespace chancery::searchd {

inline constexpr std::uint32_t kDefaultLimit = 20;
inline constexpr std::uint32_t kMaxLimit = 200;
inline constexpr std::uint32_t kMaxValueBytes = 1024;
inline constexpr std::uint32_t kMaxBackBytes = 2048;

using Values = std::vector<std::string>;

// How the rows of the table read their values, and write what is set. See `Parameter`.

/// A value of one of the request's lists, what is wanted or what is left out, as it stands in the list: a
/// ministry, a country, a language. nullopt, and an error, where it is none.
using ValueReader = std::optional<std::string> (*)(const Parameter& row, std::string_view value,
                                                   ParsedParameters& out);
std::optional<std::string> read_source(const Parameter& row, std::string_view value, ParsedParameters& out);
std::optional<std::string> read_country(const Parameter& row, std::string_view value, ParsedParameters& out);
std::optional<std::string> read_language(const Parameter& row, std::string_view value, ParsedParameters& out);

/// Adds a value to a list of the request, once.
template <Values query::Request::*List, ValueReader Read>
void read_into(const Parameter& row, std::string_view value, ParsedParameters& out) {
  Values& list = out.values.request.*List;
  std::optional<std::string> read = Read(row, value, out);
  if (read && std::find(list.begin(), list.end(), *read) == list.end()) list.push_back(*std::move(read));
}

template <Values query::Request::*List>
Values write_list(const SearchParameters& parameters) {
  return parameters.request.*List;
}

void read_query(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_from(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_to(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_zone(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_match(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_words(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_sort(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_export_sort(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_recency(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_limit(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_cursor_value(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_facets(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_collapse(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_format(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_byte_order_mark(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_interface_language(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_back(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_style(const Parameter& row, std::string_view value, ParsedParameters& out);

Values write_query(const SearchParameters& parameters);
Values write_from(const SearchParameters& parameters);
Values write_to(const SearchParameters& parameters);
Values write_zone(const SearchParameters& parameters);
Values write_match(const SearchParameters& parameters);
Values write_words(const SearchParameters& parameters);
Values write_sort(const SearchParameters& parameters);
Values write_export_sort(const SearchParameters& parameters);
Values write_recency(const SearchParameters& parameters);
Values write_limit(const SearchParameters& parameters);
Values write_cursor_value(const SearchParameters& parameters);
Values write_facets(const SearchParameters& parameters);
Values write_collapse(const SearchParameters& parameters);
Values write_byte_order_mark(const SearchParameters& parameters);
Values write_interface_language(const SearchParameters& parameters);
Values write_back(const SearchParameters& parameters);
Values write_format(const SearchParameters& parameters);

}  // namespace chancery::searchd
