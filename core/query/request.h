#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/query/second_stage.h"

namespace chancery::query {

enum class Sort : std::uint8_t { kRelevance, kNewest, kOldest };
enum class Words : std::uint8_t { kAll, kAny };

/// One search, as page and API both make it.
struct Request {
  std::string q;                     ///< As typed, valid UTF-8; may be empty (everything, newest first).
  std::optional<std::int32_t> from;  ///< First stated day, inclusive; days since 1970-01-01.
  std::optional<std::int32_t> to;    ///< Last stated day, inclusive.
  std::vector<std::string> sources;  ///< OR within, AND across; facet values.
  std::vector<std::string> countries;
  std::vector<std::string> languages;  ///< BCP 47.
  Words words = Words::kAll;
  Sort sort = Sort::kRelevance;
  bool prefers_recent = true;  ///< By relevance: of nearly equal releases the newer first.
  std::uint32_t offset = 0;    ///< Hits to pass over.
  std::uint32_t limit = 20;
  std::chrono::microseconds deadline = std::chrono::seconds(1);
  bool with_snippets = true;
  RankingParameters ranking;  ///< Others than its own values are for measuring.
};

/// Limits of a query; checked before anything is built.
inline constexpr std::size_t kMaxQueryBytes = 1024;
inline constexpr std::size_t kMaxQueryTerms = 64;

}  // namespace chancery::query
