#pragma once

#include <span>
#include <string_view>

#include "core/index/name_graph.h"
#include "core/index/name_vocabulary.h"
#include "core/index/name_witnesses.h"

namespace chancery::index {

/// Joins acronyms with the names that the segments' `explanations` give them. No release introduces a pair
/// alone. A name counts where
/// - two releases explain it that share neither work nor the words around (copies do); or
/// - one explains it, its initials are the acronym letter by letter (three or more), and another work says
/// the
///   name by itself; or
/// - two releases (three, for three letters) say both the name and the acronym that its initials are; or one
///   does and four other works say the name by itself;
/// and where other names do not outvote it. Inflected forms and British and American spellings of a name
/// count as one; what differs from it in one word that begins alike may be typed for it.
void add_acronyms(std::span<const std::string_view> explanations, const NameVocabulary& words,
                  const CorpusStreams& streams, NameGraph& graph);

}  // namespace chancery::index
