#include "searchd/formats/citation_style.h"

#include <array>

#include "searchd/formats/bibtex.h"
#include "searchd/formats/format.h"
#include "searchd/formats/ris.h"

namespace chancery::searchd {
namespace {

constexpr std::string_view kSentence = "text/plain; charset=utf-8";

}  // namespace

std::span<const CitationStyleInfo> citation_styles() {
  static const std::array<CitationStyleInfo, 4> kStyles{{
      {CitationStyle::kApa, "apa", "APA", kSentence, false, apa_citation},
      {CitationStyle::kChicago, "chicago", "Chicago", kSentence, false, chicago_citation},
      {CitationStyle::kRis, "ris", "RIS", info(Format::kRis).content_type, true, ris_entry},
      {CitationStyle::kBibtex, "bibtex", "BibTeX", info(Format::kBibtex).content_type, true, bibtex_entry},
  }};
  return kStyles;
}

const CitationStyleInfo& info(CitationStyle style) {
  return citation_styles()[static_cast<std::size_t>(style)];
}

}  // namespace chancery::searchd
