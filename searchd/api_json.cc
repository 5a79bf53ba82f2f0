#include "searchd/api_json.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/text/country.h"
#include "searchd/formats/hit_json.h"
#include "searchd/wording.h"

namespace chancery::searchd {
namespace {

using Json = nlohmann::ordered_json;

Json facet_json(const std::vector<query::FacetCount>& counts, bool of_countries) {
  Json facet = Json::array();
  for (const query::FacetCount& count : counts) {
    facet.push_back({{"value", count.value},
                     {"label", of_countries ? text::country_name(count.value) : count.label},
                     {"count", count.count},
                     {"active", count.active}});
  }
  return facet;
}

Json timeline_json(const std::vector<query::PeriodCount>& months) {
  Json timeline = Json::array();
  for (const query::PeriodCount& month : months) {
    timeline.push_back(
        {{"start", iso_day(month.first_day)}, {"end", iso_day(month.last_day)}, {"count", month.count}});
  }
  return timeline;
}

Json years_json(const std::vector<query::YearOffer>& offers) {
  Json years = Json::array();
  for (const query::YearOffer& offer : offers) {
    years.push_back({{"year", offer.year}, {"q", offer.q}, {"total", offer.count}});
  }
  return years;
}

Json hints_json(const std::vector<query::Hint>& hints) {
  Json list = Json::array();
  for (const query::Hint& hint : hints) {
    Json entry{
        {"code", hint.code}, {"detail", hint.detail}, {"position", hint.position}, {"length", hint.length}};
    entry["q"] = text_or_null(hint.query);
    entry["total"] = hint.query.empty() ? Json() : Json(hint.total);
    list.push_back(std::move(entry));
  }
  return list;
}

Json codes_json(const std::vector<text::Language>& languages) {
  Json codes = Json::array();
  for (const text::Language language : languages) codes.push_back(text::info(language).code);
  return codes;
}

Json corrections_json(const std::vector<query::Correction>& corrections) {
  Json list = Json::array();
  for (const query::Correction& correction : corrections) {
    list.push_back({{"q", correction.query}, {"total", correction.total}});
  }
  return list;
}

/// Those that were asked for, by the names of their parameters.
Json facets_json(const SearchParameters& parameters, const query::Results& results) {
  Json facets = Json::object();
  if (parameters.has_facet(Facet::kSource)) facets["source"] = facet_json(results.sources, false);
  if (parameters.has_facet(Facet::kCountry)) facets["country"] = facet_json(results.countries, true);
  if (parameters.has_facet(Facet::kLanguage)) facets["lang"] = facet_json(results.languages, false);
  return facets;
}

Json cursor_json(const std::optional<Cursor>& cursor) {
  return cursor ? Json(write_cursor(*cursor)) : Json();
}

/// What the deadline cut short, by name.
Json stages_json(const query::Results& results) {
  Json names = Json::array();
  for (std::size_t i = 0; i < query::kStages; ++i) {
    const auto stage = static_cast<query::Stage>(i);
    if (results.is_cut(stage)) names.push_back(query::name_of(stage));
  }
  return names;
}

double milliseconds(std::chrono::nanoseconds time) {
  return std::round(static_cast<double>(time.count()) / 1000.0) / 1000.0;
}

}  // namespace

std::optional<Cursor> next_cursor(const SearchParameters& parameters, const query::Results& results) {
  const std::uint64_t next = std::uint64_t{parameters.request.offset} + parameters.request.limit;
  if (results.hits.empty() || next >= results.reachable || next > UINT32_MAX) return std::nullopt;
  return Cursor{results.generation, static_cast<std::uint32_t>(next)};
}

std::optional<Cursor> previous_cursor(const SearchParameters& parameters, const query::Results& results) {
  const query::Request& request = parameters.request;
  if (request.offset == 0) return std::nullopt;
  return Cursor{results.generation, request.offset - std::min(request.offset, request.limit)};
}

std::string search_json(const SearchParameters& parameters, const query::Results& results) {
  Json hits = Json::array();
  for (const query::Hit& hit : results.hits) hits.push_back(hit_json(hit));
  Json json{{"query",
             {{"raw", parameters.request.q},
              {"interpreted", results.interpreted},
              {"corrections", corrections_json(results.corrections)},
              {"hints", hints_json(results.hints)}}},
            {"generation", results.generation},
            {"indexed_at", iso_second(results.indexed_at)},
            {"took_ms", milliseconds(results.took)},
            {"timed_out", results.timed_out},
            {"total", {{"value", results.total}, {"relation", results.total_is_exact ? "eq" : "gte"}}},
            {"total_any", results.total_any},
            {"words", results.counts_any_word ? "any" : "all"},
            {"limit", parameters.request.limit},
            {"next", cursor_json(next_cursor(parameters, results))},
            {"prev", cursor_json(previous_cursor(parameters, results))}};
  json["cut_short"] = stages_json(results);
  if (!results.total_is_exact) json["oldest_day_reached"] = iso_day(results.oldest_day_reached);
  json["facets"] = facets_json(parameters, results);
  if (parameters.has_facet(Facet::kTimeline)) {
    json["timeline"] = timeline_json(results.timeline);
    json["timeline_is_whole"] = results.timeline_is_whole;
  }
  json["year_offers"] = years_json(results.year_offers);
  json["ignored_words"] = results.ignored_words;
  json["stop_word_languages"] = codes_json(results.stop_languages);
  json["cut_words"] = results.cut_words;
  json["hits"] = std::move(hits);
  return write_line(json);
}

std::string suggestions_json(const std::string& q, const std::vector<query::Suggestion>& suggestions) {
  Json completions = Json::array();
  Json descriptions = Json::array();
  Json addresses = Json::array();
  SearchParameters parameters;
  for (const query::Suggestion& suggestion : suggestions) {
    completions.push_back(suggestion.query);
    descriptions.push_back(suggestion.description);
    parameters.request.q = suggestion.query;
    addresses.push_back(search_address(parameters));
  }
  return write_line(Json::array({q, std::move(completions), std::move(descriptions), std::move(addresses)}));
}

std::string release_json(const query::MarkedRelease& marked, std::string_view generation) {
  const release::Release& release = marked.release;
  return write_line(
      {{"generation", generation},
       {"id", release.id},
       {"url", release_address(release.id)},
       {"source_url", text_or_null(release.url)},
       {"title", text_or_null(release.title)},
       {"body", text_or_null(release.body)},
       {"lang", text::info(release.language).code},
       {"dir", direction(release.language)},
       {"published", published_json(release.date)},
       {"updated", text_or_null(release.updated)},
       {"source", text_or_null(release.source)},
       {"source_id", text_or_null(release.source_id)},
       {"country", text_or_null(release.country)},
       {"work", text_or_null(release.work)},
       {"translations", translations_json(marked.translations)},
       {"matches", {{"title", ranges_json(marked.title)}, {"body", ranges_json(marked.body)}}}});
}

std::string related_json(std::string_view id, const query::Related& related, std::string_view generation) {
  Json releases = Json::array();
  for (const query::RelatedRelease& near : related.releases) {
    const release::Release& release = near.release;
    releases.push_back({{"id", release.id},
                        {"url", release_address(release.id)},
                        {"source_url", text_or_null(release.url)},
                        {"title", text_or_null(release.title)},
                        {"lang", text::info(release.language).code},
                        {"dir", direction(release.language)},
                        {"published", published_json(release.date)},
                        {"source", text_or_null(release.source)},
                        {"country", text_or_null(release.country)},
                        {"similarity", std::round(near.similarity * 1000) / 1000}});
  }
  return write_line({{"generation", generation},
                     {"id", id},
                     {"known", related.is_known},
                     {"releases", std::move(releases)}});
}

std::string problem_json(const Problem& problem) {
  Json errors = Json::array();
  for (const ParameterError& error : problem.errors) {
    errors.push_back({{"parameter", error.parameter},
                      {"code", error.code},
                      {"detail", error.detail},
                      {"position", error.position},
                      {"length", error.length},
                      {"suggestion", text_or_null(error.suggestion)}});
  }
  Json json{{"type", "about:blank"},
            {"title", problem.title},
            {"status", problem.status},
            {"detail", problem.detail}};
  if (!errors.empty()) json["errors"] = std::move(errors);
  return write_line(json);
}

std::string readiness_json(const Readiness& readiness) {
  Json json{{"ready", readiness.ready()}, {"generation", text_or_null(readiness.generation)}};
  if (readiness.ready()) {
    json["indexed_at"] = iso_second(readiness.indexed_at);
    json["releases"] = readiness.releases;
  }
  if (!readiness.reason.empty()) {
    json["refused"] = {{"generation", text_or_null(readiness.refused)},
                       {"reason", readiness.reason},
                       {"hint", text_or_null(readiness.hint)}};
  }
  return write_line(json);
}

}  // namespace chancery::searchd
