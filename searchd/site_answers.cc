#include <algorithm>
#include <array>

#include "searchd/api_json.h"
#include "searchd/asked.h"
#include "searchd/documents.h"
#include "searchd/export_stream.h"
#include "searchd/formats/hit_writer.h"
#include "searchd/page/pages.h"
#include "searchd/parameter_table.h"
#include "searchd/percent.h"
#include "searchd/problems.h"
#include "searchd/response.h"

namespace chancery::searchd {
namespace {

constexpr std::uint32_t kNewestOnHome = 5;
constexpr std::size_t kRelatedOnPage = 5;
constexpr std::size_t kRelatedInJson = 20;
/// An export may look so many times longer than a search.
constexpr int kExportPatience = 10;

/// Whether a request is for the page that greets: no words, no filters, first page.
bool is_first_visit(std::string_view path, const SearchParameters& parameters) {
  return path == "/" && parameters.request.q.empty() && !parameters.has_filters() && !parameters.cursor;
}

/// The id of /releases/{id}ENDING; nullopt where it is not encoded as it should be.
std::optional<std::string> read_id(std::string_view path, std::string_view ending) {
  path.remove_prefix(std::min(path.size(), kReleasePath.size()));
  path.remove_suffix(std::min(path.size(), ending.size()));
  return percent_decode(path, false);
}

/// What a release page shows beside the release may take as long as a search.
query::Deadline deadline_of(const query::Request& request) {
  return query::Deadline(query::Deadline::Clock::now() + request.deadline);
}

/// What tells a followed search from another: its words and filters.
std::string name_search(const SearchParameters& parameters) {
  std::string name = parameters.request.q.empty() ? "all releases" : parameters.request.q;
  constexpr std::array<std::string_view, 9> kFilters{"from",     "to",   "source", "-source", "country",
                                                     "-country", "lang", "-lang",  "words"};
  for (const Parameter& row : parameter_table()) {
    if (!row.is_of(Endpoint::kSearch) || std::count(kFilters.begin(), kFilters.end(), row.name) == 0)
      continue;
    for (const std::string& value : row.write(parameters)) {
      name.append(", ").append(row.name).append(":").append(value);
    }
  }
  return name;
}

/// A citation in every style, as the page of a release shows it.
std::vector<CitationText> write_citations(const Citation& citation, const std::string& root) {
  std::vector<CitationText> texts;
  for (const CitationStyleInfo& style : citation_styles()) {
    texts.push_back({std::string(style.label), style.write(citation), {}, {citation.author, citation.title}});
    if (style.is_for_programs) {
      texts.back().file_address =
          root + release_address(citation.id) + std::string(kCitePath) + "?style=" + std::string(style.name);
    }
  }
  return texts;
}

}  // namespace

WebResponse Site::answer_asked(const Asked& asked, SearchService& service) const {
  switch (asked.endpoint) {
    case Endpoint::kSuggest:
      return suggest(asked, service);
    case Endpoint::kRelease:
      return release(asked, service);
    case Endpoint::kCitation:
      return citation(asked, service);
    case Endpoint::kRelated:
      return related(asked, service);
    case Endpoint::kExport:
      return export_all(asked, service);
    case Endpoint::kSitemap:
      return sitemap(asked, service);
    case Endpoint::kSearch:
      break;
  }
  return asked.format == Format::kAtom ? feed(asked, service) : search(asked, service);
}

WebResponse Site::search(Asked asked, SearchService& service) const {
  SearchParameters& parameters = asked.parsed.values;
  if (parameters.cursor) {
    if (parameters.cursor->generation != identify_generation(service.generation(), service.indexed_at()))
      return refuse(asked, expired_cursor());
    parameters.request.offset = parameters.cursor->offset;
  }
  const bool first_visit = is_first_visit(asked.path, parameters) && asked.format == Format::kHtml;
  if (first_visit) {
    parameters.request.sort = query::Sort::kNewest;
    parameters.request.limit = kNewestOnHome;
  }
  query::Answer answer = service.search(parameters.request);
  if (auto* errors = std::get_if<std::vector<query::QueryError>>(&answer)) {
    return refuse(asked, bad_query(std::move(*errors)));
  }
  const auto& results = std::get<query::Results>(answer);
  if (!first_visit) return write_results(asked, results, service);
  return make_response(200, kHtmlType, home_page(interface_of(asked), parameters.bare(), results));
}

std::string Site::results_page(const Asked& asked, const query::Results& results,
                               SearchService& service) const {
  const SearchParameters& parameters = asked.parsed.values;
  SearchExtras extras;
  if (results.hits.empty()) extras.reliefs = find_reliefs(service, parameters, asked.until);
  if (!results.hits.empty() && shows_days(parameters.request)) {
    query::Request rest = parameters.request;
    rest.deadline = time_until(asked.until);
    extras.days = service.count_days(rest);
  }
  return search_page(interface_of(asked), parameters, results, extras);
}

WebResponse Site::write_results(const Asked& asked, const query::Results& results,
                                SearchService& service) const {
  const SearchParameters& parameters = asked.parsed.values;
  const FormatInfo& format = info(*asked.format);
  std::string body;
  if (format.id == Format::kHtml) {
    body = results_page(asked, results, service);
  } else if (format.id == Format::kJson) {
    body = search_json(parameters, results);
  } else {
    const auto writer = make_hit_writer(format.id, {settings_.public_url, parameters.with_byte_order_mark});
    body = writer->begin();
    for (const query::Hit& hit : results.hits) body += writer->write(hit);
  }
  // What the time cut short is not worth keeping.
  WebResponse response =
      make_response(200, format.content_type, std::move(body), results.timed_out ? kNotKept : kFresh);
  response.headers.emplace_back("X-Robots-Tag", "noindex");
  const auto link = [&](const std::optional<Cursor>& cursor, std::string_view relation) {
    if (!cursor) return;
    SearchParameters other = parameters;
    other.cursor = cursor;
    std::string address = search_address(other);
    if (parameters.format) address += "&format=" + std::string(format.name);
    response.headers.emplace_back("Link", "<" + address + ">; rel=\"" + std::string(relation) + "\"");
  };
  link(next_cursor(parameters, results), "next");
  link(previous_cursor(parameters, results), "prev");
  return response;
}

/// For the box of the browser: what is empty has no suggestion.
WebResponse Site::suggest(const Asked& asked, SearchService& service) const {
  const std::string& q = asked.parsed.values.request.q;
  const auto suggestions = q.empty() ? std::vector<query::Suggestion>() : service.suggest(q);
  return make_response(200, "application/x-suggestions+json",
                       suggestions_json(asked.parsed.values, suggestions), "private, max-age=60");
}

WebResponse Site::release(const Asked& asked, SearchService& service) const {
  const SearchParameters& parameters = asked.parsed.values;
  const std::optional<std::string> id = read_id(asked.path, {});
  if (!id) return refuse(asked, bad_address());
  const std::optional<query::MarkedRelease> found = service.read(*id, parameters.request);
  if (!found) return refuse(asked, no_release());
  if (asked.format == Format::kJson) {
    return make_response(200, kJsonType, release_json(*found, {parameters.root, service.generation()}));
  }
  ReleaseExtras extras;
  extras.related = service.relate(*id, kRelatedOnPage, deadline_of(asked.parsed.values.request))
                       .value_or(query::Related());
  extras.citations = write_citations(cite(found->release, settings_.public_url), parameters.root);
  extras.canonical_address = settings_.public_url + release_address(*id);
  return make_response(200, kHtmlType, release_page(interface_of(asked), parameters, *found, extras));
}

/// For scripts, whatever they accept: the page of a release has its own short list.
WebResponse Site::related(const Asked& asked, SearchService& service) const {
  const std::optional<std::string> id = read_id(asked.path, kRelatedPath);
  if (!id) return refuse(asked, bad_address());
  const std::optional<query::Related> found =
      service.relate(*id, kRelatedInJson, deadline_of(asked.parsed.values.request));
  if (!found) return refuse(asked, no_release());
  return make_response(200, kJsonType,
                       related_json(*id, *found, {asked.parsed.values.root, service.generation()}));
}

WebResponse Site::citation(const Asked& asked, SearchService& service) const {
  const std::optional<std::string> id = read_id(asked.path, kCitePath);
  if (!id) return refuse(asked, bad_address());
  const std::optional<query::MarkedRelease> found = service.read(*id, query::Request{});
  if (!found) return refuse(asked, no_release());
  const CitationStyleInfo& style = info(asked.parsed.values.style);
  std::string text = style.write(cite(found->release, settings_.public_url));
  if (!style.is_for_programs) text += '\n';
  return make_response(200, style.content_type, std::move(text));
}

WebResponse Site::export_all(const Asked& asked, SearchService& service) const {
  auto place = export_places_.take();
  if (!place) return refuse(asked, too_busy(503));
  const SearchParameters& parameters = asked.parsed.values;
  query::Request request = parameters.request;
  request.deadline *= kExportPatience;
  auto started = service.start_export(request);
  if (auto* errors = std::get_if<std::vector<query::QueryError>>(&started)) {
    return refuse(asked, bad_query(std::move(*errors)));
  }
  const FormatInfo& format = info(*asked.format);
  WebResponse response = make_response(200, format.content_type, {}, kNotKept);
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"chancery-releases." +
                                                           std::string(format.file_ending) + "\"");
  response.stream =
      stream_export(std::get<std::unique_ptr<ReleaseStream>>(std::move(started)),
                    make_hit_writer(format.id, {settings_.public_url, parameters.with_byte_order_mark}),
                    [this, place = std::move(place)](const ExportEnd& end) {
                      metrics_.note_export(end.written, end.is_complete());
                    });
  return response;
}

