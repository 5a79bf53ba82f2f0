#include <ctemplate/template.h>

#include <algorithm>
#include <array>

#include "searchd/api_json.h"
#include "searchd/page/pages.h"
#include "searchd/page/parts.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

/// "1–20", or "7" for one.
std::string write_places(std::uint64_t first, std::uint64_t count) {
  if (count == 1) return write_number(first);
  return write_number(first) + "–" + write_number(first + count - 1);
}

std::string write_total(const query::Results& results) {
  return (results.total_is_exact ? "" : "at least ") + write_releases(results.total);
}

/// The heading of results that are ranked beyond the releases that have every word.
std::string mixed_status(const std::string& places, const query::Results& results) {
  return "Releases " + places + ": " + write_number(results.total) + (results.total == 1 ? " has" : " have") +
         " all your words, " + write_number(results.total_any - results.total) + " more have some";
}

/// What the heading says: which releases these are, and how many there are.
std::string write_status(const query::Request& request, const query::Results& results) {
  const std::uint64_t first = std::uint64_t{request.offset} + 1;
  const std::string places = write_places(first, results.hits.size());
  const std::uint64_t more = results.total_any > results.total ? results.total_any - results.total : 0;
  if (request.q.empty()) return places + " of " + write_total(results);
  if (results.counts_any_word) {
    const std::string any = places + " of " + write_total(results) + " with any of your words";
    return request.words == query::Words::kAny ? any : "No release has all your words. " + any;
  }
  if (more == 0) return places + " of " + write_total(results);
  if (first - 1 + results.hits.size() > results.total) return mixed_status(places, results);
  return places + " of " + write_total(results) + " with all your words; " + write_number(more) +
         (more == 1 ? " more has some" : " more have some");
}

/// The search as a table with all that it counts.
std::string table_address(SearchParameters parameters) {
  parameters.format = Format::kCsv;
  parameters.with_byte_order_mark = true;
  if (parameters.request.sort == query::Sort::kRelevance) parameters.request.sort = query::Sort::kNewest;
  return address_at(Endpoint::kExport, parameters);
}

void add_sort_links(ctemplate::TemplateDictionary& page, const SearchParameters& parameters) {
  constexpr std::array<std::pair<query::Sort, const char*>, 3> kSorts{{{query::Sort::kRelevance, "Relevance"},
                                                                       {query::Sort::kNewest, "Newest"},
                                                                       {query::Sort::kOldest, "Oldest"}}};
  const bool ranked = !parameters.request.q.empty();
  for (const auto& [sort, name] : kSorts) {
    if (!ranked && sort == query::Sort::kRelevance) continue;
    SearchParameters other = parameters;
    other.request.sort = sort;
    other.cursor.reset();
    const bool current =
        parameters.request.sort == sort ||
        (!ranked && sort == query::Sort::kNewest && parameters.request.sort == query::Sort::kRelevance);
    ctemplate::TemplateDictionary* values = page.AddSectionDictionary("SORT");
    values->SetValue("NAME", name);
    values->SetValueAndShowSection("URL", search_address(other), current ? "CURRENT" : "OTHER");
  }
}

void add_paging(ctemplate::TemplateDictionary& page, const SearchParameters& parameters,
                const query::Results& results) {
  SearchParameters other = parameters;
  const std::uint32_t offset = parameters.request.offset;
  if (offset > 0) {
    const std::uint32_t before = offset - std::min(offset, parameters.request.limit);
    other.cursor = before == 0 ? std::nullopt : std::optional(Cursor{results.generation, before});
    page.SetValueAndShowSection("PREVIOUS_URL", search_address(other), "PREVIOUS");
  }
  other.cursor = next_cursor(parameters, results);
  if (other.cursor) page.SetValueAndShowSection("NEXT_URL", search_address(other), "NEXT");
  if (offset > 0 || other.cursor) page.ShowSection("PAGING");
}

/// The stop words that were left out, and whose they are.
void add_ignored_words(ctemplate::TemplateDictionary& page, const query::Results& results) {
  if (results.ignored_words.empty()) return;
  std::string words;
  for (const std::string& word : results.ignored_words) words += (words.empty() ? "" : ", ") + word;
  std::string languages;
  for (const text::Language language : results.stop_languages) {
    languages += (languages.empty() ? "" : ", ") + std::string(text::info(language).name);
  }
  ctemplate::TemplateDictionary* line = page.AddSectionDictionary("IGNORED");
  line->SetValue("IGNORED_WORDS", words);
  line->SetValue("STOP_LANGUAGES", languages);
}

