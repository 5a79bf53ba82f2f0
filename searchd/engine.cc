#include "searchd/engine.h"

#include "core/index/environment_error.h"
#include "searchd/log.h"

namespace chancery::searchd {
namespace {

class SearcherService final : public SearchService {
 public:
  explicit SearcherService(std::shared_ptr<const index::Generation> generation)
      : searcher_(generation), suggester_(std::move(generation)) {}

  std::string generation() const override { return searcher_.generation().name(); }
  query::Answer search(const query::Request& request) override { return searcher_.search(request); }
  std::optional<query::MarkedRelease> read(std::string_view id, const query::Request& request) override {
    return searcher_.read(id, request);
  }
  std::optional<query::Related> relate(std::string_view id, std::size_t limit) override {
    return searcher_.relate(id, limit);
  }
  std::vector<query::Suggestion> suggest(const std::string& q) override { return suggester_.suggest(q); }
  bool is_of(const index::Generation* generation) const { return &searcher_.generation() == generation; }

 private:
  query::Searcher searcher_;
  query::Suggester suggester_;
};

class WatchedSource final : public ServiceSource {
 public:
  explicit WatchedSource(const GenerationWatch& watch) : watch_(watch) {}

  SearchService* current() override {
    const std::shared_ptr<const index::Generation> generation = watch_.current();
    if (generation == nullptr) {
      service_.reset();
    } else if (service_ == nullptr || !service_->is_of(generation.get())) {
      renew(generation);
    }
    return service_.get();
  }

 private:
  /// A generation may be swept before this thread first opens it (two builds in a second), or no file may be
  /// left to open: then the one before serves until the next look.
  void renew(const std::shared_ptr<const index::Generation>& generation) {
    try {
      service_ = std::make_unique<SearcherService>(generation);
    } catch (const index::EnvironmentError& error) {
      if (failed_ == generation->name()) return;
      failed_ = generation->name();
      log_line("a search thread cannot open generation " + failed_ + ": " + error.what(), error.hint());
    }
  }

  const GenerationWatch& watch_;
  std::unique_ptr<SearcherService> service_;
  std::string failed_;  // the generation of which this was said
};

}  // namespace

ServiceSourceFactory make_engine(const GenerationWatch& watch) {
  return [&watch] { return std::make_unique<WatchedSource>(watch); };
}

}  // namespace chancery::searchd
