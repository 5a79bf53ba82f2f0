#pragma once

#include <string>
#include <vector>

#include "core/query/searcher.h"
#include "searchd/page/interface.h"
#include "searchd/parameters.h"
#include "searchd/problem.h"
#include "searchd/relief.h"

namespace chancery::searchd {

/// The first visit: what is in here, examples, the newest releases. `results` are of everything, newest
/// first.
std::string home_page(const Interface& interface, const SearchParameters& parameters,
                      const query::Results& results);

/// What the page of a search shows besides its results.
struct SearchExtras {
  std::vector<Relief> reliefs;           ///< Where nothing was found.
  std::vector<query::PeriodCount> days;  ///< Where one month is shown: its days that have releases.
};

/// Whether the timeline of a search is of days: its dates are some of one month.
bool shows_days(const query::Request& request);

/// The results of a search.
std::string search_page(const Interface& interface, const SearchParameters& parameters,
                        const query::Results& results, const SearchExtras& extras);

/// A citation in one style.
struct CitationText {
  std::string style;  ///< "APA", "BibTeX": a name, the same in every language.
  std::string text;
  std::string file_address;         ///< Where it is served as a file; empty where it is not.
  std::vector<std::string> quoted;  ///< What it says in the release's own words, in its order.
};

/// What the page of a release shows besides its text.
struct ReleaseExtras {
  query::Related related;  ///< Near in meaning, the nearest first.
  std::vector<CitationText> citations;
  std::string canonical_address;  ///< The one that stands for all addresses of the release.
};

/// A whole release, with the places of `parameters.request.q` marked and numbered.
std::string release_page(const Interface& interface, const SearchParameters& parameters,
                         const query::MarkedRelease& release, const ReleaseExtras& extras);

/// What a query and an address may say, from the tables that read them.
std::string help_page(const Interface& interface, const SearchParameters& parameters);

/// Why there is no other page: what is wrong, where, and the mended search as a link. `address` is where it
/// stands.
std::string error_page(const Interface& interface, const SearchParameters& parameters, const Problem& problem,
                       const PageAddress& address);

}  // namespace chancery::searchd
