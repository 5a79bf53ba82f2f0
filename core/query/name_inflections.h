#pragma once

#include <string_view>

#include "core/index/vocabulary.h"
#include "core/query/expansion.h"

namespace chancery::query {

/// Adds to what another name of one word (its mark-folded key) expands to those forms with one of its stems
/// that are inflections of it. A stem is short, and others have it too: the Italian Libia and Libano, liberi
/// and libri are all "lib". An inflection begins as the name does, but for a vowel at its end, and in its
/// language is not much more frequent than the name. Gives whether the stems have no other forms.
bool add_inflections(std::string_view name, const index::Vocabulary& vocabulary, Expansion& expansion);

}  // namespace chancery::query
