#pragma once

#include "core/index/corpus_streams.h"
#include "core/index/name_graph.h"
#include "core/index/name_vocabulary.h"

namespace chancery::index {

/// Joins the words that are printed as names are and that have a common reading: other spellings (Aliyev,
/// Alijew) and the same name in another script (Лавров).
/// What is read alike but for a vowel or two (Rajapakse, Rajapaksa) is joined where both stand beside the
/// same name (see `NameNeighbours`).
void add_spellings(const NameVocabulary& words, const CorpusStreams& streams, NameGraph& graph);

}  // namespace chancery::index
