#pragma once

#include <string>
#include <string_view>

#include "core/query/results.h"
#include "core/release/release.h"

namespace chancery::searchd {

/// What a citation of a release says.
struct Citation {
  std::string id;
  std::string author;  ///< The ministry.
  std::string source_id;
  std::string title;  ///< Of a release without one: the beginning of its text.
  release::StatedDate date;
  std::string url;       ///< Of the original, or of Chancery where there is none.
  std::string language;  ///< Its code; empty where it is not known.
};

/// `base` ("https://search.example.org") stands before the release's own address.
Citation cite(const query::Hit& hit, std::string_view base);
Citation cite(const release::Release& release, std::string_view base);

/// "Ministry. (2025, February 18). Title [Press release]. https://..."
std::string apa_citation(const Citation& citation);
/// "Ministry. “Title.” Press release, February 18, 2025. https://..."
std::string chicago_citation(const Citation& citation);

}  // namespace chancery::searchd
