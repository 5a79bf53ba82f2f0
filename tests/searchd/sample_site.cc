#include "tests/searchd/sample_site.h"

#include "indexer/build.h"
#include "tests/source_folder.h"

namespace chancery::searchd {

SampleSite::SampleSite(const std::filesystem::path& input) {
  const std::filesystem::path root = source_folder();
  indexer::BuildOptions options{directory_.path() / "index", {input}};
  options.quiet = true;
  indexer::build(options);
  watch_ = std::make_unique<GenerationWatch>(options.index);
  source_ = make_engine(*watch_)();
  SiteSettings settings;
  settings.web = root / "web";
  settings.readiness = [this] { return watch_->readiness(); };
  settings.deadline = std::chrono::seconds(60);
  settings.public_url = "https://search.example";
  site_ = std::make_unique<Site>(std::move(settings));
}

SampleSite& SampleSite::get() {
  static SampleSite site(source_folder() / "corpus");
  return site;
}

WebResponse SampleSite::ask(const std::string& target, const std::string& accept) {
  const WebRequest request{target, accept, {}};
  if (auto answer = site_->answer_now(request)) return *answer;
  return site_->answer(request, source_->current());
}

std::string SampleSite::read(const std::string& target, const std::string& accept) {
  WebResponse answer = ask(target, accept);
  if (!answer.stream) return answer.body;
  std::string body;
  for (std::string piece = answer.stream(); !piece.empty(); piece = answer.stream()) body += piece;
  return body;
}

}  // namespace chancery::searchd
