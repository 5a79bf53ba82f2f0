#pragma once

#include "searchd/http/responder.h"
#include "searchd/search_pool.h"
#include "searchd/site.h"

namespace chancery::searchd {

/// Sends what needs a search to the search threads, and answers the rest at once.
class Dispatcher final : public Responder {
 public:
  /// Both must outlive it.
  Dispatcher(const Site& site, SearchPool& pool) : site_(site), pool_(pool) {}

  void respond(WebRequest request, std::function<void(WebResponse)> done) override;
  void write_on(const WebStream& stream, std::function<void(std::string)> done) override;

 private:
  const Site& site_;
  SearchPool& pool_;
};

}  // namespace chancery::searchd
