#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/request.h"
#include "searchd/cursor.h"
#include "searchd/endpoint.h"
#include "searchd/formats/citation_style.h"
#include "searchd/formats/format.h"
#include "searchd/interface_language.h"
#include "searchd/problem.h"

namespace chancery::searchd {

/// What an answer counts besides the total.
enum class Facet : std::uint8_t { kSource, kCountry, kLanguage, kTimeline };
inline constexpr std::size_t kFacets = 4;

/// What an address asks for, the same for page and API.
struct SearchParameters {
  std::string root;  ///< What stands before the paths of the site's own addresses: "/chancery", or nothing.
  query::Request request;
  std::string from_text;  ///< As typed: "2025", "2025-02-18", "2025-02-18T15:31+04:00" or "7d".
  std::string to_text;
  std::string zone;                     ///< `tz`: an IANA name; empty for the dateline's own day.
  std::optional<Format> format;         ///< Unstated leaves it to the Accept header.
  std::optional<InterfaceLanguage> ui;  ///< Unstated leaves it to the Accept-Language header.
  std::optional<Cursor> cursor;  ///< Its offset is not in `request` until its generation has been checked.
  std::bitset<kFacets> facets{(1U << kFacets) - 1};
  std::string back;  ///< Of a release: what the search that led to it asked for besides `q` and `match`.
  bool with_byte_order_mark = false;  ///< Of CSV.
  CitationStyle style = CitationStyle::kApa;

  bool has_facet(Facet facet) const { return facets.test(static_cast<std::size_t>(facet)); }
  /// Whether a filter (dates, source, country, language, none of these) is set.
  bool has_filters() const;
  /// Nothing but the language that the pages speak, and the site that they are of.
  SearchParameters bare() const;
  /// The same without filters.
  SearchParameters without_filters() const;
  void clear_dates();
};

/// What could be read of an address, and everything that is wrong with it.
struct ParsedParameters {
  SearchParameters values;
  std::vector<ParameterError> errors;
  bool names_facets = false;  ///< `facets` was given.
};

/// Reads a query string. Names that the endpoint does not know are errors; empty values are as if absent.
/// `today`, in days since 1970-01-01, is what relative dates count from.
ParsedParameters parse_parameters(Endpoint endpoint, std::string_view query, std::int32_t today = 0);

inline ParsedParameters parse_search_parameters(std::string_view query, std::int32_t today = 0) {
  return parse_parameters(Endpoint::kSearch, query, today);
}

/// A match as it is written: "exact", "fold", "stem" or "all".
std::string_view match_name(query::Match match);

/// The path of a site's public address, which the site's own addresses begin with: "/chancery" of
/// "https://search.example/chancery", nothing of "https://search.example".
std::string root_of(std::string_view public_url);

/// The address of a search: "/search?q=...", parameters in the table's order, defaults left out.
std::string search_address(const SearchParameters& parameters);

/// The address of the feed of a search, which has an order of its own.
std::string feed_address(SearchParameters parameters);

/// The same parameters at another endpoint that knows them ("/export"), with `format` where it is stated.
std::string address_at(Endpoint endpoint, const SearchParameters& parameters);

/// The path of a release below the root: "/releases/{id}", with what its marks need of a request.
std::string release_address(std::string_view id, const query::Request& request = {});

/// The address of a page with the language that was asked for: "/", "/help".
std::string page_address(std::string_view path, const SearchParameters& parameters);

/// The address of a release's page: as release_address, with the language and the time zone that were asked
/// for and with what leads back to the search.
std::string release_page_address(std::string_view id, const SearchParameters& parameters);

/// The search that a reader of a release's page came from.
SearchParameters search_before(const SearchParameters& of_release);

/// Where a page is under other parameters.
using PageAddress = std::function<std::string(const SearchParameters&)>;

/// Sets `from_text` or `to_text` (and the bounds in the request, by `zone`); false where it is no date.
bool set_from(SearchParameters& parameters, std::string_view text);
bool set_to(SearchParameters& parameters, std::string_view text);

}  // namespace chancery::searchd
