#include "searchd/site.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>

#include "core/index/digest.h"
#include "core/index/environment_error.h"
#include "searchd/api_json.h"
#include "searchd/asked.h"
#include "searchd/documents.h"
#include "searchd/failure.h"
#include "searchd/formats/problem_json.h"
#include "searchd/openapi.h"
#include "searchd/page/pages.h"
#include "searchd/percent.h"
#include "searchd/problems.h"
#include "searchd/response.h"
#include "searchd/typed_date.h"

namespace chancery::searchd {

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file)
    throw index::EnvironmentError("cannot read " + path.string(), "--web names the folder web/ of Chancery");
  return text.str();
}

/// Tells this program from another one: whether it was built anew, and when.
std::string stamp_of_program() {
  const std::filesystem::path program("/proc/self/exe");
  std::error_code error;
  const auto size = std::filesystem::file_size(program, error);
  const auto time = std::filesystem::last_write_time(program, error).time_since_epoch().count();
  return std::to_string(size) + " " + std::to_string(time);
}

/// A digest of what answers are made of: the program, the files of the folder and of those in it, in the
/// order of their names, and who serves it.
std::string digest_of_build(const std::filesystem::path& folder, const Identity& identity) {
  std::vector<std::filesystem::path> paths;
  for (const auto& item : std::filesystem::recursive_directory_iterator(folder)) {
    if (item.is_regular_file()) paths.push_back(item.path());
  }
  std::sort(paths.begin(), paths.end());
  index::Sha256 hash;
  for (const std::filesystem::path& path : paths) hash.update(read_file(path));
  for (const std::string& text :
       {stamp_of_program(), identity.name, identity.imprint, identity.privacy, identity.accessibility}) {
    hash.update(text);
    hash.update(std::string_view("\0", 1));
  }
  return index::to_hex(hash.finish());
}

/// Whether an address is answered by a search thread.
bool needs_search(std::string_view path) {
  return path == "/" || path == "/search" || path == "/export" || path == "/suggest" ||
         path.starts_with(kReleasePath) || path.starts_with("/sitemap");
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

/// Where what is asked for is under other parameters: a release at its own address, all else is a search.
std::string address_of(Endpoint endpoint, std::string_view path, const SearchParameters& parameters) {
  if (endpoint != Endpoint::kRelease) return search_address(parameters);
  const auto id = percent_decode(path.substr(kReleasePath.size()), false);
  return id ? release_page_address(*id, parameters) : search_address(parameters);
}

}  // namespace

Site::Site(SiteSettings settings)
    : settings_(std::move(settings)),
      interfaces_(settings_.web, settings_.identity),
      style_sheet_(read_file(settings_.web / "style.css")),
      script_(read_file(settings_.web / "page.js")),
      icon_(read_file(settings_.web / "icon.svg")),
      export_places_(settings_.exports),
      build_(digest_of_build(settings_.web, settings_.identity)) {}

std::optional<WebResponse> Site::answer_now(const WebRequest& request) const {
  const std::string_view path = path_of(request.target);
  if (needs_search(path)) return std::nullopt;
  WebResponse response = answer_without_search(request, path);
  metrics_.note_answer("documents", "", response.status, {});
  return response;
}

WebResponse Site::answer_without_search(const WebRequest& request, std::string_view path) const {
  if (std::optional<WebResponse> document = answer_document(path)) {
    // What follows the mark means nothing here, but it has to be an address.
    if (percent_decode(query_of(request.target), true)) return std::move(*document);
    return refuse(take_apart(request), bad_address());
  }
  return answer_other_page(take_apart(request));
}

std::optional<WebResponse> Site::answer_document(std::string_view path) const {
  const std::string& base = settings_.public_url;
  if (path == "/style.css") return make_response(200, "text/css; charset=utf-8", style_sheet_, kShortly);
  if (path == "/page.js") return make_response(200, "text/javascript; charset=utf-8", script_, kShortly);
  if (path == "/icon.svg") return make_response(200, "image/svg+xml", icon_, kShortly);
  if (path == "/healthz") return make_response(200, kJsonType, "{\"alive\":true}\n", kNotKept);
  if (path == "/robots.txt") return make_response(200, kTextType, robots_text(base), kShortly);
  if (path == "/openapi.json") return make_response(200, kJsonType, openapi_json(base), kShortly);
  if (path == "/opensearch.xml") {
    return make_response(200, "application/opensearchdescription+xml",
                         opensearch_xml(base, settings_.identity.name), kShortly);
  }
  if (path == "/metrics") {
    return make_response(200, "text/plain; version=0.0.4; charset=utf-8",
                         metrics_.write(settings_.readiness()), kNotKept);
  }
  if (path == "/readyz") {
    const Readiness readiness = settings_.readiness();
    return make_response(readiness.ready() ? 200 : 503, kJsonType, readiness_json(readiness), kNotKept);
  }
  return std::nullopt;
}

