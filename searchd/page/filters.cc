#include <ctemplate/template.h>

#include <algorithm>

#include "core/text/country.h"
#include "searchd/page/parts.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

/// So many choices of a group are seen at once; the others are folded away.
constexpr std::size_t kShownChoices = 7;

/// One group of checkboxes: what it is called, and where its choices stand.
struct Group {
  const char* legend;
  const char* parameter;
  const std::vector<query::FacetCount>& counts;
  const std::vector<std::string>& chosen;
  bool of_countries = false;

  std::string label(const query::FacetCount& count) const {
    if (of_countries) return text::country_name(count.value);
    return count.label.empty() ? count.value : count.label;
  }
};

/// The choices, those that were made first (though no release has them), then by count.
std::vector<query::FacetCount> ordered_choices(const Group& group) {
  std::vector<query::FacetCount> choices;
  for (const std::string& value : group.chosen) {
    const auto known = std::find_if(group.counts.begin(), group.counts.end(),
                                    [&](const query::FacetCount& count) { return count.value == value; });
    choices.push_back(known == group.counts.end() ? query::FacetCount{value, value, 0, true} : *known);
    choices.back().active = true;
  }
  for (const query::FacetCount& count : group.counts) {
    const bool chosen =
        std::find(group.chosen.begin(), group.chosen.end(), count.value) != group.chosen.end();
    if (!chosen && !count.value.empty() && count.count > 0) choices.push_back(count);
  }
  return choices;
}

void add_choice(ctemplate::TemplateDictionary& list, const Group& group, const query::FacetCount& count) {
  ctemplate::TemplateDictionary* choice = list.AddSectionDictionary("CHOICE");
  choice->SetValue("PARAMETER", group.parameter);
  choice->SetValue("VALUE", count.value);
  choice->SetValue("LABEL", group.label(count));
  choice->SetValue("COUNT", write_number(count.count));
  if (count.active) choice->ShowSection("CHECKED");
}

void add_group(ctemplate::TemplateDictionary& filters, const Group& group) {
  const std::vector<query::FacetCount> choices = ordered_choices(group);
  if (choices.empty()) return;
  ctemplate::TemplateDictionary* values = filters.AddSectionDictionary("GROUP");
  values->SetValue("LEGEND", group.legend);
  // One choice too many is shown rather than folded away alone.
  const std::size_t limit = std::max(kShownChoices, group.chosen.size());
  const std::size_t shown = choices.size() <= limit + 1 ? choices.size() : limit;
  for (std::size_t i = 0; i < shown; ++i) add_choice(*values, group, choices[i]);
  if (shown == choices.size()) return;
  ctemplate::TemplateDictionary* more = values->AddSectionDictionary("MORE");
  more->SetValue("MORE_COUNT", std::to_string(choices.size() - shown));
  for (std::size_t i = shown; i < choices.size(); ++i) add_choice(*more, group, choices[i]);
}

void add_chip(ctemplate::TemplateDictionary& page, const std::string& kind, const std::string& label,
              const SearchParameters& without) {
  ctemplate::TemplateDictionary* chip = page.AddSectionDictionary("CHIP");
  chip->SetValue("KIND", kind);
  chip->SetValue("LABEL", label);
  chip->SetValue("URL", search_address(without));
}

void add_date_chips(ctemplate::TemplateDictionary& page, const SearchParameters& base) {
  if (base.request.from) {
    SearchParameters without = base;
    without.from_text.clear();
    add_chip(page, "From", base.from_text, without);
  }
  if (base.request.to) {
    SearchParameters without = base;
    without.to_text.clear();
    add_chip(page, "To", base.to_text, without);
  }
}

void add_group_chips(ctemplate::TemplateDictionary& page, const SearchParameters& base, const Group& group,
                     std::vector<std::string> query::Request::*list) {
  for (const query::FacetCount& choice : ordered_choices(group)) {
    if (!choice.active) continue;
    SearchParameters without = base;
    std::erase(without.request.*list, choice.value);
    add_chip(page, group.legend, group.label(choice), without);
  }
}

/// Values that are left out, one chip each.
void add_excluded_chips(ctemplate::TemplateDictionary& page, const SearchParameters& base, const Group& group,
                        std::vector<std::string> query::Request::*list) {
  for (const std::string& value : base.request.*list) {
    SearchParameters without = base;
    std::erase(without.request.*list, value);
    const auto known = std::find_if(group.counts.begin(), group.counts.end(),
                                    [&](const query::FacetCount& count) { return count.value == value; });
    const query::FacetCount count = known == group.counts.end() ? query::FacetCount{value, value} : *known;
    add_chip(page, std::string("Not ") + group.legend, group.label(count), without);
  }
}

}  // namespace

void add_filters(ctemplate::TemplateDictionary& page, const SearchParameters& parameters,
                 const query::Results& results) {
  const query::Request& request = parameters.request;
  const Group sources{"Ministry", "source", results.sources, request.sources};
  const Group countries{"Country", "country", results.countries, request.countries, true};
  const Group languages{"Language", "lang", results.languages, request.languages};
  ctemplate::TemplateDictionary* filters = page.AddIncludeDictionary("FILTERS");
  filters->SetFilename("filters.tpl");
  filters->SetValue("FROM", parameters.from_text);
  filters->SetValue("TO", parameters.to_text);
  filters->ShowSection(request.words == query::Words::kAny ? "WORDS_ANY" : "WORDS_ALL");
  add_group(*filters, sources);
  add_group(*filters, languages);
  add_group(*filters, countries);
  const std::size_t active = request.sources.size() + request.countries.size() + request.languages.size() +
                             request.not_sources.size() + request.not_countries.size() +
                             request.not_languages.size() + (request.from ? 1 : 0) + (request.to ? 1 : 0);
  if (active > 0) filters->SetValueAndShowSection("ACTIVE", std::to_string(active), "HAS_ACTIVE");
  if (active == 0) return;

  SearchParameters base = parameters;
  base.cursor.reset();
  add_date_chips(page, base);
  add_group_chips(page, base, sources, &query::Request::sources);
  add_group_chips(page, base, languages, &query::Request::languages);
  add_group_chips(page, base, countries, &query::Request::countries);
  add_excluded_chips(page, base, sources, &query::Request::not_sources);
  add_excluded_chips(page, base, languages, &query::Request::not_languages);
  add_excluded_chips(page, base, countries, &query::Request::not_countries);
  SearchParameters bare = base;
  bare.from_text.clear();
  bare.to_text.clear();
  bare.request.sources.clear();
  bare.request.countries.clear();
  bare.request.languages.clear();
  bare.request.not_sources.clear();
  bare.request.not_countries.clear();
  bare.request.not_languages.clear();
  page.SetValueAndShowSection("CLEAR_URL", search_address(bare), "CHIPS");
}

}  // namespace chancery::searchd
