#include "searchd/formats/format.h"

#include <array>

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

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool equal_without_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Takes what stands before the next `end`, and `end`.
std::string_view take_until(std::string_view& text, char end) {
  const std::size_t at = text.find(end);
  const std::string_view part = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
  return trim(part);
}

/// "0.8" as 800; what is no weight counts as 1000.
int read_weight(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 1000;
  if (text.size() > 1 && text[1] != '.') return 1000;
  int weight = (text[0] - '0') * 1000;
  int place = 100;
  for (std::size_t i = 2; i < text.size(); ++i, place /= 10) {
    if (text[i] < '0' || text[i] > '9') return 1000;
    weight += (text[i] - '0') * place;
  }
  return weight > 1000 ? 1000 : weight;
}

/// How exactly a range names a type: 3 by name, 2 by its first half, 1 as anything, 0 not at all.
int match_range(std::string_view range, std::string_view type) {
  if (equal_without_case(range, type)) return 3;
  if (range == "*/*") return 1;
  const std::size_t slash = type.find('/');
  return range.ends_with("/*") && equal_without_case(range.substr(0, range.size() - 2), type.substr(0, slash))
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
    std::string_view entry = take_until(accept, ',');
    const std::string_view range = take_until(entry, ';');
    const int exactness = match_range(range, type);
    if (exactness <= wanted.exactness) continue;
    wanted = {1000, exactness};
    while (!entry.empty()) {
      const std::string_view parameter = take_until(entry, ';');
      if (parameter.starts_with("q=") || parameter.starts_with("Q="))
        wanted.weight = read_weight(parameter.substr(2));
    }
  }
  return wanted;
}

}  // namespace

std::span<const FormatInfo> formats() { return kFormats; }

const FormatInfo& info(Format format) { return kFormats[static_cast<std::size_t>(format)]; }

std::optional<Format> negotiate(std::string_view accept, std::span<const Format> offered) {
  if (trim(accept).empty()) return offered.front();
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
