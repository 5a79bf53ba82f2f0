#include "searchd/site.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>
#include <typeinfo>

#include "core/index/digest.h"
#include "core/index/environment_error.h"
#include "core/query/syntax.h"
#include "searchd/api_json.h"
#include "searchd/formats/hit_writer.h"
#include "searchd/log.h"
#include "searchd/page/pages.h"
#include "searchd/percent.h"
#include "searchd/problems.h"
#include "searchd/response.h"

namespace chancery::searchd {

/// A request, taken apart.
struct Site::Asked {
  std::string_view path;
  std::string_view target;
  std::string_view if_none_match;
  Endpoint endpoint = Endpoint::kSearch;
  ParsedParameters parsed;
  std::optional<Format> format;  ///< nullopt: the Accept header takes none.
  bool fails_as_page = true;     ///< Problems are told by a page, and not as JSON.
};

namespace {

constexpr std::string_view kReleases = "/releases/";
constexpr std::uint32_t kNewestOnHome = 5;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file)
    throw index::EnvironmentError("cannot read " + path.string(), "--web names the folder web/ of Chancery");
  return text.str();
}

/// A digest of a folder's files, in the order of their names.
std::string digest_of_folder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& item : std::filesystem::directory_iterator(folder)) {
    if (item.is_regular_file()) paths.push_back(item.path());
  }
  std::sort(paths.begin(), paths.end());
  index::Sha256 hash;
  for (const std::filesystem::path& path : paths) hash.update(read_file(path));
  return index::to_hex(hash.finish());
}

/// Days since 1970-01-01, in UTC.
std::int32_t today() {
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return static_cast<std::int32_t>(now.time_since_epoch().count());
}

std::string_view path_of(std::string_view target) { return target.substr(0, target.find('?')); }

std::string_view query_of(std::string_view target) {
  const std::size_t mark = target.find('?');
  return mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
}

/// Whether a request is for the page that greets: no words, no filters, first page.
bool is_first_visit(std::string_view path, const SearchParameters& parameters) {
  return path == "/" && parameters.request.q.empty() && !parameters.has_filters() && !parameters.cursor;
}

}  // namespace

Site::Site(SiteSettings settings)
    : settings_(std::move(settings)),
      templates_(settings_.web),
      style_sheet_(read_file(settings_.web / "style.css")),
      icon_(read_file(settings_.web / "icon.svg")),
      build_(digest_of_folder(settings_.web)) {}

