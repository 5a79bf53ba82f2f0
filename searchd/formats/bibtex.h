#pragma once

#include <string>

#include "searchd/formats/citation.h"

namespace chancery::searchd {

/// One reference as BibTeX has it (UTF-8; what TeX would read as a command is escaped). The key is made of
/// the ministry, the year and a digest of the id, so that no two releases share one.
std::string bibtex_entry(const Citation& citation);

}  // namespace chancery::searchd
