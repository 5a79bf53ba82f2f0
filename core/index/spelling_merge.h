#pragma once

#include "core/index/name_graph.h"
#include "core/index/name_vocabulary.h"

namespace chancery::index {

/// Joins the words that are printed as names are and that have a common reading: other spellings (Aliyev,
/// Alijew) and the same name in another script (Лавров).
void add_spellings(const NameVocabulary& words, NameGraph& graph);

}  // namespace chancery::index
