#include <ctemplate/template.h>

#include "searchd/page/pages.h"
#include "searchd/page/parts.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

void add_related(ctemplate::TemplateDictionary& page, const query::Related& related) {
  if (related.releases.empty()) return;
  ctemplate::TemplateDictionary* list = page.AddSectionDictionary("RELATED");
  if (related.is_cut) list->ShowSection("RELATED_CUT");
  for (const query::RelatedRelease& near : related.releases) {
    ctemplate::TemplateDictionary* entry = list->AddSectionDictionary("NEAR");
    entry->SetValue("NEAR_URL", release_address(near.release.id));
    entry->SetValue("NEAR_TITLE",
                    near.release.title.empty() ? "Release without a title" : near.release.title);
    add_language(*entry, near.release.language);
    add_facts(*entry, near.release.date, near.release.source, near.release.country, near.release.language);
  }
}

}  // namespace

std::string release_page(const Templates& templates, const SearchParameters& parameters,
                         const query::MarkedRelease& marked, const query::Related& related) {
  const release::Release& release = marked.release;
  const std::string& q = parameters.request.q;
  ctemplate::TemplateDictionary page("release");
  add_head(page, (release.title.empty() ? "Release" : release.title) + " – Chancery", parameters);
  if (!q.empty()) {
    SearchParameters search;
    search.request.q = q;
    page.SetValueAndShowSection("BACK_URL", search_address(search), "BACK");
  }
  if (!release.title.empty()) {
    ctemplate::TemplateDictionary* title = page.AddSectionDictionary("TITLE");
    add_language(*title, release.language);
    add_segments(*title, split_segments(marked.title));
  } else {
    page.ShowSection("UNTITLED");
  }
  add_facts(page, release.date, release.source, release.country, release.language);
  if (!release.url.empty()) {
    page.SetValueAndShowSection("SOURCE_URL", release.url, is_web_address(release.url) ? "LINK" : "NO_LINK");
  }
  if (!release.updated.empty()) page.SetValueAndShowSection("UPDATED", release.updated, "HAS_UPDATED");
  add_language(page, release.language);
  for (const std::vector<Segment>& paragraph : split_paragraphs(marked.body)) {
    add_segments(*page.AddSectionDictionary("PARAGRAPH"), paragraph);
  }
  page.SetValue("ID", release.id);
  if (marked.is_cut) page.ShowSection("MARKS_CUT");
  add_related(page, related);
  add_foot(page, 0);
  return templates.render("release.tpl", page);
}

}  // namespace chancery::searchd
