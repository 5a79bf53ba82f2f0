#pragma once

#include <memory>

#include "core/query/searcher.h"
#include "tests/names/corpus_words.h"

namespace chancery {

/// How two names find each other.
struct PairResult {
  bool finds = false;  ///< Every release looked at.
  bool is_together =
      false;  ///< No release has only what is sought: there is nothing to find by another name.
};

/// Searches for one name where another stands.
class PairSearch {
 public:
  explicit PairSearch(const CorpusWords& corpus, std::shared_ptr<const index::Generation> generation)
      : corpus_(corpus), searcher_(std::move(generation)) {}

  /// Types `typed` as a reader would, all else at its default; looks whether releases that have `sought` and
  /// not `typed` (up to five, spread over time) are found.
  PairResult ask(const PrintedName& typed, const PrintedName& sought);

 private:
  bool finds(const std::string& query, std::uint32_t doc);

  const CorpusWords& corpus_;
  query::Searcher searcher_;
};

}  // namespace chancery
