#pragma once

#include <chrono>

#include "searchd/http/responder.h"
#include "searchd/search_pool.h"
#include "searchd/site.h"

namespace chancery::searchd {

/// Sends what needs a search to the search threads, and answers the rest at once.
class Dispatcher final : public Responder {
 public:
  /// Both must outlive it. A search that will take longer than `costly` is a costly one.
  Dispatcher(const Site& site, SearchPool& pool, std::chrono::milliseconds costly)
      : site_(site), pool_(pool), costly_(costly) {}

  void respond(WebRequest request, std::function<void(WebResponse)> done) override;
  void write_on(const WebStream& stream, std::function<void(std::optional<std::string>)> done) override;

 private:
  static constexpr int kTooManyRequests = 429;
  static constexpr int kBusy = 503;

  const Site& site_;
  SearchPool& pool_;
  const std::chrono::milliseconds costly_;
};

}  // namespace chancery::searchd
