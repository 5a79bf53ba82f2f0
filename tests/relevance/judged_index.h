#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/index/generation.h"
#include "core/query/searcher.h"
#include "tests/core/index/test_index.h"
#include "tests/relevance/judged_set.h"
#include "tests/relevance/measures.h"

namespace chancery::relevance {

/// A temporary index of judged sets, built by the indexer's own code; its files go with it. Each set is a
/// source of its name; a document's id is `set/id`.
class JudgedIndex {
 public:
  /// `corpora`: files of JSON Lines, zstd-compressed, that are indexed beside the sets. Throws
  /// index::EnvironmentError, or std::runtime_error where a set's document is missing from the index.
  JudgedIndex(const std::vector<JudgedSet>& sets, const std::vector<std::filesystem::path>& corpora);

  const std::shared_ptr<const index::Generation>& generation() const { return generation_; }

 private:
  index::TemporaryDirectory directory_;
  std::shared_ptr<const index::Generation> generation_;
};

/// The five corpora below a directory that are indexed beside the sets, so that a set's words are not alone in
/// the statistics.
std::vector<std::filesystem::path> five_corpora(const std::filesystem::path& directory);

/// A hit, and why it stands where it does.
struct FoundDocument {
  std::string id;  ///< Within its set.
  std::uint32_t doc = 0;
  double first_score = 0;
  query::ReleaseFeatures features;
};

/// What searching a set's queries gave.
struct SearchedSet {
  std::map<std::string, std::vector<FoundDocument>> hits;  ///< By query.
  std::size_t cut_queries = 0;  ///< Longer than the engine takes: only their beginning was asked.
  std::vector<std::string> refused_queries;  ///< With the engine's reason; they count as without hits.
};

/// How a set is searched.
struct SearchOptions {
  std::uint32_t depth = 1000;  ///< Hits a query.
  bool only_own_source = true;
  unsigned threads = 2;
  query::RankingParameters ranking;
};

/// The ids alone.
Run run_of(const SearchedSet& found);

/// Searches every query of `set` as searchd would: plain words, by relevance.
SearchedSet search_set(const JudgedIndex& index, const JudgedSet& set, const SearchOptions& options);

}  // namespace chancery::relevance
