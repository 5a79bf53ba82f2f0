#pragma once

#include <string>

#include "searchd/formats/citation.h"

namespace chancery::searchd {

/// One reference as RIS has it: tags of two letters, a line each, CR LF.
std::string ris_entry(const Citation& citation);

}  // namespace chancery::searchd