std::optional<WebResponse> Site::answer_now(const WebRequest& request) const {
  const std::string_view path = path_of(request.target);
  if (path == "/" || path == "/search" || path == "/suggest" || path.starts_with(kReleases))
    return std::nullopt;
  if (path == "/style.css") return make_response(200, "text/css; charset=utf-8", style_sheet_, kShortly);
  if (path == "/icon.svg") return make_response(200, "image/svg+xml", icon_, kShortly);
  if (path == "/healthz") return make_response(200, kJsonType, "{\"alive\":true}\n", kNotKept);
  if (path == "/robots.txt") {
    return make_response(200, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /search\n", kShortly);
  }
  if (path == "/help") return make_response(200, kHtmlType, help_page(templates_), kShortly);
  if (path == "/readyz") {
    const Readiness readiness = settings_.readiness();
    return make_response(readiness.ready() ? 200 : 503, kJsonType, readiness_json(readiness), kNotKept);
  }
  return refuse(take_apart(request), no_page());
}

Site::Asked Site::take_apart(const WebRequest& request) const {
  Asked asked;
  asked.path = path_of(request.target);
  asked.target = request.target;
  asked.if_none_match = request.if_none_match;
  asked.endpoint = endpoint_of(asked.path);
  asked.parsed = parse_parameters(asked.endpoint, query_of(request.target), today());
  query::Request& search = asked.parsed.values.request;
  search.deadline = settings_.deadline;
  search.counts_beyond_dates = asked.parsed.values.has_facet(Facet::kTimeline);
  const std::span<const Format> offered = info(asked.endpoint).formats;
  if (asked.parsed.values.format) {
    asked.format = asked.parsed.values.format;
  } else {
    asked.format = offered.empty() ? Format::kJson : negotiate(request.accept, offered);
  }
  asked.fails_as_page = asked.format == Format::kHtml;
  return asked;
}

WebResponse Site::answer_busy(const WebRequest& request) const {
  return refuse(take_apart(request), too_busy());
}

WebResponse Site::answer(const WebRequest& request, SearchService* service) const {
  const Asked asked = take_apart(request);
  try {
    WebResponse response = answer_unguarded(asked, service);
    allow_origin(response);
    return response;
  } catch (const index::EnvironmentError& error) {
    log_line(error.what(), error.hint());
    return refuse(asked, broken_index());
  } catch (const std::exception& error) {
    // Its text may hold words of the search; its type does not.
    log_line(std::string("a request failed: ") + typeid(error).name());
    return refuse(asked, our_fault());
  }
}

WebResponse Site::answer_unguarded(const Asked& asked, SearchService* service) const {
  if (!asked.parsed.errors.empty()) return refuse(asked, bad_request(asked.parsed.errors));
  if (!asked.format) return refuse(asked, not_acceptable(info(asked.endpoint)));
  if (service == nullptr) return refuse(asked, not_ready(settings_.readiness()));
  const std::string generation = service->generation();
  const std::string tag = make_entity_tag(
      {build_, generation, asked.target, info(*asked.format).name, asked.parsed.values.request.today});
  if (names_entity_tag(asked.if_none_match, tag)) return not_modified(tag);
  WebResponse response = answer_asked(asked, *service);
  if (response.status == 200 && is_kept(response)) response.headers.emplace_back("ETag", tag);
  return response;
}

WebResponse Site::answer_asked(const Asked& asked, SearchService& service) const {
  switch (asked.endpoint) {
    case Endpoint::kSuggest:
      return suggest(asked, service);
    case Endpoint::kRelease:
      return release(asked, service);
    default:
      return search(asked, service);
  }
}

WebResponse Site::search(Asked asked, SearchService& service) const {
  SearchParameters& parameters = asked.parsed.values;
  if (parameters.cursor) {
    if (parameters.cursor->generation != service.generation()) return refuse(asked, expired_cursor());
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
  if (first_visit) return make_response(200, kHtmlType, home_page(templates_, SearchParameters{}, results));
  return write_results(asked, results);
}

WebResponse Site::write_results(const Asked& asked, const query::Results& results) const {
  const SearchParameters& parameters = asked.parsed.values;
  const FormatInfo& format = info(*asked.format);
  std::string body;
  if (format.id == Format::kHtml) {
    body = search_page(templates_, parameters, results);
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

/// For the box of the browser: what is empty has no suggestion, what is too long is refused as a search is.
WebResponse Site::suggest(const Asked& asked, SearchService& service) const {
  const std::string& q = asked.parsed.values.request.q;
  if (q.size() > query::kMaxQueryBytes) {
    return refuse(asked,
                  bad_request({{"q", "too_long", "The query is too long; please shorten it.", 0, 0, ""}}));
  }
  const auto suggestions = q.empty() ? std::vector<query::Suggestion>() : service.suggest(q);
  return make_response(200, "application/x-suggestions+json", suggestions_json(q, suggestions),
                       "private, max-age=60");
}

WebResponse Site::release(const Asked& asked, SearchService& service) const {
  const SearchParameters& parameters = asked.parsed.values;
  const std::optional<std::string> id = percent_decode(asked.path.substr(kReleases.size()), false);
  if (!id) {
    return refuse(asked,
                  bad_request({{"", "bad_encoding",
                                "The address of this release is not encoded as it should be.", 0, 0, ""}}));
  }
  const std::optional<query::MarkedRelease> found = service.read(*id, parameters.request);
  if (!found) return refuse(asked, no_release());
  if (asked.format == Format::kJson) {
    return make_response(200, kJsonType, release_json(*found, service.generation()));
  }
  return make_response(200, kHtmlType, release_page(templates_, parameters, *found));
}

WebResponse Site::refuse(const Asked& asked, const Problem& problem) const {
  WebResponse response = asked.fails_as_page
                             ? make_response(problem.status, kHtmlType,
                                             error_page(templates_, asked.parsed.values, problem), kNotKept)
                             : make_response(problem.status, kProblemType, problem_json(problem), kNotKept);
  if (problem.status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

void Site::allow_origin(WebResponse& response) const {
  if (settings_.cors_origin.empty()) return;
  response.headers.emplace_back("Access-Control-Allow-Origin", settings_.cors_origin);
  response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
}

}  // namespace chancery::searchd
