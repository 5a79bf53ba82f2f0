#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "searchd/endpoint.h"
#include "searchd/identity.h"
#include "searchd/metrics.h"
#include "searchd/page/interface.h"
#include "searchd/parameters.h"
#include "searchd/places.h"
#include "searchd/problem.h"
#include "searchd/readiness.h"
#include "searchd/search_service.h"
#include "searchd/web_message.h"

namespace chancery::searchd {

/// What a site is made of.
struct SiteSettings {
  std::filesystem::path web;             ///< The folder of templates, messages, style sheet and script.
  std::function<Readiness()> readiness;  ///< May be called from any thread.
  std::chrono::microseconds deadline{1'000'000};
  std::string public_url;  ///< What stands before the path of every absolute address; no slash at its end.
  Identity identity{};
  std::size_t exports = 64;  ///< At a time; each holds about a megabyte for as long as its client reads.
};

/// Every address that is served, as functions from request to answer. Threads may ask at the same time.
class Site {
 public:
  /// Throws index::EnvironmentError where the folder is not whole.
  explicit Site(SiteSettings settings);

  /// Sets what stands before the path of absolute addresses. REQUIRES: nobody asks yet.
  void set_public_url(std::string url) { settings_.public_url = std::move(url); }

  /// The answer where it needs no search, else nullopt.
  std::optional<WebResponse> answer_now(const WebRequest& request) const;

  /// The answer of a search thread; `service` is nullptr where there is no index yet. Does not throw.
  WebResponse answer(const WebRequest& request, SearchService* service) const;

  /// About how long `answer` will search. Does not throw.
  std::chrono::nanoseconds estimate(const WebRequest& request, SearchService& service) const;

  /// Counts a request that HTTP refused by itself. Any thread.
  void note_refusal(int status) const { metrics_.note_refusal("", "", status); }

  /// The answer where too many searches wait: 503, or 429 where they are of this client.
  WebResponse answer_busy(const WebRequest& request, int status) const;

 private:
  struct Asked;
  Asked take_apart(const WebRequest& request) const;
  static std::string_view format_name(const Asked& asked);
  const Interface& interface_of(const Asked& asked) const;
  WebResponse answer_without_search(const WebRequest& request, std::string_view path) const;
  std::optional<WebResponse> answer_document(std::string_view path) const;
  WebResponse answer_other_page(const Asked& asked) const;
  WebResponse answer_guarded(const Asked& asked, SearchService* service) const;
  WebResponse answer_unguarded(const Asked& asked, SearchService* service) const;
  WebResponse answer_asked(const Asked& asked, SearchService& service) const;
  WebResponse search(Asked asked, SearchService& service) const;
  std::string results_page(const Asked& asked, const query::Results& results, SearchService& service) const;
  WebResponse write_results(const Asked& asked, const query::Results& results, SearchService& service) const;
  WebResponse suggest(const Asked& asked, SearchService& service) const;
  WebResponse release(const Asked& asked, SearchService& service) const;
  WebResponse citation(const Asked& asked, SearchService& service) const;
  WebResponse export_all(const Asked& asked, SearchService& service) const;
  WebResponse feed(const Asked& asked, SearchService& service) const;
  WebResponse sitemap(const Asked& asked, SearchService& service) const;
  WebResponse related(const Asked& asked, SearchService& service) const;
  WebResponse refuse(const Asked& asked, const Problem& problem) const;

  SiteSettings settings_;
  Interfaces interfaces_;
  std::string style_sheet_;
  std::string script_;
  std::string icon_;
  mutable Metrics metrics_;
  mutable Places export_places_;
  std::string build_;  ///< A digest of what answers are made of.
};

}  // namespace chancery::searchd
