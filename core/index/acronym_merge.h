#pragma once

#include <span>
#include <string_view>

#include "core/index/name_graph.h"
#include "core/index/name_vocabulary.h"
#include "core/index/name_witnesses.h"

namespace chancery::index {

/// Joins acronyms with the names that the segments' `explanations` give them. No release introduces a pair
/// alone: a name counts where at least two releases explain it that share neither work nor the words around
/// (copies do), or where one explains it, its initials are the acronym letter by letter (three or more), and
/// the name stands by itself in another work; and where other names do not outvote it. Inflected forms and
/// British and American spellings of a name count as one.
void add_acronyms(std::span<const std::string_view> explanations, const NameVocabulary& words,
                  const CorpusStreams& streams, NameGraph& graph);

}  // namespace chancery::index
