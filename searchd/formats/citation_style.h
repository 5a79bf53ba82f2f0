#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "searchd/formats/citation.h"

namespace chancery::searchd {

/// How a citation is written. The order is that of citation_styles().
enum class CitationStyle : std::uint8_t { kApa, kChicago, kRis, kBibtex };

/// One way to cite a release.
struct CitationStyleInfo {
  CitationStyle id;
  std::string_view name;   ///< As `style=` takes it.
  std::string_view label;  ///< As people call it, in every language.
  std::string_view content_type;
  bool is_for_programs;  ///< A file for reference managers, not a sentence.
  std::string (*write)(const Citation& citation);
};

std::span<const CitationStyleInfo> citation_styles();
const CitationStyleInfo& info(CitationStyle style);

}  // namespace chancery::searchd
