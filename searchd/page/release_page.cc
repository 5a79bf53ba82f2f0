#include <ctemplate/template.h>

#include <algorithm>

#include "core/release/time_zone.h"
#include "searchd/page/pages.h"
#include "searchd/page/parts.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

/// The description for search engines is no longer than they show.
constexpr std::uint32_t kDescriptionPoints = 160;

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

/// Writes the text, its places numbered, each with links to the one before and the next.
class BodyWriter {
 public:
  BodyWriter(const Interface& interface, const query::MarkedText& body)
      : interface_(interface), paragraphs_(join_places(split_paragraphs(body))) {
    for (const auto& paragraph : paragraphs_) {
      places_ += static_cast<std::size_t>(std::count_if(
          paragraph.begin(), paragraph.end(), [](const Segment& segment) { return segment.marked; }));
    }
  }

  void write(ctemplate::TemplateDictionary& page) {
    if (places_ > 0) {
      page.AddSectionDictionary("PLACES")->SetValue(
          "TEXT", interface_.say("places.count", {interface_.count(places_)}));
    }
    for (const auto& paragraph : paragraphs_) {
      ctemplate::TemplateDictionary* include =
          page.AddSectionDictionary("PARAGRAPH")->AddIncludeDictionary("SEGMENTS");
      include->SetFilename("segments.tpl");
      for (const Segment& segment : paragraph)
        write_segment(*include->AddSectionDictionary("SEGMENT"), segment);
    }
  }

 private:
  void write_segment(ctemplate::TemplateDictionary& values, const Segment& segment) {
    if (!segment.marked) {
      values.SetValueAndShowSection("TEXT", segment.text, "PLAIN");
      return;
    }
    ++written_;
    ctemplate::TemplateDictionary* place = values.AddSectionDictionary("PLACE");
    place->SetValue("TEXT", segment.text);
    place->SetIntValue("N", static_cast<long>(written_));
    place->SetValue("OF",
                    interface_.say("places.of", {interface_.count(written_), interface_.count(places_)}));
    if (written_ < places_)
      place->AddSectionDictionary("NEXT")->SetIntValue("N", static_cast<long>(written_) + 1);
    if (written_ > 1)
      place->AddSectionDictionary("BEFORE")->SetIntValue("N", static_cast<long>(written_) - 1);
  }

  const Interface& interface_;
  std::vector<std::vector<Segment>> paragraphs_;
  std::size_t places_ = 0;
  std::size_t written_ = 0;
};

/// The language of a text that there is in others too, and links to those.
void add_versions(ctemplate::TemplateDictionary& page, const Interface& interface,
                  const SearchParameters& parameters, const query::MarkedRelease& marked) {
  if (marked.translations.empty()) return;
  ctemplate::TemplateDictionary* list = page.AddSectionDictionary("VERSIONS");
  if (marked.release.language != text::Language::kUndetermined) {
    list->AddSectionDictionary("VERSION")->AddSectionDictionary("CURRENT")->SetValue(
        "NAME", interface.locale().language(marked.release.language));
  }
  for (const query::Translation& version : marked.translations) {
    ctemplate::TemplateDictionary* values =
        list->AddSectionDictionary("VERSION")->AddSectionDictionary("OTHER");
    add_language_link(*values, interface, version, parameters);
  }
}

void add_related(ctemplate::TemplateDictionary& page, const Interface& interface,
                 const SearchParameters& parameters, const query::Related& related) {
  if (related.releases.empty()) return;
  ctemplate::TemplateDictionary* list = page.AddSectionDictionary("RELATED");
  if (related.is_cut) list->ShowSection("RELATED_CUT");
  for (const query::RelatedRelease& near : related.releases) {
    const release::Release& release = near.release;
    ctemplate::TemplateDictionary* values = list->AddSectionDictionary("ONE");
    values->SetValue("URL", release_page_address(release.id, parameters));
    values->SetValue("TITLE", release.title.empty() ? interface.say("release.untitled") : release.title);
    values->SetValue("DATELINE", release.date.is_dated() ? interface.locale().stated_date(release.date)
                                                         : interface.say("undated"));
    add_language(*values, release.language);
    show_value(*values, "HAS_SOURCE", "SOURCE", release.source);
  }
}

