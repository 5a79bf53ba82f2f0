#pragma once

#include "core/index/name_graph.h"
#include "core/index/name_vocabulary.h"

namespace chancery::index {

/// Joins the names of countries and cities of which the words occur. What is an ordinary word of the corpus
/// (`reunion`) is no name.
void add_places(const NameVocabulary& words, NameGraph& graph);

}  // namespace chancery::index
