#pragma once

#include <string>

#include "core/query/results.h"
#include "searchd/page/segments.h"
#include "searchd/parameters.h"

namespace ctemplate {
class TemplateDictionary;
}  // namespace ctemplate

namespace chancery::searchd {

/// Adds the head of a page: its title, and the search box with what it holds. Gives the head.
ctemplate::TemplateDictionary* add_head(ctemplate::TemplateDictionary& page, const std::string& title,
                                        const SearchParameters& parameters);

/// Adds to the head added before that there is a feed of the search.
void add_feed(ctemplate::TemplateDictionary& head, const SearchParameters& parameters);

/// Adds the foot: when the index was built, where that is known.
void add_foot(ctemplate::TemplateDictionary& page, std::int64_t indexed_at);

/// Adds the include SEGMENTS with the stretches of a text.
void add_segments(ctemplate::TemplateDictionary& values, const std::vector<Segment>& segments);

/// Sets LANG (a section, left out where the language is not known).
void add_language(ctemplate::TemplateDictionary& values, text::Language language);

/// Sets the facts of the quiet line: dateline, ministry, country, language.
void add_facts(ctemplate::TemplateDictionary& values, const release::StatedDate& date,
               const std::string& source, const std::string& country, text::Language language);

/// Adds the include HIT for one release of the results.
void add_hit(ctemplate::TemplateDictionary& page, const query::Hit& hit, const query::Request& request);

/// Adds the include FILTERS, and the chips that take one filter away each.
void add_filters(ctemplate::TemplateDictionary& page, const SearchParameters& parameters,
                 const query::Results& results);

/// Adds the include TIMELINE, where there are two periods or more to compare.
void add_timeline(ctemplate::TemplateDictionary& page, const SearchParameters& parameters,
                  const query::Results& results);

}  // namespace chancery::searchd