void add_notes(ctemplate::TemplateDictionary& page, const SearchParameters& parameters,
               const query::Results& results) {
  if (!results.total_is_exact) {
    page.SetValueAndShowSection("OLDEST_DAY", write_day(results.oldest_day_reached), "TIMED_OUT");
  } else if (results.timed_out) {
    page.ShowSection("PARTLY_CUT");
  }
  add_ignored_words(page, results);
  for (const query::YearOffer& offer : results.year_offers) {
    SearchParameters dated = parameters;
    dated.request.q = offer.q;
    ctemplate::TemplateDictionary* values = page.AddSectionDictionary("YEAR");
    values->SetValue("URL", search_address(dated));
    values->SetValue("YEAR", offer.year);
    values->SetValue("COUNT", write_number(offer.count));
  }
  std::string cut;
  for (const std::string& word : results.cut_words) cut += (cut.empty() ? "" : ", ") + word;
  if (!cut.empty()) page.SetValueAndShowSection("CUT_WORDS", cut, "CUT");
  const bool past_the_end = results.hits.empty() && parameters.request.offset > 0;
  if (past_the_end) page.ShowSection("PAST_THE_END");
  if (!results.hits.empty() || past_the_end) return;
  ctemplate::TemplateDictionary* empty = page.AddSectionDictionary("EMPTY");
  empty->ShowSection(parameters.has_filters() ? "WITH_FILTERS" : "WITHOUT_FILTERS");
}

void add_corrections(ctemplate::TemplateDictionary& page, const SearchParameters& parameters,
                     const query::Results& results) {
  if (results.corrections.empty()) return;
  ctemplate::TemplateDictionary* line = page.AddSectionDictionary("CORRECTIONS");
  SearchParameters other = parameters;
  other.cursor.reset();
  for (const query::Correction& correction : results.corrections) {
    other.request.q = correction.query;
    ctemplate::TemplateDictionary* values = line->AddSectionDictionary("CORRECTION");
    values->SetValue("URL", search_address(other));
    values->SetValue("Q", correction.query);
    values->SetValue("COUNT", write_number(correction.total));
    if (&correction != &results.corrections.front()) values->ShowSection("OR");
  }
}

void add_hints(ctemplate::TemplateDictionary& page, const SearchParameters& parameters,
               const query::Results& results) {
  SearchParameters other = parameters;
  other.cursor.reset();
  for (const query::Hint& hint : results.hints) {
    ctemplate::TemplateDictionary* line = page.AddSectionDictionary("HINT");
    line->SetValue("DETAIL", hint.detail);
    if (hint.query.empty()) continue;
    other.request.q = hint.query;
    ctemplate::TemplateDictionary* meant = line->AddSectionDictionary("MEANT");
    meant->SetValue("URL", search_address(other));
    meant->SetValue("Q", hint.query);
    meant->SetValue("COUNT", write_number(hint.total));
  }
}

}  // namespace

std::string search_page(const Templates& templates, const SearchParameters& parameters,
                        const query::Results& results) {
  const std::string& q = parameters.request.q;
  ctemplate::TemplateDictionary page("search");
  add_feed(*add_head(page, q.empty() ? "All releases – Chancery" : q + " – Chancery", parameters),
           parameters);
  page.SetValue("STATUS", results.hits.empty() ? "No releases" : write_status(parameters.request, results));
  add_filters(page, parameters, results);
  add_timeline(page, parameters, results);
  add_notes(page, parameters, results);
  add_corrections(page, parameters, results);
  add_hints(page, parameters, results);
  if (!results.hits.empty()) {
    page.ShowSection("RESULTS");
    add_sort_links(page, parameters);
    page.SetValue("FEED_URL", feed_address(parameters));
    page.SetValue("EXPORT_URL", table_address(parameters));
  }
  page.SetIntValue("START", static_cast<long>(parameters.request.offset) + 1);
  for (const query::Hit& hit : results.hits) add_hit(page, hit, parameters.request);
  add_paging(page, parameters, results);
  add_foot(page, results.indexed_at);
  return templates.render("search.tpl", page);
}

std::string home_page(const Templates& templates, const SearchParameters& parameters,
                      const query::Results& results) {
  ctemplate::TemplateDictionary page("home");
  add_head(page, "Chancery – releases of foreign ministries", parameters);
  page.SetValue("RELEASES", write_releases(results.total));
  page.SetValue("MINISTRIES", write_number(results.sources.size()));
  page.ShowSection(results.sources.size() == 1 ? "ONE_MINISTRY" : "MINISTRIES_MANY");
  page.SetValue("LANGUAGES", write_number(results.languages.size()));
  page.ShowSection(results.languages.size() == 1 ? "ONE_LANGUAGE" : "LANGUAGES_MANY");
  if (!results.hits.empty()) {
    if (results.hits.front().date.is_dated()) {
      page.SetValueAndShowSection("NEWEST", write_day(results.hits.front().date.first_day), "HAS_NEWEST");
    }
    page.ShowSection("RESULTS");
  }
  for (const query::Hit& hit : results.hits) add_hit(page, hit, query::Request{});
  add_foot(page, results.indexed_at);
  return templates.render("home.tpl", page);
}

}  // namespace chancery::searchd
