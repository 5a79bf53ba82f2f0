#include "searchd/endpoint.h"

#include <array>

namespace chancery::searchd {
namespace {

constexpr std::array kSearchFormats{Format::kHtml, Format::kJson, Format::kNdjson, Format::kCsv,
                                    Format::kAtom, Format::kRis,  Format::kBibtex};
constexpr std::array kExportFormats{Format::kNdjson, Format::kCsv, Format::kRis, Format::kBibtex};
constexpr std::array kReleaseFormats{Format::kHtml, Format::kJson};

constexpr std::array<EndpointInfo, 7> kEndpoints{{
    {Endpoint::kSearch, "/search", "search", "Search the releases",
     "Ranked releases with snippets, counts by ministry, country, language and month. The page and every "
     "other "
     "format give the same releases for the same parameters. `format=atom` is a feed: releases with all "
     "words, "
     "those that the index saw last come first.",
     kSearchFormats},
    {Endpoint::kExport, "/export", "exportReleases", "All releases that a search counts, without a cap",
     "Streamed. The end says whether it is complete: the last line of NDJSON is an object with `complete`, "
     "the "
     "last row of CSV has `#end` for an id, RIS and BibTeX end in a comment line or entry.",
     kExportFormats},
    {Endpoint::kSuggest,
     "/suggest",
     "suggest",
     "Complete what is being typed",
     "OpenSearch suggestions: what was typed, completions, descriptions, addresses.",
     {}},
    {Endpoint::kRelease, "/releases/{id}", "readRelease", "One release",
     "The whole text, with the places of the words asked for.", kReleaseFormats},
    {Endpoint::kCitation,
     "/releases/{id}/cite",
     "citeRelease",
     "Cite a release",
     "A citation of the release in one of four styles.",
     {}},
    {Endpoint::kRelated,
     "/releases/{id}/related",
     "listRelated",
     "Releases near a release in meaning",
     "The nearest first, in its own language; other versions of its text are left out.",
     {}},
    {Endpoint::kSitemap,
     "/sitemap.xml",
     "listAddresses",
     "The addresses of all releases",
     "In parts, /sitemap-1.xml and so on, as sitemaps.org describes them.",
     {}},
}};

}  // namespace

std::span<const EndpointInfo> endpoints() { return kEndpoints; }

const EndpointInfo& info(Endpoint endpoint) { return kEndpoints[static_cast<std::size_t>(endpoint)]; }

Endpoint endpoint_of(std::string_view path) {
  constexpr std::string_view kReleases = "/releases/";
  if (path == "/export") return Endpoint::kExport;
  if (path == "/suggest") return Endpoint::kSuggest;
  if (path.starts_with("/sitemap")) return Endpoint::kSitemap;
  if (!path.starts_with(kReleases)) return Endpoint::kSearch;
  const std::string_view segment = path.substr(kReleases.size());
  const auto is_of_release = [&](std::string_view part) {
    return segment.size() > part.size() && segment.ends_with(part);
  };
  if (is_of_release("/related")) return Endpoint::kRelated;
  return is_of_release("/cite") ? Endpoint::kCitation : Endpoint::kRelease;
}

}  // namespace chancery::searchd
