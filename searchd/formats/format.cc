#include "searchd/formats/format.h"

#include <array>

#include "searchd/header_value.h"

namespace chancery::searchd {
namespace {

constexpr std::array<FormatInfo, 7> kFormats{{
    {Format::kHtml, "html", "text/html", "text/html; charset=utf-8", "html"},
    {Format::kJson, "json", "application/json", "application/json", "json"},
    {Format::kNdjson, "ndjson", "application/x-ndjson", "application/x-ndjson", "ndjson"},
    {Format::kCsv, "csv", "text/csv", "text/csv; charset=utf-8; header=present", "csv"},
    {Format::kAtom, "atom", "application/atom+xml", "application/atom+xml; charset=utf-8", "atom"},
    {Format::kRis, "ris", "application/x-research-info-systems",
     "application/x-research-info-systems; charset=utf-8", "ris"},
    {Format::kBibtex, "bibtex", "application/x-bibtex", "application/x-bibtex; charset=utf-8", "bib"},
}};

/// How exactly a range names a type: 3 by name, 2 by its first half, 1 as anything, 0 not at all.
int match_range(std::string_view range, std::string_view type) {
  if (equals_ignoring_case(range, type)) return 3;
  if (range == "*/*") return 1;
  const std::size_t slash = type.find('/');
  return range.ends_with("/*") &&
                 equals_ignoring_case(range.substr(0, range.size() - 2), type.substr(0, slash))
             ? 2
             : 0;
}

struct Wanted {
  int weight = 0;
  int exactness = 0;
};

/// What a header says of a type: the range that names it most exactly counts.
Wanted find_wanted(std::string_view accept, std::string_view type) {
  Wanted wanted;
  while (!accept.empty()) {
    const auto [range, weight] = take_weighted_item(accept);
    const int exactness = match_range(range, type);
    if (exactness > wanted.exactness) wanted = {weight, exactness};
  }
  return wanted;
}

}  // namespace

std::span<const FormatInfo> formats() { return kFormats; }

const FormatInfo& info(Format format) { return kFormats[static_cast<std::size_t>(format)]; }

std::optional<Format> negotiate(std::string_view accept, std::span<const Format> offered) {
  if (trim_blanks(accept).empty()) return offered.front();
  std::optional<Format> best;
  Wanted most;
  for (const Format format : offered) {
    const Wanted wanted = find_wanted(accept, info(format).media_type);
    if (wanted.weight == 0) continue;
    const bool is_better =
        wanted.weight != most.weight ? wanted.weight > most.weight : wanted.exactness > most.exactness;
    if (!is_better) continue;
    most = wanted;
    best = format;
  }
  return best;
}

}  // namespace chancery::searchd
