#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/query/request.h"
#include "core/release/release.h"

namespace chancery::query {

/// What an exhaustive scan answers.
struct BruteAnswer {
  std::uint64_t total = 0;
  std::uint64_t total_any = 0;
  bool counts_any_word = false;
  bool ranks = false;  ///< The query has words that score.
  std::set<std::string> ignored_words;
  std::vector<std::string> by_date;  ///< Ids of the counted releases, in the request's order.
  std::vector<std::pair<double, std::string>> ranked;  ///< Of the releases that have any word; best first.
  std::map<std::string, bool> partial;                 ///< By id, of all in `ranked`.
  std::map<std::string, std::uint64_t> sources, countries, languages;
  std::map<std::int32_t, std::uint64_t> months;  ///< By first day.
};

/// Whether the release's stated days meet the request's.
bool is_in_days(const Request& request, const release::Release& release);

/// Whether it has the source, the country and the language that are asked for.
bool is_in_facets(const Request& request, const release::Release& release);

/// Counts a release in all facets (each leaves out its own filter), in the total and in its month.
void count_release(const Request& request, const release::Release& release, BruteAnswer& answer);

/// Takes all such counts back.
void clear_counts(BruteAnswer& answer);

}  // namespace chancery::query
