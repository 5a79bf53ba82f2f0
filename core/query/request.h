#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/query/ranking_parameters.h"

namespace chancery::query {

enum class Sort : std::uint8_t { kRelevance, kNewest, kOldest };
enum class Words : std::uint8_t { kAll, kAny };

/// How near a word of a text must be to a word of the query; each takes what the one before it takes.
enum class Match : std::uint8_t {
  kExact,  ///< The same form, marks included (capitals only of acronyms).
  kFold,   ///< The same but for marks.
  kStem,   ///< Any inflection.
  kAll,    ///< Other names for the same too: acronyms, countries, other spellings and scripts.
};

/// One search, as page and API both make it.
struct Request {
  std::string q;                     ///< As typed, valid UTF-8; may be empty (everything, newest first).
  std::optional<std::int32_t> from;  ///< First stated day, inclusive; days since 1970-01-01.
  std::optional<std::int32_t> to;    ///< Last stated day, inclusive.
  std::vector<std::string> sources;  ///< OR within, AND across; facet values.
  std::vector<std::string> countries;
  std::vector<std::string> languages;  ///< BCP 47.
  Words words = Words::kAll;
  Match match = Match::kAll;
  Sort sort = Sort::kRelevance;
  bool prefers_recent = true;  ///< By relevance: of nearly equal releases the newer first.
  std::uint32_t offset = 0;    ///< Hits to pass over.
  std::uint32_t limit = 20;
  std::chrono::microseconds deadline = std::chrono::seconds(1);
  bool with_snippets = true;
  std::int32_t today = 0;     ///< What relative dates count from, in days since 1970-01-01.
  RankingParameters ranking;  ///< Others than its own values are for measuring.
};

}  // namespace chancery::query
