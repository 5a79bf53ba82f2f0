#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/parameter_table.h"

namespace chancery::searchd {

inline constexpr std::uint32_t kDefaultLimit = 20;
inline constexpr std::uint32_t kMaxLimit = 200;
inline constexpr std::uint32_t kMaxValueBytes = 1024;

// How the rows of the table read their values, and write what is set. See `Parameter`.

void read_query(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_from(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_to(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_zone(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_source(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_country(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_language(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_not_source(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_not_country(const Parameter& row, std::string_view value, ParsedParameters& out);
void read_not_language(const Parameter& row, std::string_view value, ParsedParameters& out);
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
void read_style(const Parameter& row, std::string_view value, ParsedParameters& out);

using Values = std::vector<std::string>;
Values write_query(const SearchParameters& parameters);
Values write_from(const SearchParameters& parameters);
Values write_to(const SearchParameters& parameters);
Values write_zone(const SearchParameters& parameters);
Values write_sources(const SearchParameters& parameters);
Values write_countries(const SearchParameters& parameters);
Values write_languages(const SearchParameters& parameters);
Values write_not_sources(const SearchParameters& parameters);
Values write_not_countries(const SearchParameters& parameters);
Values write_not_languages(const SearchParameters& parameters);
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
Values write_format(const SearchParameters& parameters);

}  // namespace chancery::searchd
