#include <algorithm>
#include <cmath>

#include "core/release/dateline.h"
#include "core/text/country.h"
#include "searchd/api_json.h"
#include "searchd/formats/hit_json.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

void write_facet(const std::vector<query::FacetCount>& counts, bool of_countries, JsonWriter& json) {
  json.begin_array();
  for (const query::FacetCount& count : counts) {
    json.begin_object();
    json.key("value").text(count.value);
    json.key("label").text(of_countries ? text::country_name(count.value) : count.label);
    json.key("count").number(count.count);
    json.key("active").truth(count.active);
    json.end_object();
  }
  json.end_array();
}

/// Those that were asked for, by the names of their parameters.
void write_facets(const SearchParameters& parameters, const query::Results& results, JsonWriter& json) {
  json.key("facets").begin_object();
  if (parameters.has_facet(Facet::kSource)) write_facet(results.sources, false, json.key("source"));
  if (parameters.has_facet(Facet::kCountry)) write_facet(results.countries, true, json.key("country"));
  if (parameters.has_facet(Facet::kLanguage)) write_facet(results.languages, false, json.key("lang"));
  json.end_object();
  if (!parameters.has_facet(Facet::kTimeline)) return;
  json.key("timeline").begin_array();
  for (const query::PeriodCount& month : results.timeline) {
    json.begin_object();
    json.key("start").text(release::iso_date(month.first_day));
    json.key("end").text(release::iso_date(month.last_day));
    json.key("count").number(month.count);
    json.end_object();
  }
  json.end_array();
  json.key("timeline_is_whole").truth(results.timeline_is_whole);
}

void write_corrections(const std::vector<query::Correction>& corrections, JsonWriter& json) {
  json.begin_array();
  for (const query::Correction& correction : corrections) {
    json.begin_object();
    json.key("q").text(correction.query);
    json.key("total").number(correction.total);
    json.end_object();
  }
  json.end_array();
}

void write_hints(const std::vector<query::Hint>& hints, JsonWriter& json) {
  json.begin_array();
  for (const query::Hint& hint : hints) {
    json.begin_object();
    json.key("code").text(query::name_of(hint.kind));
    json.key("detail").text(hint.detail);
    json.key("position").number(hint.position);
    json.key("length").number(hint.length);
    json.key("q").text_or_null(hint.query);
    json.key("total");
    hint.query.empty() ? json.null() : json.number(hint.total);
    json.end_object();
  }
  json.end_array();
}

void write_query(const SearchParameters& parameters, const query::Results& results, JsonWriter& json) {
  json.key("query").begin_object();
  json.key("raw").text(parameters.request.q);
  json.key("interpreted").text(results.interpreted);
  write_corrections(results.corrections, json.key("corrections"));
  write_hints(results.hints, json.key("hints"));
  json.end_object();
}

void write_cursor_or_null(const std::optional<Cursor>& cursor, JsonWriter& json) {
  cursor ? json.text(write_cursor(*cursor)) : json.null();
}

void write_texts(const std::vector<std::string>& texts, JsonWriter& json) {
  json.begin_array();
  for (const std::string& text : texts) json.text(text);
  json.end_array();
}

/// What the deadline cut short, by name.
void write_stages(const query::Results& results, JsonWriter& json) {
  json.begin_array();
  for (std::size_t i = 0; i < query::kStages; ++i) {
    const auto stage = static_cast<query::Stage>(i);
    if (results.is_cut(stage)) json.text(query::name_of(stage));
  }
  json.end_array();
}

/// How much was found, and how much of it is here.
void write_totals(const SearchParameters& parameters, const query::Results& results, JsonWriter& json) {
  const double microseconds = std::round(static_cast<double>(results.took.count()) / 1000.0);
  json.key("took_ms").number(microseconds / 1000.0);
  json.key("timed_out").truth(results.timed_out);
  json.key("total").begin_object();
  json.key("value").number(results.total);
  json.key("relation").text(results.total_is_exact ? "eq" : "gte");
  json.end_object();
  json.key("total_any").number(results.total_any);
  json.key("words").text(results.counts_any_word ? "any" : "all");
  json.key("limit").number(parameters.request.limit);
  write_cursor_or_null(next_cursor(parameters, results), json.key("next"));
  write_cursor_or_null(previous_cursor(parameters, results), json.key("prev"));
  write_stages(results, json.key("cut_short"));
  if (!results.total_is_exact)
    json.key("oldest_day_reached").text(release::iso_date(results.oldest_day_reached));
}

/// What the reader may have to know of his words.
void write_remarks(const query::Results& results, JsonWriter& json) {
  json.key("year_offers").begin_array();
  for (const query::YearOffer& offer : results.year_offers) {
    json.begin_object();
    json.key("year").text(offer.year);
    json.key("q").text(offer.q);
    json.key("total").number(offer.count);
    json.end_object();
  }
  json.end_array();
  write_texts(results.ignored_words, json.key("ignored_words"));
  json.key("stop_word_languages").begin_array();
  for (const text::Language language : results.stop_languages) json.text(text::info(language).code);
  json.end_array();
  write_texts(results.cut_words, json.key("cut_words"));
}

}  // namespace

std::optional<Cursor> next_cursor(const SearchParameters& parameters, const query::Results& results) {
  const std::uint64_t next = std::uint64_t{parameters.request.offset} + parameters.request.limit;
  if (results.hits.empty() || next >= results.reachable || next > UINT32_MAX) return std::nullopt;
  return Cursor{identify_generation(results.generation, results.indexed_at),
                static_cast<std::uint32_t>(next)};
}

std::optional<Cursor> previous_cursor(const SearchParameters& parameters, const query::Results& results) {
  const query::Request& request = parameters.request;
  if (request.offset == 0) return std::nullopt;
  return Cursor{identify_generation(results.generation, results.indexed_at),
                request.offset - std::min(request.offset, request.limit)};
}

std::string search_json(const SearchParameters& parameters, const query::Results& results) {
  JsonWriter json;
  json.begin_object();
  write_query(parameters, results, json);
  json.key("generation").text(results.generation);
  json.key("indexed_at").text(iso_second(results.indexed_at));
  write_totals(parameters, results, json);
  write_facets(parameters, results, json);
  write_remarks(results, json);
  json.key("hits").begin_array();
  for (const query::Hit& hit : results.hits) write_hit(hit, parameters.root, json);
  json.end_array();
  json.end_object();
  return json.take_line();
}

}  // namespace chancery::searchd