/// A page that needs no search but speaks the reader's language.
WebResponse Site::answer_other_page(const Asked& asked) const {
  if (asked.path != "/help") return refuse(asked, no_page());
  if (!asked.parsed.errors.empty()) return refuse(asked, bad_request(asked.parsed.errors));
  return make_response(200, kHtmlType, help_page(interface_of(asked), asked.parsed.values), kShortly);
}

std::string_view Site::format_name(const Asked& asked) {
  return asked.format ? info(*asked.format).name : std::string_view();
}

const Interface& Site::interface_of(const Asked& asked) const { return interfaces_.in(asked.language); }

Site::Asked Site::take_apart(const WebRequest& request) const {
  Asked asked;
  asked.path = path_of(request.target);
  asked.target = request.target;
  asked.if_none_match = request.if_none_match;
  asked.endpoint = endpoint_of(asked.path);
  asked.parsed = parse_parameters(asked.endpoint, query_of(request.target), today());
  asked.parsed.values.root = root_of(settings_.public_url);
  query::Request& search = asked.parsed.values.request;
  search.deadline = settings_.deadline;
  const std::span<const Format> offered = info(asked.endpoint).formats;
  if (asked.parsed.values.format) {
    asked.format = asked.parsed.values.format;
  } else {
    asked.format = offered.empty() ? Format::kJson : negotiate(request.accept, offered);
  }
  asked.fails_as_page = asked.format == Format::kHtml;
  asked.language = asked.parsed.values.ui.value_or(choose_interface_language(request.accept_language));
  take_typed_dates(asked.parsed);
  // The timeline of a page leads into the dates that are chosen.
  search.counts_beyond_dates = !asked.fails_as_page && asked.parsed.values.has_facet(Facet::kTimeline);
  return asked;
}

std::chrono::nanoseconds Site::estimate(const WebRequest& request, SearchService& service) const {
  const Asked asked = take_apart(request);
  const query::Request& search = asked.parsed.values.request;
  if (!asked.parsed.errors.empty()) return {};
  std::chrono::nanoseconds cost{};  // stays where it fails: so will the search, and say so
  failure_of([&] {
    if (asked.endpoint <= Endpoint::kExport) cost = service.estimate(search);
    if (asked.endpoint == Endpoint::kRelease) cost = service.estimate_reading(search);
  });
  return cost;
}

WebResponse Site::answer_busy(const WebRequest& request, int status) const {
  const Asked asked = take_apart(request);
  metrics_.note_refusal(info(asked.endpoint).path, format_name(asked), status);
  return refuse(asked, too_busy(status));
}

WebResponse Site::answer(const WebRequest& request, SearchService* service) const {
  const auto start = std::chrono::steady_clock::now();
  Asked asked = take_apart(request);
  asked.until = start + settings_.deadline;
  WebResponse response = answer_guarded(asked, service);
  metrics_.note_answer(info(asked.endpoint).path, format_name(asked), response.status,
                       std::chrono::steady_clock::now() - start);
  return response;
}

WebResponse Site::answer_guarded(const Asked& asked, SearchService* service) const {
  WebResponse response;
  const auto failure = failure_of([&] { response = answer_unguarded(asked, service); });
  if (!failure) return response;
  return refuse(asked, *failure == Failure::kIndex ? broken_index() : our_fault());
}

WebResponse Site::answer_unguarded(const Asked& asked, SearchService* service) const {
  if (!asked.parsed.errors.empty()) return refuse(asked, bad_request(asked.parsed.errors));
  if (!asked.format) return refuse(asked, not_acceptable(info(asked.endpoint)));
  if (service == nullptr) return refuse(asked, not_ready(settings_.readiness()));
  const bool is_page = asked.format == Format::kHtml;
  const std::string generation = identify_generation(service->generation(), service->indexed_at());
  const std::string tag =
      make_entity_tag({build_, settings_.public_url, generation, asked.target, info(*asked.format).name,
                       is_page ? info(asked.language).code : "", asked.parsed.values.request.today});
  if (names_entity_tag(asked.if_none_match, tag)) return not_modified(tag, is_page);
  WebResponse response = answer_asked(asked, *service);
  if (response.status != 200) return response;
  if (asked.if_none_match == kAnyTag) return not_modified(tag, is_page);
  if (is_kept(response)) response.headers.emplace_back("ETag", tag);
  return response;
}

WebResponse Site::refuse(const Asked& asked, const Problem& problem) const {
  WebResponse response =
      asked.fails_as_page ? make_response(problem.status, kHtmlType,
                                          error_page(interface_of(asked), asked.parsed.values, problem,
                                                     [&](const SearchParameters& other) {
                                                       return address_of(asked.endpoint, asked.path, other);
                                                     }),
                                          kNotKept)
                          : make_response(problem.status, kProblemType, problem_json(problem), kNotKept);
  if (problem.status == 429 || problem.status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace chancery::searchd
