#pragma once

#include <bitset>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/query/match_kind.h"
#include "core/query/release_features.h"
#include "core/release/release.h"
#include "core/text/language.h"

namespace chancery::query {

/// Why a query could not be read. Positions and lengths are code points in `Request::q`.
struct QueryError {
  std::string code;    ///< "unbalanced_quote", "too_long", "lacks_word", "not_a_date" ...
  std::string detail;  ///< A sentence that a journalist understands.
  std::uint32_t position = 0;
  std::uint32_t length = 0;
  std::string
      suggestion;  ///< The whole query with all of its faults mended, so that it can be read; or empty.
};

/// A text with the places that match, as half-open ranges of code points; never markup.
struct MarkedText {
  std::string text;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
};

/// How a release has one of the words of a query.
struct MatchedWord {
  std::string word;              ///< As typed.
  std::vector<MatchKind> kinds;  ///< All ways in which it was found, the nearest first.
  bool operator==(const MatchedWord&) const = default;
};

/// A release that is the same text as another, in its own language.
struct Translation {
  text::Language language = text::Language::kUndetermined;
  std::string id;
  bool operator==(const Translation&) const = default;
};

struct Hit {
  std::uint32_t doc = 0;
  std::string id;
  std::string source_url;
  MarkedText title;
  MarkedText opening;  ///< Of a release without a title: the beginning of its first line.
  text::Language language = text::Language::kUndetermined;
  release::StatedDate date;
  std::string source;
  std::string source_id;
  std::string country;
  std::string work;  ///< Releases that share it are one text; or empty.
  std::vector<Translation>
      translations;      ///< The other releases of its work, whatever the filters; by language.
  double score = 0;      ///< 0 where not sorted by relevance.
  bool partial = false;  ///< It lacks a word of the query.
  std::vector<MatchedWord> matched_by;  ///< In the order of the query; words that it lacks are left out.
  double first_score = 0;               ///< Of the first stage; 0 where no second ranked it.
  ReleaseFeatures features;             ///< What the second stage read.
  std::vector<MarkedText> snippets;
};

/// A year that a query has as a word, and what it finds as a date.
struct YearOffer {
  std::string year;
  std::string q;            ///< The query with the year as a date.
  std::uint64_t count = 0;  ///< Releases that it finds, under the same filters.
};

struct FacetCount {
  std::string value;
  std::string label;
  std::uint64_t count = 0;
  bool active = false;  ///< Chosen in the request.
};

/// A month or a day of the timeline, as days since 1970-01-01, both inclusive.
struct PeriodCount {
  std::int32_t first_day = 0;
  std::int32_t last_day = 0;
  std::uint64_t count = 0;
};

/// A query that may have been meant: some words spelt as the corpus spells them, all else as typed.
struct Correction {
  std::string query;
  std::uint64_t total = 0;  ///< Releases that it finds under the same filters.
  bool operator==(const Correction&) const = default;
};

/// A part of the work of a search, which a deadline may cut short.
enum class Stage : std::uint8_t {
  kExpansion,    ///< What the words stand for; where it is cut nothing is looked for.
  kNumbers,      ///< Releases that are asked for by their number or title.
  kMatching,     ///< Totals, facets, timeline and hits are of a part of the releases.
  kRanking,      ///< Some hits have the order of the first stage.
  kSnippets,     ///< Some hits show neither snippets nor marks, nor why they matched.
  kCorrections,  ///< What may have been meant was not, or not wholly, looked for.
  kHints,        ///< What a hint finds was not counted.
  kYearOffers,   ///< Years as dates were not counted.
  kTimeline,     ///< The timeline is of what the dates of the request take.
};
inline constexpr std::size_t kStages = 9;

/// "expansion", "numbers", "matching" ...
std::string_view name_of(Stage stage);

/// What a hint is about.
enum class HintKind : std::uint8_t {
  kNoField,         ///< What looks like a field is none.
  kPartedColon,     ///< A space stands before a field's colon.
  kEmptyFilter,     ///< A filter takes no release at all.
  kAcronymLeftOut,  ///< A stop word is an acronym in capitals.
};
inline constexpr std::size_t kHintKinds = 4;

/// "no_field", "parted_colon" ...
std::string_view name_of(HintKind kind);

/// What may have been meant otherwise than it was read. Positions are code points.
struct Hint {
  HintKind kind = HintKind::kNoField;
  std::string detail;  ///< A sentence for the reader.
  std::uint32_t position = 0;
  std::uint32_t length = 0;
  std::string query;        ///< The query as it may have been meant; empty where that is anybody's guess, or
                            ///< where it finds nothing or was not counted.
  std::uint64_t total = 0;  ///< Releases that it finds under the same filters.
  bool operator==(const Hint&) const = default;
};

struct Results {
  std::string generation;
  std::string interpreted;      ///< How the query was read: write_interpretation.
  std::int64_t indexed_at = 0;  ///< Seconds since the epoch.
  std::chrono::nanoseconds took{};
  std::uint64_t total = 0;       ///< Releases that have every word (under Words::kAll), else any.
  bool total_is_exact = true;    ///< False only where matching was cut short: then at least `total`.
  std::uint64_t total_any = 0;   ///< Releases that have any of the words.
  bool counts_any_word = false;  ///< total, facets and timeline are of any word (asked for, or none has all).
  bool timed_out = false;        ///< The deadline cut something short.
  std::bitset<kStages> cut_stages;  ///< What it was.
  std::int32_t oldest_day_reached =
      0;  ///< Where not exact: releases of this day and newer are counted (oldest first: and older).
  std::uint64_t reachable = 0;  ///< Hits that paging can reach under this sort.
  std::vector<Hit> hits;
  std::vector<FacetCount> sources;  ///< Most first; each facet leaves out its own filter.
  std::vector<FacetCount> countries;
  std::vector<FacetCount> languages;
  std::vector<PeriodCount> timeline;       ///< Ascending, months with releases only.
  bool timeline_is_whole = true;           ///< It leaves out the dates of the request, as facets do theirs.
  std::vector<std::string> ignored_words;  ///< Stop words that were not looked for.
  std::vector<text::Language> stop_languages;  ///< Whose stop words these are, as the vocabulary decides.
  std::vector<YearOffer>
      year_offers;  ///< Of the first hits, and of the first years; none that finds nothing.
  std::vector<std::string> cut_words;   ///< `word*` that stand for more forms than were looked for.
  std::vector<Correction> corrections;  ///< Of the first page; best first, each finds more than the query.
  std::vector<Hint> hints;              ///< Of the first page.

  void cut(Stage stage) {
    timed_out = true;
    cut_stages.set(static_cast<std::size_t>(stage));
  }
  bool is_cut(Stage stage) const { return cut_stages.test(static_cast<std::size_t>(stage)); }
};

}  // namespace chancery::query
