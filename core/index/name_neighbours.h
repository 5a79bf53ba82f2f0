#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/index/corpus_streams.h"
#include "core/index/name_vocabulary.h"

namespace chancery::index {

/// What stands beside names in a corpus: Mahinda before Rajapaksa, Arafat behind Yasser.
class NameNeighbours {
 public:
  /// Reads all streams once, where there is a key. `words` must outlive it.
  NameNeighbours(const std::vector<std::uint32_t>& keys, const NameVocabulary& words,
                 const CorpusStreams& streams);

  /// Whether two spellings stand beside the same name, which stands beside hardly anything else: a third of
  /// its occurrences are beside one of these.
  bool share_company(std::uint32_t a, std::uint32_t b) const;

 private:
  /// Occurrences by the key of the neighbour.
  using Counts = std::map<std::uint32_t, std::uint32_t>;
  struct Neighbours {
    Counts before;
    Counts behind;
  };

  void read(std::span<const std::uint32_t> ids);
  bool share(const Counts& a, const Counts& b) const;

  const NameVocabulary& words_;
  std::vector<std::uint32_t> key_of_;                         // by the generation's ids
  std::vector<bool> is_sought_;                               // by the generation's ids
  std::unordered_map<std::uint32_t, Neighbours> neighbours_;  // by key
};

}  // namespace chancery::index
