#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/column_file.h"
#include "core/index/name_vocabulary.h"

namespace chancery::index {

/// The token streams of a generation that is being written, one after the other, and the rows of its
/// releases.
struct CorpusStreams {
  std::string_view bytes;
  std::span<const ColumnRow> rows;
};

/// A name that is explained as an acronym, and who explains it.
struct ExplainedName {
  std::string acronym;               ///< Its key.
  std::string name;                  ///< Keys parted by spaces.
  std::vector<std::uint32_t> works;  ///< Hashes of the works that explain it.
};

/// How many works say each name by itself: its words stand side by side in a release of theirs, in no release
/// of theirs with the acronym next to it (which would be an explanation, or the copy of one), and they are
/// not among those that explain it. Reads all streams once. REQUIRES: all words occur in `words`.
std::vector<std::size_t> count_witnesses(std::span<const ExplainedName> names, const NameVocabulary& words,
                                         const CorpusStreams& streams);

}  // namespace chancery::index