WebResponse Site::feed(const Asked& asked, SearchService& service) const {
  const SearchParameters& parameters = asked.parsed.values;
  auto found = service.feed(parameters.request);
  if (auto* errors = std::get_if<std::vector<query::QueryError>>(&found)) {
    return refuse(asked, bad_query(std::move(*errors)));
  }
  const std::string& base = settings_.public_url;
  Feed feed;
  feed.author = settings_.identity.name;
  feed.title = feed.author + ": " + name_search(parameters);
  SearchParameters below = parameters;
  below.root.clear();  // it is in the public address
  feed.self = base + feed_address(below);
  feed.alternate = base + search_address(below);
  feed.base = base;
  feed.indexed_at = service.indexed_at();
  feed.entries = std::get<std::vector<FeedEntry>>(std::move(found));
  return make_response(200, info(Format::kAtom).content_type, atom_feed(feed));
}

WebResponse Site::sitemap(const Asked& asked, SearchService& service) const {
  const std::string& base = settings_.public_url;
  const auto write = [](std::string xml) { return make_response(200, "application/xml", std::move(xml)); };
  if (asked.path == "/sitemap.xml") return write(sitemap_index(base, service.size()));
  const std::optional<std::uint32_t> part = read_sitemap_part(asked.path);
  if (!part || std::uint64_t{*part} * kSitemapPart >= service.size()) return refuse(asked, no_page());
  return write(sitemap_part(base, service.ids(*part * kSitemapPart, kSitemapPart)));
}

}  // namespace chancery::searchd
