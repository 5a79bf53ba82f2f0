#include "searchd/engine.h"

#include <algorithm>
#include <map>
#include <span>

#include "core/index/environment_error.h"
#include "core/index/posting_reader.h"
#include "core/query/cost.h"
#include "core/query/news.h"
#include "searchd/log.h"

namespace chancery::searchd {
namespace {

/// Releases that are read before a piece of an export is written.
constexpr std::size_t kReleasesOfPiece = 64;

class SearcherStream final : public ReleaseStream {
 public:
  SearcherStream(std::unique_ptr<query::Searcher> searcher, query::Request request, query::Listing listing)
      : searcher_(std::move(searcher)), request_(std::move(request)), listing_(std::move(listing)) {}

  std::uint64_t total() const override { return listing_.docs.size(); }
  std::vector<query::Hit> next() override {
    const std::size_t count = std::min(kReleasesOfPiece, listing_.docs.size() - given_);
    const auto docs = std::span(listing_.docs).subspan(given_, count);
    given_ += count;
    return searcher_->write(request_, docs);
  }
  std::string fault() const override {
    return listing_.timed_out ? "the search took too long, so that older releases were not looked at" : "";
  }

 private:
  std::unique_ptr<query::Searcher> searcher_;
  query::Request request_;
  query::Listing listing_;
  std::size_t given_ = 0;
};

class SearcherService final : public SearchService {
 public:
  explicit SearcherService(std::shared_ptr<const index::Generation> generation)
      : generation_(std::move(generation)),
        searcher_(generation_),
        suggester_(generation_),
        reader_(generation_),
        estimator_(generation_) {}

  std::string generation() const override { return searcher_.generation().name(); }
  std::chrono::nanoseconds estimate(const query::Request& request) override {
    return estimator_.estimate(request);
  }
  std::chrono::nanoseconds estimate_reading(const query::Request& request) override {
    return query::CostEstimator::estimate_marking(request);
  }
  query::Answer search(const query::Request& request) override { return searcher_.search(request); }
  std::optional<query::MarkedRelease> read(std::string_view id, const query::Request& request) override {
    return searcher_.read(id, request);
  }
  std::variant<std::vector<FeedEntry>, std::vector<query::QueryError>> feed(
      const query::Request& request) override;
  std::variant<std::unique_ptr<ReleaseStream>, std::vector<query::QueryError>> start_export(
      const query::Request& request) override;
  std::vector<query::PeriodCount> count_days(const query::Request& request) override;
  std::uint32_t size() const override { return generation_->size(); }
  std::int64_t indexed_at() const override { return generation_->built_at(); }
  std::vector<std::string> ids(std::uint32_t begin, std::uint32_t count) override;
  std::optional<query::Related> relate(std::string_view id, std::size_t limit,
                                       const query::Deadline& deadline) override {
    return searcher_.relate(id, limit, deadline);
  }
  std::vector<query::Suggestion> suggest(const std::string& q) override { return suggester_.suggest(q); }
  bool is_of(const index::Generation* generation) const { return &searcher_.generation() == generation; }

 private:
  std::shared_ptr<const index::Generation> generation_;
  query::Searcher searcher_;
  query::Suggester suggester_;
  index::PostingReader reader_;
  std::shared_ptr<const std::vector<std::uint32_t>> first_seen_;  // once it was asked for
  query::CostEstimator estimator_;
};

std::variant<std::vector<FeedEntry>, std::vector<query::QueryError>> SearcherService::feed(
    const query::Request& request) {
  auto listed = searcher_.list(request);
  if (auto* errors = std::get_if<std::vector<query::QueryError>>(&listed)) return std::move(*errors);
  auto& listing = std::get<query::Listing>(listed);
  std::vector<FeedEntry> entries;
  if (listing.counts_any_word && request.words == query::Words::kAll) return entries;
  if (first_seen_ == nullptr) first_seen_ = query::first_seen_of(generation_);
  const std::vector<std::uint32_t> docs =
      query::last_seen(std::move(listing.docs), *first_seen_, request.limit);
  std::vector<query::Hit> hits = searcher_.write(request, docs);
  for (std::size_t i = 0; i < hits.size(); ++i)
    entries.push_back({std::move(hits[i]), (*first_seen_)[docs[i]]});
  return entries;
}

std::vector<query::PeriodCount> SearcherService::count_days(const query::Request& request) {
  const auto listed = searcher_.list(request);
  const auto* const listing = std::get_if<query::Listing>(&listed);
  std::vector<query::PeriodCount> days;
  if (listing == nullptr || listing->timed_out) return days;
  const index::Columns& columns = generation_->columns();
  std::map<std::int32_t, std::uint64_t> counts;
  for (const std::uint32_t doc : listing->docs) {
    const std::int32_t day = columns.first_day[doc];
    if (day != index::kNoDay && columns.last_day[doc] == day) ++counts[day];
  }
  for (const auto& [day, count] : counts) days.push_back({day, day, count});
  return days;
}

std::variant<std::unique_ptr<ReleaseStream>, std::vector<query::QueryError>> SearcherService::start_export(
    const query::Request& request) {
  auto searcher = std::make_unique<query::Searcher>(generation_);
  auto listed = searcher->list(request);
  if (auto* errors = std::get_if<std::vector<query::QueryError>>(&listed)) return std::move(*errors);
  return std::make_unique<SearcherStream>(std::move(searcher), request,
                                          std::get<query::Listing>(std::move(listed)));
}

std::vector<std::string> SearcherService::ids(std::uint32_t begin, std::uint32_t count) {
  std::vector<std::string> ids;
  const auto end = static_cast<std::uint32_t>(std::min<std::uint64_t>(size(), std::uint64_t{begin} + count));
  for (std::uint32_t doc = begin; doc < end; ++doc) ids.push_back(reader_.id_of(doc));
  return ids;
}

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
