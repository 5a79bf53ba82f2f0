#pragma once

#include <vector>

#include "core/index/bases.h"
#include "core/index/index_directory.h"
#include "core/index/segment.h"
#include "indexer/progress.h"

namespace chancery::indexer {

/// What a build learns of its releases' meaning, and gives their segments before they are merged.
class Meaning {
 public:
  /// Everything given must outlive it.
  Meaning(const index::IndexDirectory& directory, unsigned threads, Progress& progress);

  /// Learns a basis for each language that has releases enough and none yet, or several times as many as when
  /// it was learned. Throws EnvironmentError.
  void learn(const std::vector<index::Segment>& segments);

  /// Gives each segment its vectors: those of the generation before where they are in the bases of now.
  void project(std::vector<index::Segment>& segments);

 private:
  std::vector<text::Language> find_wanting(const std::vector<index::Segment>& segments) const;
  void keep(text::Language language, index::Basis basis);

  const index::IndexDirectory& directory_;
  unsigned threads_;
  Progress& progress_;
  index::Bases bases_;
};

}  // namespace chancery::indexer
