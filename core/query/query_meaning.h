#pragma once

#include <map>
#include <vector>

#include "core/index/generation.h"
#include "core/query/release_features.h"
#include "core/text/stemmer.h"

namespace chancery::query {

/// What a query means, beside what releases mean. Nobody guesses its language: for a release its words are
/// read in the release's. One object belongs to one thread.
class QueryMeaning {
 public:
  /// `generation` must outlive it.
  explicit QueryMeaning(const index::Generation& generation) : generation_(generation) {}

  /// Begins with a query. `words` must outlive its cosines.
  void set(const std::vector<RankedWord>& words);

  /// The cosine of the angle between the query and a release; 0 where nothing is known of one of them.
  double cosine(std::uint32_t doc);

 private:
  meaning::Vector project(text::Language language);

  const index::Generation& generation_;
  text::Stemmers stemmers_;
  const std::vector<RankedWord>* words_ = nullptr;
  std::map<text::Language, meaning::Vector> known_;
};

}  // namespace chancery::query
