#include <ctemplate/template.h>

#include <algorithm>
#include <array>

#include "searchd/api_json.h"
#include "searchd/page/pages.h"
#include "searchd/page/parts.h"
#include "searchd/page/status_line.h"

namespace chancery::searchd {
namespace {

void add_sort_links(ctemplate::TemplateDictionary& page, const Interface& interface,
                    const SearchParameters& parameters) {
  constexpr std::array<std::pair<query::Sort, const char*>, 3> kSorts{
      {{query::Sort::kRelevance, "sort.relevance"},
       {query::Sort::kNewest, "sort.newest"},
       {query::Sort::kOldest, "sort.oldest"}}};
  const bool ranked = !parameters.request.q.empty();
  for (const auto& [sort, key] : kSorts) {
    if (!ranked && sort == query::Sort::kRelevance) continue;
    SearchParameters other = parameters;
    other.request.sort = sort;
    other.cursor.reset();
    const bool current =
        parameters.request.sort == sort ||
        (!ranked && sort == query::Sort::kNewest && parameters.request.sort == query::Sort::kRelevance);
    ctemplate::TemplateDictionary* values = page.AddSectionDictionary("SORT");
    values = values->AddSectionDictionary(current ? "CURRENT" : "OTHER");
    values->SetValue("NAME", interface.say(key));
    values->SetValue("URL", search_address(other));
  }
}

void add_paging(ctemplate::TemplateDictionary& page, const SearchParameters& parameters,
                const query::Results& results) {
  SearchParameters other = parameters;
  ctemplate::TemplateDictionary* paging = nullptr;
  const auto add = [&](const char* section, const char* name) {
    if (paging == nullptr) paging = page.AddSectionDictionary("PAGING");
    paging->SetValueAndShowSection(name, search_address(other), section);
  };
  if (parameters.request.offset > 0) {
    other.cursor = previous_cursor(parameters, results);
    if (other.cursor->offset == 0) other.cursor.reset();
    add("PREVIOUS", "PREVIOUS_URL");
  }
  other.cursor = next_cursor(parameters, results);
  if (other.cursor) add("NEXT", "NEXT_URL");
}

std::string join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : ", ") + word;
  return joined;
}

/// The stop words that were left out, and whose they are.
void add_ignored_words(ctemplate::TemplateDictionary& page, const Interface& interface,
                       const query::Results& results) {
  if (results.ignored_words.empty()) return;
  std::vector<std::string> languages;
  for (const text::Language language : results.stop_languages) {
    languages.push_back(interface.locale().language(language));
  }
  ctemplate::TemplateDictionary* line = page.AddSectionDictionary("IGNORED");
  line->SetValue("IGNORED_WORDS", join(results.ignored_words));
  line->SetValue("STOP_LANGUAGES", join(languages));
}

void add_notes(ctemplate::TemplateDictionary& page, const Interface& interface,
               const SearchParameters& parameters, const query::Results& results) {
  if (!results.total_is_exact) {
    page.SetValueAndShowSection("OLDEST_DAY", interface.locale().day(results.oldest_day_reached),
                                "TIMED_OUT");
  } else if (results.timed_out) {
    page.ShowSection("PARTLY_CUT");
  }
  add_ignored_words(page, interface, results);
  show_value(page, "CUT", "CUT_WORDS", join(results.cut_words));
  SearchParameters other = parameters;
  other.cursor.reset();
  for (const query::YearOffer& offer : results.year_offers) {
    other.request.q = offer.q;
    ctemplate::TemplateDictionary* values = page.AddSectionDictionary("YEAR");
    values->SetValue("URL", search_address(other));
    values->SetValue("TEXT", interface.say("note.year", {offer.year, interface.count(offer.count)}));
  }
}

/// A link to the same search with another query, and what it finds.
struct OtherQuery {
  const std::string& q;
  std::uint64_t total = 0;

  void write(ctemplate::TemplateDictionary& values, const Interface& interface,
             const SearchParameters& parameters) const {
    SearchParameters other = parameters;
    other.cursor.reset();
    other.request.q = q;
    values.SetValue("URL", search_address(other));
    values.SetValue("Q", q);
    values.SetValue("COUNT", interface.locale().number(total));
  }
};

/// What a hint is about: of a field that is none only its name.
std::string place_of(const std::string& q, const query::Hint& hint) {
  const auto segments = split_segments({q, {{hint.position, hint.position + hint.length}}});
  const auto marked =
      std::find_if(segments.begin(), segments.end(), [](const Segment& segment) { return segment.marked; });
  if (marked == segments.end()) return {};
  return hint.kind == query::HintKind::kNoField ? marked->text.substr(0, marked->text.find(':'))
                                                : marked->text;
}

