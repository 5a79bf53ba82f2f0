#pragma once

#include <string>

#include "core/query/results.h"
#include "searchd/page/interface.h"
#include "searchd/page/segments.h"
#include "searchd/parameters.h"

namespace ctemplate {
class TemplateDictionary;
}  // namespace ctemplate

namespace chancery::searchd {

/// What of a search a page lets its reader change. The search box keeps all the rest of it, unseen.
enum class Fields : std::uint8_t {
  kWords,    ///< Only the words.
  kDates,    ///< The dates too.
  kFilters,  ///< The dates, the choices of ministries, countries and languages, and which words must occur.
};

/// What the head and the foot of a page say of it.
struct Frame {
  std::string title;
  std::string description = {};        ///< For search engines; empty where the page is not for them.
  std::int64_t indexed_at = 0;         ///< When the index was built; 0 where that is not known.
  std::string feed_address = {};       ///< Of the search that is shown; empty where none is.
  std::string canonical_address = {};  ///< Absolute; empty where the page is at one address only.
  PageAddress address;                 ///< The page's own: its languages are links.
  Fields fields = Fields::kWords;
  bool has_faulty_words = false;  ///< The page has an element "q-fault" that says what is wrong with them.
};

/// Adds the includes HEAD (title, search box with what it holds) and FOOT (languages, when the index was
/// built).
void add_frame(ctemplate::TemplateDictionary& page, const Interface& interface,
               const SearchParameters& parameters, const Frame& frame);

/// Sets `name` and shows `section`, unless the value is empty.
void show_value(ctemplate::TemplateDictionary& values, const char* section, const char* name,
                const std::string& value);

/// Adds the include SEGMENTS with the stretches of a text.
void add_segments(ctemplate::TemplateDictionary& values, const std::vector<Segment>& segments);

/// Sets LANG (a section, left out where the language is not known).
void add_language(ctemplate::TemplateDictionary& values, text::Language language);

/// Sets URL, CODE and NAME of the link to a release in another language.
void add_language_link(ctemplate::TemplateDictionary& values, const Interface& interface,
                       const query::Translation& translation, const SearchParameters& parameters);

/// What the quiet line says: dateline, ministry, country, language.
struct Facts {
  const release::StatedDate& date;
  const std::string& source;
  const std::string& country;
  text::Language language;
};
void add_facts(ctemplate::TemplateDictionary& values, const Interface& interface, const Facts& facts);

/// Adds the include HIT for one release of the results.
void add_hit(ctemplate::TemplateDictionary& page, const Interface& interface, const query::Hit& hit,
             const SearchParameters& parameters);

/// Which of the two fields of dates cannot be read.
struct DateFaults {
  bool from = false;
  bool to = false;
};

/// Adds the include DATES: the two fields, with what was typed.
void add_dates(ctemplate::TemplateDictionary& values, const Interface& interface,
               const SearchParameters& parameters, DateFaults faults = {});

/// Adds the include FILTERS, and the chips that take one filter away each.
void add_filters(ctemplate::TemplateDictionary& page, const Interface& interface,
                 const SearchParameters& parameters, const query::Results& results);

/// Adds the include TIMELINE, where there are two periods or more to compare. `counts` are months, or the
/// days of one month.
void add_timeline(ctemplate::TemplateDictionary& page, const Interface& interface,
                  const SearchParameters& parameters, const std::vector<query::PeriodCount>& counts);

/// Adds the dates that are shown and those around them (all, the year, the month), where dates are chosen
/// that are a year, a month or a day.
void add_shown_dates(ctemplate::TemplateDictionary& page, const Interface& interface,
                     const SearchParameters& parameters);

}  // namespace chancery::searchd
