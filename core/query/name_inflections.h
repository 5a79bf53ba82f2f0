#pragma once

#include <string_view>

#include "core/index/vocabulary.h"
#include "core/query/expansion.h"

namespace chancery::query {

/// Keeps of what another name of one word (its mark-folded key) expands to what is an inflection of it, adds
/// those that share its stems, and leaves out stems of which nothing is left. A stem is short, and others
/// have it too: the Italian Libia and Libano, liberi and libri are all "lib". An inflection begins as the
/// name does, but for a vowel at its end, and in its language is not much more frequent than the name.
/// Whether the stems that are left have no other forms.
bool keep_inflections(std::string_view name, const index::Vocabulary& vocabulary, Expansion& expansion);

}  // namespace chancery::query
