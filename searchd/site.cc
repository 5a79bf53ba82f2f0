#include "searchd/site.h"

#include <chrono>
#include <fstream>
#include <sstream>
#include <typeinfo>

#include "core/index/environment_error.h"
#include "core/query/syntax.h"
#include "searchd/api_json.h"
#include "searchd/log.h"
#include "searchd/page/pages.h"
#include "searchd/page/segments.h"
#include "searchd/percent.h"
#include "searchd/typed_date.h"

namespace chancery::searchd {

/// A request, taken apart.
struct Site::Asked {
  std::string_view path;
  ParsedParameters parsed;
  bool json = false;
  InterfaceLanguage language = InterfaceLanguage::kEnglish;
};

namespace {

constexpr std::string_view kReleases = "/releases/";
constexpr std::string_view kRelated = "/related";
constexpr std::string_view kSuggest = "/suggest";
constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kJson = "application/json";
constexpr std::string_view kProblem = "application/problem+json";
constexpr std::string_view kFresh = "private, no-cache";
constexpr std::uint32_t kNewestOnHome = 5;
constexpr std::size_t kRelatedOnPage = 5;
constexpr std::size_t kRelatedInJson = 20;

WebResponse make_response(int status, std::string_view type, std::string body,
                          std::string_view cache = kFresh) {
  WebResponse response;
  response.status = status;
  response.headers = {{"Content-Type", std::string(type)},
                      {"Cache-Control", std::string(cache)},
                      {"Vary", "Accept, Accept-Language"}};
  response.body = std::move(body);
  add_security_headers(response);
  return response;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file)
    throw index::EnvironmentError("cannot read " + path.string(), "--web names the folder web/ of Chancery");
  return text.str();
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

bool wants_json(Format format, std::string_view accept) {
  if (format != Format::kUnstated) return format == Format::kJson;
  return accept.find("json") != std::string_view::npos && accept.find("text/html") == std::string_view::npos;
}

/// Whether a request is for the page that greets: no words, no filters, first page.
bool is_first_visit(std::string_view path, const SearchParameters& parameters) {
  return path == "/" && parameters.request.q.empty() && !parameters.has_filters() && !parameters.cursor;
}

Problem bad_request(std::vector<ParameterError> errors) {
  return {400, "This search cannot be read", "Something in this search has to be mended first.",
          std::move(errors)};
}

Problem expired_cursor() {
  Problem problem = bad_request(
      {{"cursor", "cursor_expired", "Its pages are divided anew; start from the first one.", 0, 0, ""}});
  problem.title = "The results have changed";
  problem.detail = "Since you opened the page before, the releases have been brought up to date.";
  return problem;
}

Problem not_ready(const Readiness& readiness) {
  if (readiness.reason.empty()) {
    return {503, "No index yet", "The releases have not been indexed yet. Please come back in a while.", {}};
  }
  return {503,
          "The index cannot be read",
          "The releases cannot be searched at the moment. /readyz says why.",
          {}};
}

Problem no_such_release() {
  return {
      404,
      "Release not found",
      "There is no release at this address. It may have been withdrawn, or be filed under another address.",
      {}};
}

/// Whether a path is that of /releases/{id}/related.
bool asks_for_related(std::string_view path) {
  return path.starts_with(kReleases) && path.ends_with(kRelated) &&
         path.size() > kReleases.size() + kRelated.size();
}

Problem not_found() {
  return {404,
          "Page not found",
          "There is nothing at this address. It may have been mistyped, or have moved.",
          {}};
}

std::vector<ParameterError> query_faults(std::vector<query::QueryError>& errors) {
  std::vector<ParameterError> faults;
  faults.reserve(errors.size());
  for (query::QueryError& error : errors) {
    faults.push_back({"q", std::move(error.code), std::move(error.detail), error.position, error.length,
                      std::move(error.suggestion)});
  }
  return faults;
}

}  // namespace

Site::Site(const std::filesystem::path& web, std::function<Readiness()> readiness,
           std::chrono::microseconds deadline)
    : interfaces_(web),
      style_sheet_(read_file(web / "style.css")),
      script_(read_file(web / "page.js")),
      icon_(read_file(web / "icon.svg")),
      readiness_(std::move(readiness)),
      deadline_(deadline) {}

std::optional<WebResponse> Site::answer_now(const WebRequest& request) const {
  constexpr std::string_view kShortly = "public, max-age=300";
  const std::string_view path = path_of(request.target);
  if (path == "/" || path == "/search" || path == kSuggest || path.starts_with(kReleases))
    return std::nullopt;
  if (path == "/style.css") return make_response(200, "text/css; charset=utf-8", style_sheet_, kShortly);
  if (path == "/page.js") return make_response(200, "text/javascript; charset=utf-8", script_, kShortly);
  if (path == "/icon.svg") return make_response(200, "image/svg+xml", icon_, kShortly);
  if (path == "/healthz") return make_response(200, kJson, "{\"alive\":true}\n", "no-store");
  if (path == "/robots.txt") {
    return make_response(200, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /search\n", kShortly);
  }
  if (path == "/help") {
    const Asked asked = take_apart(request);
    return make_response(200, kHtml, help_page(interface_of(asked), asked.parsed.values), kFresh);
  }
  if (path == "/readyz") {
    const Readiness readiness = readiness_();
    return make_response(readiness.ready() ? 200 : 503, kJson, readiness_json(readiness), "no-store");
  }
  return refuse(take_apart(request), not_found());
}

Site::Asked Site::take_apart(const WebRequest& request) const {
  Asked asked;
  asked.path = path_of(request.target);
  const std::string_view query = query_of(request.target);
  asked.parsed = asked.path.starts_with(kReleases) ? parse_release_parameters(query, today())
                                                   : parse_search_parameters(query, today());
  asked.parsed.values.request.deadline = deadline_;
  asked.json = asked.path == kSuggest || asks_for_related(asked.path) ||
               wants_json(asked.parsed.values.format, request.accept);
  if (!asked.json) take_typed_dates(asked.parsed);
  asked.language = asked.parsed.values.ui.value_or(choose_interface_language(request.accept_language));
  return asked;
}

const Interface& Site::interface_of(const Asked& asked) const { return interfaces_.in(asked.language); }

WebResponse Site::answer_busy(const WebRequest& request) const {
  return refuse(take_apart(request), {503, "Too many searches at once", "Please try again in a moment.", {}});
}

WebResponse Site::answer(const WebRequest& request, SearchService* service) const {
  const Asked asked = take_apart(request);
  try {
    return answer_unguarded(asked, service);
  } catch (const index::EnvironmentError& error) {
    log_line(error.what(), error.hint());
    return refuse(asked,
                  {503, "The index cannot be read", "This search cannot be answered at the moment.", {}});
  } catch (const std::exception& error) {
    // Its text may hold words of the search; its type does not.
    log_line(std::string("a request failed: ") + typeid(error).name());
    return refuse(asked,
                  {500, "Something went wrong", "This search could not be answered; the fault is ours.", {}});
  }
}

WebResponse Site::answer_unguarded(const Asked& asked, SearchService* service) const {
  if (!asked.parsed.errors.empty()) return refuse(asked, bad_request(asked.parsed.errors));
  if (service == nullptr) return refuse(asked, not_ready(readiness_()));
  if (asked.path == kSuggest) return suggest(asked, *service);
  return asked.path.starts_with(kReleases) ? release(asked, *service) : search(asked, *service);
}

WebResponse Site::search(Asked asked, SearchService& service) const {
  SearchParameters& parameters = asked.parsed.values;
  if (parameters.cursor) {
    if (parameters.cursor->generation != service.generation()) return refuse(asked, expired_cursor());
    parameters.request.offset = parameters.cursor->offset;
  }
  const bool first_visit = is_first_visit(asked.path, parameters) && !asked.json;
  if (first_visit) {
    parameters.request.sort = query::Sort::kNewest;
    parameters.request.limit = kNewestOnHome;
  }
  query::Answer answer = service.search(parameters.request);
  if (auto* errors = std::get_if<std::vector<query::QueryError>>(&answer)) {
    return refuse(asked, bad_request(query_faults(*errors)));
  }
  auto& results = std::get<query::Results>(answer);
  if (asked.json) return make_response(200, kJson, search_json(parameters, results));
  const Interface& interface = interface_of(asked);
  if (first_visit) {
    SearchParameters plain;
    plain.ui = parameters.ui;
    return make_response(200, kHtml, home_page(interface, plain, results));
  }
  SearchExtras extras;
  if (results.hits.empty()) extras.reliefs = find_reliefs(service, parameters);
  extras.days = count_days(service, parameters, results);
  WebResponse response = make_response(200, kHtml, search_page(interface, parameters, results, extras));
  response.headers.emplace_back("X-Robots-Tag", "noindex");
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
  std::string_view encoded = asked.path.substr(kReleases.size());
  const bool for_related = asks_for_related(asked.path);
  if (for_related) encoded.remove_suffix(kRelated.size());
  const std::optional<std::string> id = percent_decode(encoded, false);
  if (!id) {
    return refuse(asked,
                  bad_request({{"", "bad_encoding",
                                "The address of this release is not encoded as it should be.", 0, 0, ""}}));
  }
  if (for_related) return related(asked, *id, service);
  const std::optional<query::MarkedRelease> found = service.read(*id, parameters.request);
  if (!found) return refuse(asked, no_such_release());
  if (asked.json) return make_response(200, kJson, release_json(*found, service.generation()));
  ReleaseExtras extras;
  extras.related = service.relate(*id, kRelatedOnPage).value_or(query::Related());
  return make_response(200, kHtml, release_page(interface_of(asked), parameters, *found, extras));
}

/// For scripts, whatever they accept: the page of a release has its own short list.
WebResponse Site::related(const Asked& asked, std::string_view id, SearchService& service) const {
  const std::optional<query::Related> found = service.relate(id, kRelatedInJson);
  if (!found) return refuse(asked, no_such_release());
  return make_response(200, kJson, related_json(id, *found, service.generation()));
}

WebResponse Site::refuse(const Asked& asked, const Problem& problem) const {
  WebResponse response =
      asked.json ? make_response(problem.status, kProblem, problem_json(problem), "no-store")
                 : make_response(problem.status, kHtml,
                                 error_page(interface_of(asked), asked.parsed.values, problem), "no-store");
  if (problem.status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace chancery::searchd
