#include "core/query/results.h"

namespace chancery::query {

std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::kExpansion:
      return "expansion";
    case Stage::kNumbers:
      return "numbers";
    case Stage::kMatching:
      return "matching";
    case Stage::kRanking:
      return "ranking";
    case Stage::kSnippets:
      return "snippets";
    case Stage::kCorrections:
      return "corrections";
    case Stage::kHints:
      return "hints";
    case Stage::kYearOffers:
      return "year_offers";
    case Stage::kTimeline:
      return "timeline";
  }
  return {};
}

std::string_view name_of(HintKind kind) {
  switch (kind) {
    case HintKind::kNoField:
      return "no_field";
    case HintKind::kPartedColon:
      return "parted_colon";
    case HintKind::kEmptyFilter:
      return "empty_filter";
    case HintKind::kAcronymLeftOut:
      return "acronym_left_out";
  }
  return {};
}

}  // namespace chancery::query
