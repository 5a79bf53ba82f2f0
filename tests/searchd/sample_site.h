#pragma once

#include <memory>
#include <string>

#include "searchd/engine.h"
#include "searchd/generation_watch.h"
#include "searchd/site.h"
#include "tests/core/index/test_index.h"

namespace chancery::searchd {

/// The site over some input, indexed as the indexer does it.
class SampleSite {
 public:
  /// Of a file or a folder, as the indexer takes them.
  explicit SampleSite(const std::filesystem::path& input);
  /// Of the sample corpus, indexed once a program.
  static SampleSite& get();

  WebResponse ask(const std::string& target, const std::string& accept = "");
  /// The whole body, of a stream too.
  std::string read(const std::string& target, const std::string& accept = "");

  Site& site() { return *site_; }
  const GenerationWatch& watch() const { return *watch_; }

 private:
  index::TemporaryDirectory directory_;
  std::unique_ptr<GenerationWatch> watch_;
  std::unique_ptr<ServiceSource> source_;
  std::unique_ptr<Site> site_;
};

}  // namespace chancery::searchd
