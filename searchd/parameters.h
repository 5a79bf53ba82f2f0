#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/request.h"
#include "searchd/cursor.h"
#include "searchd/problem.h"

namespace chancery::searchd {

/// What an answer is written as; unstated leaves it to the Accept header.
enum class Format : std::uint8_t { kUnstated, kHtml, kJson };

/// What an address asks for, the same for page and API.
struct SearchParameters {
  query::Request request;
  std::string from_text;  ///< As typed: "2025", "2025-02" or "2025-02-18".
  std::string to_text;
  Format format = Format::kUnstated;
  std::optional<Cursor> cursor;  ///< Its offset is not in `request` until its generation has been checked.

  /// Whether a filter (dates, source, country, language) is set.
  bool has_filters() const;
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
/// absent.
ParsedParameters parse_search_parameters(std::string_view query);

/// Reads the query string of /releases/{id}.
ParsedParameters parse_release_parameters(std::string_view query);

/// The address of a search: "/search?q=...", parameters in the table's order, defaults left out.
std::string search_address(const SearchParameters& parameters);

/// The address of a release: "/releases/{id}", with `?q=` where `q` is not empty.
std::string release_address(std::string_view id, std::string_view q);

/// Sets `from_text` or `to_text` (and the day in the request); false where it is no date.
bool set_from(SearchParameters& parameters, std::string_view text);
bool set_to(SearchParameters& parameters, std::string_view text);

}  // namespace chancery::searchd
