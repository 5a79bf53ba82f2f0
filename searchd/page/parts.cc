#include "searchd/page/parts.h"

#include <ctemplate/template.h>

#include <algorithm>
#include <array>

#include "core/text/language.h"
#include "core/text/utf8.h"
#include "searchd/parameter_table.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

// In a list; all of it is on the release's own page.
constexpr std::uint32_t kMostOfTitle = 200;
constexpr std::uint32_t kMostOfSnippet = 500;

/// A text as a list has room for it.
query::MarkedText shorten(const query::MarkedText& text, std::uint32_t most_points) {
  return text::count_code_points(text.text) > most_points ? first_line(text, most_points) : text;
}

/// Whether a page has a field of its own for a parameter; a new search begins on its first page.
bool has_field(Fields fields, std::string_view parameter) {
  if (parameter == "q" || parameter == "cursor") return true;
  if (parameter == "from" || parameter == "to") return fields != Fields::kWords;
  constexpr std::array<std::string_view, 4> kFilters{"source", "country", "lang", "words"};
  return fields == Fields::kFilters &&
         std::find(kFilters.begin(), kFilters.end(), parameter) != kFilters.end();
}

void add_hidden(ctemplate::TemplateDictionary& head, std::string_view name, const std::string& value) {
  ctemplate::TemplateDictionary* hidden = head.AddSectionDictionary("HIDDEN");
  hidden->SetValue("NAME", std::string(name));
  hidden->SetValue("VALUE", value);
}

/// What the search box keeps of an address and shows nowhere.
void add_hidden_parameters(ctemplate::TemplateDictionary& head, const SearchParameters& parameters,
                           Fields fields) {
  for (const Parameter& row : parameter_table()) {
    if (!row.is_of(Endpoint::kSearch) || row.write == nullptr || has_field(fields, row.name)) continue;
    for (const std::string& value : row.write(parameters)) add_hidden(head, row.name, value);
  }
}

void add_head(ctemplate::TemplateDictionary& page, const Interface& interface,
              const SearchParameters& parameters, const Frame& frame) {
  const InterfaceLanguageInfo& language = interface.locale().info();
  ctemplate::TemplateDictionary* head = page.AddIncludeDictionary("HEAD");
  head->SetFilename("head.tpl");
  head->SetValue("UI", std::string(language.code));
  head->SetValue("DIRECTION", language.right_to_left ? "rtl" : "ltr");
  head->SetValue("TITLE", frame.title);
  show_value(*head, "HAS_DESCRIPTION", "DESCRIPTION", frame.description);
  show_value(*head, "HAS_CANONICAL", "CANONICAL_URL", frame.canonical_address);
  if (!frame.feed_address.empty()) {
    ctemplate::TemplateDictionary* feed = head->AddSectionDictionary("FEED");
    feed->SetValue("URL", frame.feed_address);
    feed->SetValue("TITLE", frame.title);
  }
  head->SetValue("ROOT", parameters.root);
  head->SetValue("SITE", interface.identity().name);
  head->SetValue("HOME_URL", page_address("/", parameters));
  head->SetValue("Q", parameters.request.q);
  if (frame.has_faulty_words) head->ShowSection("Q_FAULT");
  add_hidden_parameters(*head, parameters, frame.fields);
}

/// Where the site says who serves it and how.
void add_site_links(ctemplate::TemplateDictionary& foot, const Interface& interface) {
  const Identity& identity = interface.identity();
  const std::array<std::pair<const std::string*, const char*>, 3> links{
      {{&identity.imprint, "foot.imprint"},
       {&identity.privacy, "foot.privacy"},
       {&identity.accessibility, "foot.accessibility"}}};
  ctemplate::TemplateDictionary* list = nullptr;
  for (const auto& [address, message] : links) {
    if (address->empty()) continue;
    const bool is_first = list == nullptr;
    if (is_first) list = foot.AddSectionDictionary("LINKS");
    ctemplate::TemplateDictionary* link = list->AddSectionDictionary("LINK");
    if (!is_first) link->ShowSection("DOT");
    link->SetValue("URL", *address);
    link->SetValue("TEXT", interface.say(message));
  }
}

void add_foot(ctemplate::TemplateDictionary& page, const Interface& interface,
              const SearchParameters& parameters, const Frame& frame) {
  ctemplate::TemplateDictionary* foot = page.AddIncludeDictionary("FOOT");
  foot->SetFilename("foot.tpl");
  foot->SetValue("HELP_URL", page_address("/help", parameters));
  add_site_links(*foot, interface);
  if (frame.indexed_at != 0) {
    show_value(*foot, "HAS_INDEXED_AT", "INDEXED_AT", interface.locale().instant(frame.indexed_at));
  }
  for (const InterfaceLanguageInfo& language : interface_languages()) {
    SearchParameters other = parameters;
    other.ui = language.id;
    ctemplate::TemplateDictionary* tongue = foot->AddSectionDictionary("TONGUE");
    tongue = tongue->AddSectionDictionary(language.id == interface.language() ? "CURRENT" : "OTHER");
    tongue->SetValue("CODE", std::string(language.code));
    tongue->SetValue("NAME", std::string(language.autonym));
    tongue->SetValue("URL", frame.address(other));
  }
}

