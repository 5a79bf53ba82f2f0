#pragma once

#include <string>

#include "core/query/searcher.h"
#include "searchd/page/templates.h"
#include "searchd/parameters.h"
#include "searchd/problem.h"

namespace chancery::searchd {

/// The first visit: what is in here, examples, the newest releases. `results` are of everything, newest
/// first.
std::string home_page(const Templates& templates, const SearchParameters& parameters,
                      const query::Results& results);

/// The results of a search.
std::string search_page(const Templates& templates, const SearchParameters& parameters,
                        const query::Results& results);

/// A whole release, with the places of `parameters.request.q` marked, and what is related to it.
std::string release_page(const Templates& templates, const SearchParameters& parameters,
                         const query::MarkedRelease& release, const query::Related& related);

/// What a query and an address may say, from the tables that read them.
std::string help_page(const Templates& templates);

/// Why there is no other page: what is wrong, where, and the mended search as a link.
std::string error_page(const Templates& templates, const SearchParameters& parameters,
                       const Problem& problem);

}  // namespace chancery::searchd
