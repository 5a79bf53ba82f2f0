#include <ctemplate/template.h>

#include "searchd/page/pages.h"
#include "searchd/page/parts.h"

namespace chancery::searchd {
namespace {

/// The first visit shows about three lines of a release.
constexpr std::uint32_t kSnippetPoints = 220;

void add_ways(ctemplate::TemplateDictionary& page, const Interface& interface,
              const SearchParameters& parameters) {
  for (const std::string way_key : {"home.ways.words", "home.ways.phrase", "home.ways.without"}) {
    SearchParameters example = parameters.bare();
    example.request.q = interface.say(way_key + ".example");
    ctemplate::TemplateDictionary* way = page.AddSectionDictionary("WAY");
    way->SetValue("URL", search_address(example));
    way->SetValue("EXAMPLE", example.request.q);
    way->SetValue("MEANING", interface.say(way_key));
  }
}

}  // namespace

std::string home_page(const Interface& interface, const SearchParameters& parameters,
                      const query::Results& results) {
  ctemplate::TemplateDictionary page("home");
  add_frame(page, interface, parameters,
            {.title = interface.say("home.title"),
             .description = interface.say("home.description"),
             .indexed_at = results.indexed_at,
             .feed_address = feed_address(parameters),
             .address = [](const SearchParameters& other) { return page_address("/", other); }});
  page.SetValue("RELEASES", interface.say("home.lead.releases", {interface.count(results.total)}));
  page.SetValue("MINISTRIES",
                interface.say("home.lead.ministries", {interface.count(results.sources.size())}));
  page.SetValue("LANGUAGES",
                interface.say("home.lead.languages", {interface.count(results.languages.size())}));
  if (!results.hits.empty()) {
    const release::StatedDate& newest = results.hits.front().date;
    if (newest.is_dated()) show_value(page, "HAS_NEWEST", "NEWEST", interface.locale().day(newest.first_day));
    ctemplate::TemplateDictionary* list = page.AddSectionDictionary("RESULTS");
    SearchParameters all = parameters.bare();
    all.request.sort = query::Sort::kNewest;
    list->SetValue("ALL_URL", search_address(all));
    for (query::Hit hit : results.hits) {
      for (query::MarkedText& snippet : hit.snippets) snippet = first_line(snippet, kSnippetPoints);
      add_hit(*list, interface, hit, parameters);
    }
  }
  add_ways(page, interface, parameters);
  return interface.render("home.tpl", page);
}

}  // namespace chancery::searchd
