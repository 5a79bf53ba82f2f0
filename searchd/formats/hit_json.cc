#include "searchd/formats/hit_json.h"

#include <algorithm>

#include "searchd/parameters.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

std::string_view precision_name(release::Precision precision) {
  switch (precision) {
    case release::Precision::kYear:
      return "year";
    case release::Precision::kMonth:
      return "month";
    case release::Precision::kDay:
      return "day";
    case release::Precision::kMinute:
      return "minute";
    case release::Precision::kSecond:
      return "second";
    case release::Precision::kNone:
      break;
  }
  return "none";
}

void write_snippet(const query::MarkedText& text, JsonWriter& json) {
  json.begin_object();
  json.key("text").text(text.text);
  write_ranges(text, json.key("ranges"));
  json.end_object();
}

bool has_marks(const query::MarkedText& text) { return !text.ranges.empty(); }

/// A snippet shows why its release matched: where only the title has the words, the title comes first.
void write_snippets(const query::Hit& hit, JsonWriter& json) {
  json.begin_array();
  if (has_marks(hit.title) && std::none_of(hit.snippets.begin(), hit.snippets.end(), has_marks)) {
    write_snippet(hit.title, json);
  }
  for (const query::MarkedText& snippet : hit.snippets) write_snippet(snippet, json);
  json.end_array();
}

void write_matched(const std::vector<query::MatchedWord>& matched, JsonWriter& json) {
  json.begin_array();
  for (const query::MatchedWord& word : matched) {
    json.begin_object();
    json.key("word").text(word.word);
    json.key("by").begin_array();
    for (const query::MatchKind kind : word.kinds) json.text(match_kind_name(kind));
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_published(const release::StatedDate& date, JsonWriter& json) {
  json.begin_object();
  json.key("datetime").text_or_null(iso_stated_date(date));
  json.key("offset").text_or_null(iso_offset(date));
  json.key("precision").text(precision_name(date.precision));
  json.key("stated").text_or_null(date.stated);
  json.end_object();
}

void write_ranges(const query::MarkedText& text, JsonWriter& json) {
  json.begin_array();
  for (const auto& [start, end] : text.ranges) {
    json.begin_array();
    json.number(start);
    json.number(end);
    json.end_array();
  }
  json.end_array();
}

void write_translations(const std::vector<query::Translation>& translations, JsonWriter& json) {
  json.begin_array();
  for (const query::Translation& other : translations) {
    json.begin_object();
    json.key("lang").text(text::info(other.language).code);
    json.key("id").text(other.id);
    json.end_object();
  }
  json.end_array();
}

void write_head(const ReleaseHead& head, std::string_view root, JsonWriter& json) {
  json.key("id").text(head.id);
  json.key("url").text(std::string(root) + release_address(head.id));
  json.key("source_url").text_or_null(head.source_url);
  json.key("title").text_or_null(head.title);
  json.key("lang").text(text::info(head.language).code);
  json.key("dir").text(direction(head.language));
  write_published(head.date, json.key("published"));
  json.key("source").text_or_null(head.source);
}

void write_hit(const query::Hit& hit, std::string_view root, JsonWriter& json) {
  json.begin_object();
  write_head({hit.id, hit.source_url, hit.title.text, hit.language, hit.date, hit.source}, root, json);
  json.key("source_id").text_or_null(hit.source_id);
  json.key("country").text_or_null(hit.country);
  json.key("score").number(hit.score);
  json.key("partial").truth(hit.partial);
  write_matched(hit.matched_by, json.key("matched_by"));
  write_snippets(hit, json.key("snippets"));
  write_translations(hit.translations, json.key("translations"));
  json.end_object();
}

}  // namespace chancery::searchd