/// A citation runs as its style does, from left to right; what it quotes may run the other way.
void add_pieces(ctemplate::TemplateDictionary& values, const CitationText& citation) {
  const auto add = [&](const char* section, const std::string& text) {
    if (!text.empty()) values.AddSectionDictionary("PIECE")->SetValueAndShowSection("TEXT", text, section);
  };
  std::size_t written = 0;
  for (const std::string& quoted : citation.quoted) {
    const std::size_t at = citation.text.find(quoted, written);
    if (quoted.empty() || at == std::string::npos) continue;
    add("OURS", citation.text.substr(written, at - written));
    add("THEIRS", quoted);
    written = at + quoted.size();
  }
  add("OURS", citation.text.substr(written));
}

void add_citations(ctemplate::TemplateDictionary& page, const std::vector<CitationText>& citations) {
  if (citations.empty()) return;
  ctemplate::TemplateDictionary* list = page.AddSectionDictionary("CITATIONS");
  for (std::size_t i = 0; i < citations.size(); ++i) {
    ctemplate::TemplateDictionary* values = list->AddSectionDictionary("CITATION");
    values->SetValue("STYLE", citations[i].style);
    add_pieces(*values, citations[i]);
    values->SetIntValue("N", static_cast<long>(i) + 1);
    show_value(*values, "FILE", "URL", citations[i].file_address);
  }
}

/// What the clock of the time zone that was asked for shows, or the instant for the script that knows the
/// reader's.
void add_own_time(ctemplate::TemplateDictionary& page, const Interface& interface, const std::string& zone,
                  const release::StatedDate& date) {
  if (date.seconds < 0 || !(date.offset_minutes || date.is_utc_instant)) return;
  if (zone.empty()) {
    ctemplate::TemplateDictionary* instant = page.AddSectionDictionary("INSTANT");
    instant->SetValue("SECONDS", std::to_string(date.instant()));
    instant->SetValue("OFFSET", std::to_string(date.offset_minutes.value_or(0)));
  } else if (const auto place = release::TimeZone::find(zone)) {
    page.AddSectionDictionary("IN_ZONE")->SetValue(
        "TIME", interface.locale().clock(place->local_time(date.instant())) + " (" + zone + ")");
  }
}

/// The facts at the side and above the text.
void add_about(ctemplate::TemplateDictionary& page, const Interface& interface,
               const release::Release& release) {
  add_facts(page, interface, {release.date, release.source, release.country, release.language});
  show_value(page, "HAS_ISO", "ISO", iso_stated_date(release.date));
  show_value(page, is_web_address(release.url) ? "LINK" : "NO_LINK", "SOURCE_URL", release.url);
  show_value(page, "HAS_UPDATED", "UPDATED", release.updated);
  page.SetValue("ID", release.id);
}

void add_title(ctemplate::TemplateDictionary& page, const query::MarkedRelease& marked) {
  if (marked.release.title.empty()) {
    page.ShowSection("UNTITLED");
    return;
  }
  ctemplate::TemplateDictionary* title = page.AddSectionDictionary("TITLE");
  add_language(*title, marked.release.language);
  add_segments(*title, split_segments(marked.title));
}

}  // namespace

std::string release_page(const Interface& interface, const SearchParameters& parameters,
                         const query::MarkedRelease& marked, const ReleaseExtras& extras) {
  const release::Release& release = marked.release;
  ctemplate::TemplateDictionary page("release");
  const std::string title = release.title.empty() ? interface.say("release.title.untitled") : release.title;
  const std::string description = first_line({release.body, {}}, kDescriptionPoints).text;
  add_frame(
      page, interface, parameters,
      {.title = interface.say("release.title", {title}),
       .description = description,
       .canonical_address = extras.canonical_address,
       .address = [&](const SearchParameters& other) { return release_page_address(release.id, other); }});
  if (!parameters.request.q.empty() || !parameters.back.empty()) {
    page.SetValueAndShowSection("BACK_URL", search_address(search_before(parameters)), "BACK");
  }
  add_title(page, marked);
  add_about(page, interface, release);
  add_own_time(page, interface, parameters.zone, release.date);
  add_language(page, release.language);
  if (marked.is_cut) page.ShowSection("MARKS_CUT");
  page.SetValue("TEXT_DIRECTION", std::string(direction(release.language)));
  add_versions(page, interface, parameters, marked);
  BodyWriter(interface, marked.body).write(page);
  add_citations(page, extras.citations);
  add_related(page, interface, parameters, extras.related);
  return interface.render("release.tpl", page);
}

}  // namespace chancery::searchd
