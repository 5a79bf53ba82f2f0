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
  }
  return {};
}

}  // namespace chancery::query
