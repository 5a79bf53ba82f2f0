#include "searchd/api_json.h"

#include <cmath>

#include "searchd/formats/hit_json.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

/// What is said of a release at the head of its own answer, and of each that is near to it.
void write_facts(const release::Release& release, std::string_view root, JsonWriter& json) {
  write_head({release.id, release.url, release.title, release.language, release.date, release.source}, root,
             json);
  json.key("country").text_or_null(release.country);
}

}  // namespace

std::string suggestions_json(const SearchParameters& parameters,
                             const std::vector<query::Suggestion>& suggestions) {
  SearchParameters suggested = parameters.bare();
  JsonWriter json;
  json.begin_array();
  json.text(parameters.request.q);
  json.begin_array();
  for (const query::Suggestion& suggestion : suggestions) json.text(suggestion.query);
  json.end_array();
  json.begin_array();
  for (const query::Suggestion& suggestion : suggestions) json.text(suggestion.description);
  json.end_array();
  json.begin_array();
  for (const query::Suggestion& suggestion : suggestions) {
    suggested.request.q = suggestion.query;
    json.text(search_address(suggested));
  }
  json.end_array();
  json.end_array();
  return json.take_line();
}

std::string release_json(const query::MarkedRelease& marked, const Served& served) {
  const release::Release& release = marked.release;
  JsonWriter json;
  json.begin_object();
  json.key("generation").text(served.generation);
  write_facts(release, served.root, json);
  json.key("source_id").text_or_null(release.source_id);
  json.key("body").text_or_null(release.body);
  json.key("updated").text_or_null(release.updated);
  json.key("work").text_or_null(release.work);
  write_translations(marked.translations, json.key("translations"));
  json.key("timed_out").truth(marked.is_cut);
  json.key("matches").begin_object();
  write_ranges(marked.title, json.key("title"));
  write_ranges(marked.body, json.key("body"));
  json.end_object();
  json.end_object();
  return json.take_line();
}

std::string related_json(std::string_view id, const query::Related& related, const Served& served) {
  JsonWriter json;
  json.begin_object();
  json.key("generation").text(served.generation);
  json.key("id").text(id);
  json.key("known").truth(related.is_known);
  json.key("timed_out").truth(related.is_cut);
  json.key("releases").begin_array();
  for (const query::RelatedRelease& near : related.releases) {
    json.begin_object();
    write_facts(near.release, served.root, json);
    json.key("similarity").number(std::round(near.similarity * 1000) / 1000);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take_line();
}

std::string readiness_json(const Readiness& readiness) {
  JsonWriter json;
  json.begin_object();
  json.key("ready").truth(readiness.ready());
  json.key("generation").text_or_null(readiness.generation);
  if (readiness.ready()) {
    json.key("indexed_at").text(iso_second(readiness.indexed_at));
    json.key("releases").number(readiness.releases);
  }
  if (!readiness.reason.empty()) {
    json.key("refused").begin_object();
    json.key("generation").text_or_null(readiness.refused);
    json.key("reason").text(readiness.reason);
    json.key("hint").text_or_null(readiness.hint);
    json.end_object();
  }
  json.end_object();
  return json.take_line();
}

}  // namespace chancery::searchd
