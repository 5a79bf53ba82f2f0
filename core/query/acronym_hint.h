#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/query/results.h"
#include "core/query/tree.h"

namespace chancery::query {

/// The stop words of `q` that were left out and may have been meant as acronyms, as the corpus has them in
/// capitals too and not much more rarely (us, US): each with the query in which it is one. At most three,
/// without totals. `tree` is that of `q`.
std::vector<Hint> find_acronym_hints(const Tree& tree, std::string_view q,
                                     const std::vector<std::string>& ignored_words,
                                     const index::Generation& generation);

}  // namespace chancery::query
