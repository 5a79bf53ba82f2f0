#pragma once

#include <span>

#include "core/index/name_graph.h"
#include "core/index/name_vocabulary.h"

namespace chancery::index {

/// Joins the names that countries, cities, organisations and well-known persons have in these languages (see
/// `names::known_places`), where the words occur. What is an ordinary word of the corpus (`reunion`) is no
/// name.
void add_places(std::span<const text::Language> languages, const NameVocabulary& words, NameGraph& graph);

}  // namespace chancery::index
