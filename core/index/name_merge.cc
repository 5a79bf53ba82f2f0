#include "core/index/name_merge.h"

#include "core/index/acronym_merge.h"
#include "core/index/name_graph.h"
#include "core/index/name_vocabulary.h"
#include "core/index/place_merge.h"
#include "core/index/spelling_merge.h"

namespace chancery::index {

FileFact write_names(const std::vector<Segment>& segments, std::span<const text::Language> languages,
                     const CorpusText& corpus, const std::filesystem::path& path) {
  std::vector<std::string_view> explanations;
  explanations.reserve(segments.size());
  for (const Segment& segment : segments) explanations.push_back(segment.explanations.bytes());
  const NameVocabulary words(corpus.vocabulary);
  NameGraph graph;
  add_places(languages, words, graph);
  add_acronyms(explanations, words, corpus.streams, graph);
  add_spellings(words, corpus.streams, graph);
  return graph.write(path);
}

}  // namespace chancery::index
