#pragma once

#include <memory>
#include <string>

#include "searchd/engine.h"
#include "searchd/generation_watch.h"
#include "searchd/site.h"
#include "tests/core/index/test_index.h"

namespace chancery::searchd {

/// The site over the sample corpus, indexed once a program as the indexer does it.
class SampleSite {
 public:
  static SampleSite& get();

  WebResponse ask(const std::string& target, const std::string& accept = "");
  /// The whole body, of a stream too.
  std::string read(const std::string& target, const std::string& accept = "");

  Site& site() { return *site_; }
  const GenerationWatch& watch() const { return *watch_; }

 private:
  SampleSite();

  index::TemporaryDirectory directory_;
  std::unique_ptr<GenerationWatch> watch_;
  std::unique_ptr<ServiceSource> source_;
  std::unique_ptr<Site> site_;
};

}  // namespace chancery::searchd
