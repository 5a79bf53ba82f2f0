#include "searchd/formats/hit_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "searchd/parameters.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

using Json = nlohmann::ordered_json;

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

Json snippet_json(const query::MarkedText& text) {
  return {{"text", text.text}, {"ranges", ranges_json(text)}};
}

bool has_marks(const query::MarkedText& text) { return !text.ranges.empty(); }

/// A snippet shows why its release matched: where only the title has the words, the title comes first.
Json snippets_json(const query::Hit& hit) {
  Json snippets = Json::array();
  if (has_marks(hit.title) && std::none_of(hit.snippets.begin(), hit.snippets.end(), has_marks)) {
    snippets.push_back(snippet_json(hit.title));
  }
  for (const query::MarkedText& snippet : hit.snippets) snippets.push_back(snippet_json(snippet));
  return snippets;
}

Json matched_json(const std::vector<query::MatchedWord>& matched) {
  Json words = Json::array();
  for (const query::MatchedWord& word : matched) {
    Json kinds = Json::array();
    for (const query::MatchKind kind : word.kinds) kinds.push_back(match_kind_name(kind));
    words.push_back({{"word", word.word}, {"by", std::move(kinds)}});
  }
  return words;
}

}  // namespace

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json published_json(const release::StatedDate& date) {
  return {{"datetime", text_or_null(iso_stated_date(date))},
          {"offset", text_or_null(iso_offset(date))},
          {"precision", precision_name(date.precision)},
          {"stated", text_or_null(date.stated)}};
}

Json ranges_json(const query::MarkedText& text) {
  Json ranges = Json::array();
  for (const auto& [start, end] : text.ranges) ranges.push_back({start, end});
  return ranges;
}

Json translations_json(const std::vector<query::Translation>& translations) {
  Json list = Json::array();
  for (const query::Translation& other : translations) {
    list.push_back({{"lang", text::info(other.language).code}, {"id", other.id}});
  }
  return list;
}

std::string_view direction(text::Language language) {
  if (language == text::Language::kUndetermined) return "auto";
  return text::info(language).right_to_left ? "rtl" : "ltr";
}

Json hit_json(const query::Hit& hit) {
  return {{"id", hit.id},
          {"url", release_address(hit.id)},
          {"source_url", text_or_null(hit.source_url)},
          {"title", text_or_null(hit.title.text)},
          {"lang", text::info(hit.language).code},
          {"dir", direction(hit.language)},
          {"published", published_json(hit.date)},
          {"source", text_or_null(hit.source)},
          {"source_id", text_or_null(hit.source_id)},
          {"country", text_or_null(hit.country)},
          {"score", hit.score},
          {"partial", hit.partial},
          {"matched_by", matched_json(hit.matched_by)},
          {"snippets", snippets_json(hit)},
          {"translations", translations_json(hit.translations)}};
}

std::string write_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chancery::searchd
