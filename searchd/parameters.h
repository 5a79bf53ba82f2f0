#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/request.h"
#include "searchd/cursor.h"
#include "searchd/interface_language.h"
#include "searchd/problem.h"

namespace chancery::searchd {

/// What an answer is written as; unstated leaves it to the Accept header.
enum class Format : std::uint8_t { kUnstated, kHtml, kJson };

/// What an address asks for, the same for page and API.
struct SearchParameters {
  query::Request request;
  std::string from_text;  ///< As typed: "2025", "2025-02", "2025-02-18" or "7d".
  std::string to_text;
  Format format = Format::kUnstated;
  std::optional<InterfaceLanguage> ui;  ///< Unstated leaves it to the Accept-Language header.
  std::optional<Cursor> cursor;  ///< Its offset is not in `request` until its generation has been checked.

  /// Whether a filter (dates, source, country, language) is set.
  bool has_filters() const;
  /// The same without filters.
  SearchParameters without_filters() const;
  void clear_dates();
};

/// What could be read of an address, and everything that is wrong with it.
struct ParsedParameters {
  SearchParameters values;
  std::vector<ParameterError> errors;
};

/// One parameter, for the parser and for documents.
struct Parameter {
  std::string_view name;
  std::string_view description;
  std::string_view example;
  bool repeatable = false;
  bool of_release = false;  ///< Known to /releases/{id} too.
  void (*read)(std::string_view value, ParsedParameters& out) = nullptr;
};

/// The table of every parameter.
std::span<const Parameter> parameters();

/// Reads the query string of /search. Names that are not in the table are errors; empty values are as if
/// absent. `today`, in days since 1970-01-01, is what relative dates count from.
ParsedParameters parse_search_parameters(std::string_view query, std::int32_t today = 0);

/// Reads the query string of /releases/{id}.
ParsedParameters parse_release_parameters(std::string_view query, std::int32_t today = 0);

/// A match as it is written: "exact", "fold", "stem" or "all".
std::string_view match_name(query::Match match);

/// The address of a search: "/search?q=...", parameters in the table's order, defaults left out.
std::string search_address(const SearchParameters& parameters);

/// The address of a release: "/releases/{id}", with what its marks need of a request.
std::string release_address(std::string_view id, const query::Request& request = {});

/// The address of a page with the language that was asked for: "/", "/help".
std::string page_address(std::string_view path, const SearchParameters& parameters);

/// The address of a release's page: as release_address, with the language that was asked for.
std::string release_page_address(std::string_view id, const SearchParameters& parameters);

/// Sets `from_text` or `to_text` (and the day in the request); false where it is no date.
bool set_from(SearchParameters& parameters, std::string_view text);
bool set_to(SearchParameters& parameters, std::string_view text);

}  // namespace chancery::searchd
