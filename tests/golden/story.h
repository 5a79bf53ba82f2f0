#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "core/query/request.h"

namespace chancery::golden {

/// What a story asks beside its query.
struct Choice {
  query::Sort sort = query::Sort::kRelevance;
  query::Match match = query::Match::kAll;
  bool prefers_recent = true;
  std::vector<std::string> languages = {};
  std::vector<std::string> sources = {};
  std::vector<std::string> countries = {};
  std::string from = {};  ///< A day, 2024-05-17, or empty.
  std::string to = {};
};

/// What a reader types into a search of the sample corpus, and what a human would want to come back.
struct Story {
  const char* name;   ///< Of the test.
  const char* story;  ///< "A reader who ..."
  const char* query;
  std::string first = {};               ///< The id of the first hit, or empty.
  std::vector<std::string> among = {};  ///< These are among the first `within`.
  std::size_t within = 200;
  std::vector<std::string> absent = {};  ///< These are nowhere.
  std::optional<std::uint64_t> total = {};
  Choice choice = {};
  const char* broken =
      nullptr;  ///< Why the engine fails it today: then the test asserts that it still fails.
};

/// For the messages of a test.
inline void PrintTo(const Story& story, std::ostream* out) { *out << story.query; }

/// The id of an article of the sample corpus.
inline std::string article(const std::string& name) { return "articles/" + name + ".txt"; }

inline const std::string kOrchard = article("azerbaijan/2025-02-orchard-delegation");
inline const std::string kOrchardAz = article("azerbaijan/2025-02-qizildag-senati");
inline const std::string kOrchardAgency = "isn-77121";
inline const std::string kGauges = article("eastmere/2024-03-tide-gauges");
inline const std::string kGaugesAgency = "isn-70455";
inline const std::string kVisaFees = article("eastmere/undated-visa-fees");
inline const std::string kPuppets = article("czechia/2024-puppet-diplomacy");
inline const std::string kTrain = article("turkiye/2021-friendship-train");
inline const std::string kForum = article("nambara/2024-water-forum");

std::vector<Story> syntax_stories();    ///< What a query may say.
std::vector<Story> language_stories();  ///< Texts in each language, marks typed or not.
std::vector<Story> name_stories();      ///< Acronyms, countries, officials.
std::vector<Story> date_stories();      ///< Days, filters, orders.

}  // namespace chancery::golden
