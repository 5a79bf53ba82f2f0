#pragma once

#include <span>
#include <string_view>

#include "core/index/corpus_streams.h"
#include "core/index/name_graph.h"
#include "core/index/name_vocabulary.h"

namespace chancery::index {

/// Joins acronyms with the names that the segments' `explanations` give them, where these count (see
/// `AcronymJudge`): no release introduces a pair alone. Inflected forms and British and American spellings of
/// a name count as one; what differs from it in one word that begins alike may be typed for it.
void add_acronyms(std::span<const std::string_view> explanations, const NameVocabulary& words,
                  const CorpusStreams& streams, NameGraph& graph);

}  // namespace chancery::index
