#include "searchd/page/parts.h"

#include <ctemplate/template.h>

#include <algorithm>
#include <array>

#include "core/text/country.h"
#include "core/text/language.h"
#include "searchd/parameter_table.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

void show(ctemplate::TemplateDictionary& values, const char* section, const char* name,
          const std::string& value) {
  if (!value.empty()) values.SetValueAndShowSection(name, value, section);
}

/// Whether a page has a field of its own for a parameter; a new search begins on its first page.
bool has_field(std::string_view parameter) {
  constexpr std::array<std::string_view, 8> kFields{"q",       "from", "to",    "source",
                                                    "country", "lang", "words", "cursor"};
  return std::find(kFields.begin(), kFields.end(), parameter) != kFields.end();
}

void add_hidden(ctemplate::TemplateDictionary& head, std::string_view name, const std::string& value) {
  ctemplate::TemplateDictionary* hidden = head.AddSectionDictionary("HIDDEN");
  hidden->SetValue("NAME", std::string(name));
  hidden->SetValue("VALUE", value);
}

std::string_view other_name(query::MatchKind kind) {
  switch (kind) {
    case query::MatchKind::kAcronym:
      return "as an acronym or its long form";
    case query::MatchKind::kCountry:
      return "under another name of the place";
    case query::MatchKind::kSpelling:
      return "in another spelling";
    case query::MatchKind::kScript:
      return "in another script";
    case query::MatchKind::kNumber:
      return "is the number of this release";
    case query::MatchKind::kId:
      return "is what this release is filed under";
    case query::MatchKind::kAddress:
      return "is the address of this release";
    default:
      return {};
  }
}

/// Says how a release has a word that it does not have as such, or that it was asked for by name.
void add_other_name(ctemplate::TemplateDictionary& hit, const query::MatchedWord& matched) {
  const std::string_view name = other_name(matched.kinds.front());
  if (name.empty()) return;
  ctemplate::TemplateDictionary* values = hit.AddSectionDictionary("OTHER_NAME");
  values->SetValue("WORD", matched.word);
  values->SetValue("HOW", std::string(name));
}

}  // namespace

ctemplate::TemplateDictionary* add_head(ctemplate::TemplateDictionary& page, const std::string& title,
                                        const SearchParameters& parameters) {
  ctemplate::TemplateDictionary* head = page.AddIncludeDictionary("HEAD");
  head->SetFilename("head.tpl");
  head->SetValue("TITLE", title);
  head->SetValue("Q", parameters.request.q);
  for (const Parameter& row : parameter_table()) {
    if (!row.is_of(Endpoint::kSearch) || row.write == nullptr || has_field(row.name)) continue;
    for (const std::string& value : row.write(parameters)) add_hidden(*head, row.name, value);
  }
  return head;
}

void add_feed(ctemplate::TemplateDictionary& head, const SearchParameters& parameters) {
  const std::string& q = parameters.request.q;
  ctemplate::TemplateDictionary* feed = head.AddSectionDictionary("FEED");
  feed->SetValue("FEED_URL", feed_address(parameters));
  feed->SetValue("FEED_TITLE", q.empty() ? "All releases" : q);
}

void add_foot(ctemplate::TemplateDictionary& page, std::int64_t indexed_at) {
  ctemplate::TemplateDictionary* foot = page.AddIncludeDictionary("FOOT");
  foot->SetFilename("foot.tpl");
  if (indexed_at != 0) show(*foot, "HAS_INDEXED_AT", "INDEXED_AT", write_instant(indexed_at));
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
  show(values, "HAS_LANG", "LANG", std::string(text::info(language).code));
}

void add_facts(ctemplate::TemplateDictionary& values, const release::StatedDate& date,
               const std::string& source, const std::string& country, text::Language language) {
  const Dateline dateline = write_dateline(date);
  show(values, "HAS_DATELINE", "DATELINE", dateline.main.empty() ? "Undated" : dateline.main);
  show(values, "HAS_PRINTED", "PRINTED", dateline.printed);
  show(values, "HAS_SOURCE", "SOURCE", source);
  show(values, "HAS_COUNTRY", "COUNTRY", text::country_name(country));
  if (language != text::Language::kUndetermined) {
    show(values, "HAS_LANGUAGE", "LANGUAGE", std::string(text::info(language).name));
  }
}

void add_hit(ctemplate::TemplateDictionary& page, const query::Hit& hit, const query::Request& request) {
  ctemplate::TemplateDictionary* values = page.AddIncludeDictionary("HIT");
  values->SetFilename("hit.tpl");
  values->SetValue("URL", release_address(hit.id, request));
  add_facts(*values, hit.date, hit.source, hit.country, hit.language);
  ctemplate::TemplateDictionary* heading = values->AddSectionDictionary("TITLE");
  add_language(*heading, hit.language);
  add_segments(*heading, split_segments(hit.title.text.empty() ? first_line(hit.opening) : hit.title));
  for (const query::MarkedText& text : hit.snippets) {
    ctemplate::TemplateDictionary* snippet = values->AddSectionDictionary("SNIPPET");
    add_language(*snippet, hit.language);
    add_segments(*snippet, split_segments(text));
  }
  for (const query::MatchedWord& word : hit.matched_by) add_other_name(*values, word);
  if (hit.partial) values->ShowSection("PARTIAL");
}

}  // namespace chancery::searchd
