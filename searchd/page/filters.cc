#include <ctemplate/template.h>

#include <algorithm>

#include "core/text/language.h"
#include "searchd/page/parts.h"

namespace chancery::searchd {
namespace {

/// So many choices of a group are seen at once; the others are folded away.
constexpr std::size_t kShownChoices = 7;

using Values = std::vector<std::string> query::Request::*;

/// One group of checkboxes: what it is called, and where its choices and what is left out stand.
struct Group {
  std::string legend;
  const char* parameter;
  const std::vector<query::FacetCount>& counts;
  Values list;
  Values excluded;
};

/// The groups of a page, in its order.
struct Groups {
  const Interface& interface;
  const query::Request& request;
  std::vector<Group> all;

  Groups(const Interface& pages, const query::Request& asked, const query::Results& results)
      : interface(pages),
        request(asked),
        all{{pages.say("filter.source"), "source", results.sources, &query::Request::sources,
             &query::Request::not_sources},
            {pages.say("filter.language"), "lang", results.languages, &query::Request::languages,
             &query::Request::not_languages},
            {pages.say("filter.country"), "country", results.countries, &query::Request::countries,
             &query::Request::not_countries}} {}

  const std::vector<std::string>& chosen(const Group& group) const { return request.*group.list; }

  std::string label(const Group& group, const query::FacetCount& count) const {
    const Locale& locale = interface.locale();
    if (group.list == &query::Request::countries) return locale.country(count.value);
    if (group.list == &query::Request::languages) {
      const auto language = text::find_language(count.value);
      if (language) return locale.language(*language);
    }
    return count.label.empty() ? count.value : count.label;
  }
};

/// What is counted of a value; nothing where no release has it.
query::FacetCount count_of(const Group& group, const std::string& value) {
  const auto known = std::find_if(group.counts.begin(), group.counts.end(),
                                  [&](const query::FacetCount& count) { return count.value == value; });
  return known == group.counts.end() ? query::FacetCount{value, value} : *known;
}

/// The choices, those that were made first (though no release has them), then by count.
std::vector<query::FacetCount> ordered_choices(const Groups& groups, const Group& group) {
  const std::vector<std::string>& chosen = groups.chosen(group);
  std::vector<query::FacetCount> choices;
  for (const std::string& value : chosen) {
    choices.push_back(count_of(group, value));
    choices.back().active = true;
  }
  for (const query::FacetCount& count : group.counts) {
    const bool is_chosen = std::find(chosen.begin(), chosen.end(), count.value) != chosen.end();
    if (!is_chosen && !count.value.empty() && count.count > 0) choices.push_back(count);
  }
  return choices;
}

void add_choice(ctemplate::TemplateDictionary& list, const Groups& groups, const Group& group,
                const query::FacetCount& count) {
  ctemplate::TemplateDictionary* choice = list.AddSectionDictionary("CHOICE");
  choice->SetValue("PARAMETER", group.parameter);
  choice->SetValue("VALUE", count.value);
  choice->SetValue("LABEL", groups.label(group, count));
  choice->SetValue("COUNT", groups.interface.locale().number(count.count));
  if (count.active) choice->ShowSection("CHECKED");
}

void add_group(ctemplate::TemplateDictionary& filters, const Groups& groups, const Group& group) {
  const std::vector<query::FacetCount> choices = ordered_choices(groups, group);
  if (choices.empty()) return;
  ctemplate::TemplateDictionary* values = filters.AddSectionDictionary("GROUP");
  values->SetValue("LEGEND", group.legend);
  // One choice too many is shown rather than folded away alone.
  const std::size_t limit = std::max(kShownChoices, groups.chosen(group).size());
  const std::size_t shown = choices.size() <= limit + 1 ? choices.size() : limit;
  for (std::size_t i = 0; i < shown; ++i) add_choice(*values, groups, group, choices[i]);
  if (shown == choices.size()) return;
  ctemplate::TemplateDictionary* more = values->AddSectionDictionary("MORE");
  const Interface& interface = groups.interface;
  more->SetValue("SUMMARY", interface.say("filter.more", {interface.count(choices.size() - shown)}));
  for (std::size_t i = shown; i < choices.size(); ++i) add_choice(*more, groups, group, choices[i]);
}

void add_chip(ctemplate::TemplateDictionary& page, const std::string& kind, const std::string& label,
              const SearchParameters& without) {
  ctemplate::TemplateDictionary* chip = page.AddSectionDictionary("CHIP");
  chip->SetValue("KIND", kind);
  chip->SetValue("LABEL", label);
  chip->SetValue("URL", search_address(without));
}

/// The chip of the dates' beginning or end, in the reader's form.
void add_date_chips(ctemplate::TemplateDictionary& page, const Interface& interface,
                    const SearchParameters& base) {
  if (base.request.from) {
    SearchParameters without = base;
    without.from_text.clear();
    add_chip(page, interface.say("filter.from"), interface.locale().day(*base.request.from), without);
  }
  if (base.request.to) {
    SearchParameters without = base;
    without.to_text.clear();
    add_chip(page, interface.say("filter.to"), interface.locale().day(*base.request.to), without);
  }
}

/// One chip for each value of a list that the request has.
void add_group_chips(ctemplate::TemplateDictionary& page, const Groups& groups, const Group& group,
                     const SearchParameters& base) {
  const auto add = [&](Values list, const std::string& kind) {
    for (const std::string& value : base.request.*list) {
      SearchParameters without = base;
      std::erase(without.request.*list, value);
      add_chip(page, kind, groups.label(group, count_of(group, value)), without);
    }
  };
  add(group.list, group.legend);
  add(group.excluded, groups.interface.say("filter.excluded", {group.legend}));
}

std::size_t count_active(const Groups& groups) {
  const query::Request& request = groups.request;
  std::size_t active = (request.from ? 1 : 0) + (request.to ? 1 : 0);
  for (const Group& group : groups.all) {
    active += (request.*group.list).size() + (request.*group.excluded).size();
  }
  return active;
}

}  // namespace

void add_dates(ctemplate::TemplateDictionary& values, const Interface& interface,
               const SearchParameters& parameters, DateFaults faults) {
  constexpr std::int32_t kFebruary2025 = 20120;
  ctemplate::TemplateDictionary* dates = values.AddIncludeDictionary("DATES");
  dates->SetFilename("dates.tpl");
  dates->SetValue("FROM", parameters.from_text);
  dates->SetValue("TO", parameters.to_text);
  dates->SetValue("MONTH_EXAMPLE", interface.locale().month(kFebruary2025));
  if (faults.from) dates->ShowSection("FROM_FAULT");
  if (faults.to) dates->ShowSection("TO_FAULT");
}

void add_filters(ctemplate::TemplateDictionary& page, const Interface& interface,
                 const SearchParameters& parameters, const query::Results& results) {
  const Groups groups(interface, parameters.request, results);
  ctemplate::TemplateDictionary* filters = page.AddIncludeDictionary("FILTERS");
  filters->SetFilename("filters.tpl");
  add_dates(*filters, interface, parameters);
  filters->ShowSection(parameters.request.words == query::Words::kAny ? "WORDS_ANY" : "WORDS_ALL");
  for (const Group& group : groups.all) add_group(*filters, groups, group);
  const std::size_t active = count_active(groups);
  filters->SetValue("SUMMARY", active == 0
                                   ? interface.say("filter.summary")
                                   : interface.say("filter.summary.active", {interface.count(active)}));
  if (active == 0) return;

  SearchParameters base = parameters;
  base.cursor.reset();
  add_date_chips(page, interface, base);
  for (const Group& group : groups.all) add_group_chips(page, groups, group, base);
  page.SetValueAndShowSection("CLEAR_URL", search_address(base.without_filters()), "CHIPS");
}

}  // namespace chancery::searchd