/// What may have been meant.
void add_offers(ctemplate::TemplateDictionary& page, const Interface& interface,
                const SearchParameters& parameters, const query::Results& results) {
  for (const query::Correction& correction : results.corrections) {
    OtherQuery{correction.query, correction.total}.write(*page.AddSectionDictionary("CORRECTION"), interface,
                                                         parameters);
  }
  for (const query::Hint& hint : results.hints) {
    ctemplate::TemplateDictionary* line = page.AddSectionDictionary("HINT");
    line->SetValue("DETAIL", interface.explain(query::name_of(hint.kind), hint.detail,
                                               {place_of(parameters.request.q, hint)}));
    if (hint.query.empty()) continue;
    OtherQuery{hint.query, hint.total}.write(*line->AddSectionDictionary("MEANT"), interface, parameters);
  }
}

const char* relief_key(FilterKind kind) {
  switch (kind) {
    case FilterKind::kDates:
      return "empty.without.dates";
    case FilterKind::kSource:
      return "empty.without.source";
    case FilterKind::kCountry:
      return "empty.without.country";
    case FilterKind::kLanguage:
      return "empty.without.language";
    case FilterKind::kAll:
      break;
  }
  return "empty.without.all";
}

/// What may be done where nothing was found: filters to take away, else advice about the words.
void add_ways_out(ctemplate::TemplateDictionary& page, const Interface& interface,
                  const std::vector<Relief>& reliefs) {
  ctemplate::TemplateDictionary* empty = page.AddSectionDictionary("EMPTY");
  if (reliefs.empty()) {
    empty->ShowSection("ADVICE");
    return;
  }
  ctemplate::TemplateDictionary* list = empty->AddSectionDictionary("RELIEFS");
  for (const Relief& relief : reliefs) {
    ctemplate::TemplateDictionary* values = list->AddSectionDictionary("RELIEF");
    values->SetValue("URL", search_address(relief.parameters));
    values->SetValue("TEXT", interface.say(relief_key(relief.without), {interface.count(relief.total)}));
  }
}

/// The search as a table with all that it counts.
std::string table_address(SearchParameters parameters) {
  parameters.format = Format::kCsv;
  parameters.with_byte_order_mark = true;
  if (parameters.request.sort == query::Sort::kRelevance) parameters.request.sort = query::Sort::kNewest;
  return address_at(Endpoint::kExport, parameters);
}

void add_results(ctemplate::TemplateDictionary& page, const Interface& interface,
                 const SearchParameters& parameters, const query::Results& results) {
  page.ShowSection("SKIP");
  ctemplate::TemplateDictionary* list = page.AddSectionDictionary("RESULTS");
  add_sort_links(*list, interface, parameters);
  list->SetValue("FEED_URL", feed_address(parameters));
  list->SetValue("TABLE_URL", table_address(parameters));
  list->SetIntValue("START", static_cast<long>(parameters.request.offset) + 1);
  for (const query::Hit& hit : results.hits) add_hit(*list, interface, hit, parameters);
}

}  // namespace

std::string search_page(const Interface& interface, const SearchParameters& parameters,
                        const query::Results& results, const SearchExtras& extras) {
  const std::string& q = parameters.request.q;
  ctemplate::TemplateDictionary page("search");
  const std::string title =
      q.empty() ? interface.say("search.title.all") : interface.say("search.title", {q});
  add_frame(page, interface, parameters,
            {.title = title,
             .indexed_at = results.indexed_at,
             .feed_address = feed_address(parameters),
             .address = search_address,
             .fields = Fields::kFilters});
  const StatusLine status = write_status(interface, parameters.request, results);
  page.SetValue("STATUS", status.heading);
  show_value(page, "HAS_WORD_COUNTS", "WORD_COUNTS", status.words);
  add_filters(page, interface, parameters, results);
  add_shown_dates(page, interface, parameters);
  add_timeline(page, interface, parameters, extras.days.empty() ? results.timeline : extras.days);
  add_notes(page, interface, parameters, results);
  add_offers(page, interface, parameters, results);
  if (!results.hits.empty()) {
    add_results(page, interface, parameters, results);
  } else if (parameters.request.offset > 0) {
    page.ShowSection("PAST_THE_END");
  } else {
    add_ways_out(page, interface, extras.reliefs);
  }
  add_paging(page, parameters, results);
  return interface.render("search.tpl", page);
}

}  // namespace chancery::searchd
