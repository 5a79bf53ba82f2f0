#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/index/environment_error.h"
#include "searchd/search_service.h"

namespace chancery::searchd {

/// An engine of one release, whose answers a test may change.
class FakeService : public SearchService {
 public:
  FakeService() {
    results.generation = "000012";
    results.indexed_at = 1'740'000'000;
    results.took = std::chrono::nanoseconds(1'234'567);
    results.total = results.total_any = results.reachable = 1;
    results.hits.push_back(make_hit());
    results.sources = {{"valdoria-mfa", "Ministry of Valdoria", 1, false}};
    results.countries = {{"AZ", "AZ", 1, false}};
    results.languages = {{"en", "English", 1, false}};
    results.timeline = {{20120, 20147, 1}};
    release.release.id = "No:605/23 ä";
    release.release.url = "https://mfa.example/605";
    release.release.title = "A visit";
    release.release.date = make_date();
    release.title = {"A visit", {{2, 7}}};
    release.body = {"First words.\nSecond words.", {{6, 11}}};
    release.release.body = release.body.text;
  }

  static release::StatedDate make_date() {
    release::StatedDate date;
    date.precision = release::Precision::kMinute;
    date.first_day = date.last_day = 20137;  // 2025-02-18
    date.seconds = 15 * 3600 + 31 * 60;
    date.offset_minutes = 240;
    date.stated = "18 February 2025 15:31 (UTC+04:00)";
    return date;
  }

  static query::Hit make_hit() {
    query::Hit hit;
    hit.id = "No:605/23 ä";
    hit.source_url = "https://mfa.example/605";
    hit.title = {"A visit", {{2, 7}}};
    hit.language = *text::find_language("en");
    hit.date = make_date();
    hit.source = "Ministry of Valdoria";
    hit.source_id = "valdoria-mfa";
    hit.country = "AZ";
    hit.score = 1.5;
    hit.snippets = {{"the visit of äll", {{4, 9}}}};
    return hit;
  }

  std::string generation() const override { return results.generation; }

  std::chrono::nanoseconds estimate(const query::Request&) override { return cost; }
  std::chrono::nanoseconds estimate_reading(const query::Request&) override { return reading_cost; }

  query::Answer search(const query::Request& request) override {
    asked.push_back(request);
    if (!errors.empty()) return errors;
    return results;
  }

  std::optional<query::MarkedRelease> read(std::string_view id, const query::Request&) override {
    if (id != release.release.id) return std::nullopt;
    return release;
  }

  std::variant<std::vector<FeedEntry>, std::vector<query::QueryError>> feed(
      const query::Request& request) override {
    asked.push_back(request);
    if (!errors.empty()) return errors;
    std::vector<FeedEntry> entries;
    for (const query::Hit& hit : results.hits) entries.push_back({hit, 1'740'000'000});
    return entries;
  }

  /// The hits of `results`, one at a time; then, where `export_breaks`, a failure.
  class Stream final : public ReleaseStream {
   public:
    explicit Stream(const FakeService& service)
        : service_(service), hits_(service.results.hits), breaks_(service.export_breaks) {}
    std::uint64_t total() const override { return hits_.size() + (breaks_ ? 1 : 0); }
    std::vector<query::Hit> next() override {
      if (given_ < hits_.size()) return {hits_[given_++]};
      if (breaks_ && service_.export_fails) throw std::runtime_error("failed");
      if (breaks_) throw index::EnvironmentError("damaged", "rebuild");
      return {};
    }
    std::string fault() const override { return {}; }

   private:
    const FakeService& service_;
    std::vector<query::Hit> hits_;
    bool breaks_;
    std::size_t given_ = 0;
  };

  std::variant<std::unique_ptr<ReleaseStream>, std::vector<query::QueryError>> start_export(
      const query::Request& request) override {
    asked.push_back(request);
    if (!errors.empty()) return errors;
    return std::make_unique<Stream>(*this);
  }

  std::vector<query::PeriodCount> count_days(const query::Request& request) override {
    asked.push_back(request);
    return days;
  }

  std::uint32_t size() const override { return 1; }
  std::int64_t indexed_at() const override { return results.indexed_at; }
  std::vector<std::string> ids(std::uint32_t, std::uint32_t) override { return {release.release.id}; }

  std::optional<query::Related> relate(std::string_view id, std::size_t limit,
                                       const query::Deadline&) override {
    if (id != release.release.id) return std::nullopt;
    query::Related some = related;
    some.releases.resize(std::min(limit, some.releases.size()));
    return some;
  }

  std::vector<query::Suggestion> suggest(const std::string& q) override {
    asked_to_suggest.push_back(q);
    return {{q + "it", "2 titles"}};
  }

  std::vector<std::string> asked_to_suggest;
  std::chrono::nanoseconds cost{0};
  std::chrono::nanoseconds reading_cost{};
  query::Results results;
  bool export_breaks = false;
  bool export_fails = false;  ///< Where it breaks, by an error of the program.
  query::MarkedRelease release;
  std::vector<query::PeriodCount> days;
  query::Related related;
  std::vector<query::QueryError> errors;
  std::vector<query::Request> asked;
};

}  // namespace chancery::searchd
