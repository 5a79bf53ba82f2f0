#pragma once

#include <span>
#include <string_view>

#include "core/index/name_graph.h"
#include "core/index/name_vocabulary.h"

namespace chancery::index {

/// Joins acronyms with the names that the segments' `explanations` give them. A name counts where at least
/// two releases explain it that share neither work nor the words around (copies do), and where others do not
/// outvote it; inflected forms of a name count as one.
void add_acronyms(std::span<const std::string_view> explanations, const NameVocabulary& words,
                  NameGraph& graph);

}  // namespace chancery::index
