#include "core/index/name_merge.h"

#include "core/index/name_graph.h"
#include "core/index/name_vocabulary.h"
#include "core/index/place_merge.h"

namespace chancery::index {

FileFact write_names(const std::vector<Segment>& segments, const VocabularyMerge& vocabulary,
                     const std::filesystem::path& path) {
  static_cast<void>(segments);
  const NameVocabulary words(vocabulary);
  NameGraph graph;
  add_places(words, graph);
  return graph.write(path);
}

}  // namespace chancery::index
