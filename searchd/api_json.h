#pragma once

#include <string>

#include "core/query/searcher.h"
#include "core/query/suggester.h"
#include "searchd/parameters.h"
#include "searchd/readiness.h"

namespace chancery::searchd {

/// The answer to a search for scripts: what the page shows, as `docs` name it. Places are code points.
std::string search_json(const SearchParameters& parameters, const query::Results& results);

/// OpenSearch suggestions (application/x-suggestions+json): what was typed, completions, descriptions,
/// addresses.
std::string suggestions_json(const SearchParameters& parameters,
                             const std::vector<query::Suggestion>& suggestions);

/// By whom a release is served.
struct Served {
  std::string root;        ///< As SearchParameters has it.
  std::string generation;  ///< Its name.
};

/// A whole release; `matches` are the places of the words asked for.
std::string release_json(const query::MarkedRelease& release, const Served& served);

/// What is related to a release, the nearest first; `known` is false where its language has too few releases
/// to say.
std::string related_json(std::string_view id, const query::Related& related, const Served& served);

/// What /readyz says.
std::string readiness_json(const Readiness& readiness);

/// The cursor of the next page, or nullopt on the last one.
std::optional<Cursor> next_cursor(const SearchParameters& parameters, const query::Results& results);

/// The cursor of the page before, or nullopt on the first one.
std::optional<Cursor> previous_cursor(const SearchParameters& parameters, const query::Results& results);

}  // namespace chancery::searchd
