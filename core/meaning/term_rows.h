#pragma once

#include <cstdint>
#include <vector>

#include "core/meaning/vector.h"

namespace chancery::meaning {

/// Texts as weights of terms, row by row.
struct TextMatrix {
  struct Entry {
    std::uint32_t term;
    float weight;
  };
  std::uint32_t terms = 0;          ///< How many there are; they are numbered from 0.
  std::vector<Entry> entries;       ///< Text by text.
  std::vector<std::size_t> ends;    ///< Of each text, into `entries`.
};

/// Of each term kDimensions numbers, so that texts of terms that keep the same company point the same way: a
/// text's place is the sum of its terms' rows, each times its weight. They are the matrix's first right
/// singular vectors (latent semantic indexing, Deerwester et al. 1990), approximated by a randomized range
/// finder with power iterations (Halko, Martinsson, Tropp 2011, algorithms 4.4 and 5.1). Where the matrix has
/// a lesser rank the last dimensions are 0. The same matrix gives the same bytes: what is random is seeded.
std::vector<float> learn_term_rows(const TextMatrix& texts);

}  // namespace chancery::meaning
