#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "searchd/page/interface.h"
#include "searchd/parameters.h"
#include "searchd/problem.h"
#include "searchd/readiness.h"
#include "searchd/search_service.h"
#include "searchd/web_message.h"

namespace chancery::searchd {

/// Every address that is served, as functions from request to answer. Threads may ask at the same time.
class Site {
 public:
  /// `web` is the folder of templates, messages, style sheet and script; throws index::EnvironmentError where
  /// it is not whole. `readiness` may be called from any thread.
  Site(const std::filesystem::path& web, std::function<Readiness()> readiness,
       std::chrono::microseconds deadline);

  /// The answer where it needs no search, else nullopt.
  std::optional<WebResponse> answer_now(const WebRequest& request) const;

  /// The answer of a search thread; `service` is nullptr where there is no index yet. Does not throw.
  WebResponse answer(const WebRequest& request, SearchService* service) const;

  /// The answer where too many searches wait.
  WebResponse answer_busy(const WebRequest& request) const;

 private:
  struct Asked;
  Asked take_apart(const WebRequest& request) const;
  WebResponse search(Asked asked, SearchService& service) const;
  WebResponse suggest(const Asked& asked, SearchService& service) const;
  WebResponse release(const Asked& asked, SearchService& service) const;
  WebResponse related(const Asked& asked, std::string_view id, SearchService& service) const;
  WebResponse refuse(const Asked& asked, const Problem& problem) const;
  WebResponse answer_unguarded(const Asked& asked, SearchService* service) const;

  const Interface& interface_of(const Asked& asked) const;

  Interfaces interfaces_;
  std::string style_sheet_;
  std::string script_;
  std::string icon_;
  std::function<Readiness()> readiness_;
  std::chrono::microseconds deadline_;
};

}  // namespace chancery::searchd