/// The links to the same text in other languages.
void add_translations(ctemplate::TemplateDictionary& values, const Interface& interface,
                      const std::vector<query::Translation>& translations,
                      const SearchParameters& parameters) {
  if (translations.empty()) return;
  ctemplate::TemplateDictionary* line = values.AddSectionDictionary("IN_LANGUAGES");
  for (const query::Translation& translation : translations) {
    ctemplate::TemplateDictionary* version = line->AddSectionDictionary("VERSION");
    if (&translation != &translations.front()) version->ShowSection("DOT");
    add_language_link(*version, interface, translation, parameters);
  }
}

/// The section that says that a release has a word under another name, or was asked for by name; none where
/// it has the word as such.
const char* other_name_section(query::MatchKind kind) {
  switch (kind) {
    case query::MatchKind::kAcronym:
      return "ACRONYM";
    case query::MatchKind::kCountry:
      return "PLACE_NAME";
    case query::MatchKind::kSpelling:
      return "SPELLING";
    case query::MatchKind::kScript:
      return "SCRIPT";
    case query::MatchKind::kNumber:
      return "NUMBER";
    case query::MatchKind::kId:
      return "RELEASE_ID";
    case query::MatchKind::kAddress:
      return "OWN_ADDRESS";
    default:
      return nullptr;
  }
}

}  // namespace

void add_frame(ctemplate::TemplateDictionary& page, const Interface& interface,
               const SearchParameters& parameters, const Frame& frame) {
  add_head(page, interface, parameters, frame);
  add_foot(page, interface, parameters, frame);
}

void show_value(ctemplate::TemplateDictionary& values, const char* section, const char* name,
                const std::string& value) {
  if (!value.empty()) values.SetValueAndShowSection(name, value, section);
}

void add_segments(ctemplate::TemplateDictionary& values, const std::vector<Segment>& segments) {
  ctemplate::TemplateDictionary* include = values.AddIncludeDictionary("SEGMENTS");
  include->SetFilename("segments.tpl");
  for (const Segment& segment : segments) {
    ctemplate::TemplateDictionary* one = include->AddSectionDictionary("SEGMENT");
    one->SetValueAndShowSection("TEXT", segment.text, segment.marked ? "MARKED" : "PLAIN");
  }
}

void add_language(ctemplate::TemplateDictionary& values, text::Language language) {
  if (language == text::Language::kUndetermined) return;
  show_value(values, "HAS_LANG", "LANG", std::string(text::info(language).code));
}

void add_language_link(ctemplate::TemplateDictionary& values, const Interface& interface,
                       const query::Translation& translation, const SearchParameters& parameters) {
  values.SetValue("NAME", interface.locale().language(translation.language));
  values.SetValue("CODE", std::string(text::info(translation.language).code));
  values.SetValue("URL", release_page_address(translation.id, parameters));
}

void add_facts(ctemplate::TemplateDictionary& values, const Interface& interface, const Facts& facts) {
  const Locale& locale = interface.locale();
  const Dateline dateline = locale.dateline(facts.date);
  show_value(values, "HAS_DATELINE", "DATELINE",
             dateline.main.empty() ? interface.say("undated") : dateline.main);
  show_value(values, "HAS_PRINTED", "PRINTED", dateline.printed);
  show_value(values, "HAS_SOURCE", "SOURCE", facts.source);
  show_value(values, "HAS_COUNTRY", "COUNTRY", locale.country(facts.country));
  if (facts.language != text::Language::kUndetermined) {
    show_value(values, "HAS_LANGUAGE", "LANGUAGE", locale.language(facts.language));
  }
}

void add_hit(ctemplate::TemplateDictionary& page, const Interface& interface, const query::Hit& hit,
             const SearchParameters& parameters) {
  ctemplate::TemplateDictionary* values = page.AddIncludeDictionary("HIT");
  values->SetFilename("hit.tpl");
  values->SetValue("DIRECTION", interface.locale().info().right_to_left ? "rtl" : "ltr");
  values->SetValue("HIT_DIRECTION", std::string(direction(hit.language)));
  add_facts(*values, interface, {hit.date, hit.source, hit.country, hit.language});
  ctemplate::TemplateDictionary* heading = values->AddSectionDictionary("TITLE");
  heading->SetValue("URL", release_page_address(hit.id, parameters));
  add_language(*heading, hit.language);
  add_segments(*heading, split_segments(hit.title.text.empty() ? first_line(hit.opening)
                                                               : shorten(hit.title, kMostOfTitle)));
  show_value(*values, "ADDRESS", "URL", hit.source_url);
  for (const query::MarkedText& text : hit.snippets) {
    ctemplate::TemplateDictionary* snippet = values->AddSectionDictionary("SNIPPET");
    add_language(*snippet, hit.language);
    add_segments(*snippet, split_segments(shorten(text, kMostOfSnippet)));
  }
  for (const query::MatchedWord& matched : hit.matched_by) {
    const char* const section = other_name_section(matched.kinds.front());
    if (section != nullptr) values->AddSectionDictionary(section)->SetValue("WORD", matched.word);
  }
  if (hit.partial) values->ShowSection("PARTIAL");
  add_translations(*values, interface, hit.translations, parameters);
}

}  // namespace chancery::searchd
