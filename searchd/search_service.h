#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/query/searcher.h"
#include "core/query/suggester.h"
#include "searchd/formats/atom.h"

namespace chancery::searchd {

/// The releases of an export, a few at a time. Used by one thread at a time.
class ReleaseStream {
 public:
  virtual ~ReleaseStream() = default;
  /// How many there are.
  virtual std::uint64_t total() const = 0;
  /// The next ones; empty where all were given. Throws index::EnvironmentError where the index is damaged.
  virtual std::vector<query::Hit> next() = 0;
  /// Why `total` is not all that a search counts; empty where it is.
  virtual std::string fault() const = 0;
};

/// What the pages and the API ask of the engine. One object belongs to one thread.
class SearchService {
 public:
  virtual ~SearchService() = default;
  /// The name of the generation that answers.
  virtual std::string generation() const = 0;
  /// About how long the search will take, told in a fraction of that time.
  virtual std::chrono::nanoseconds estimate(const query::Request& request) = 0;
  /// And how long `read`.
  virtual std::chrono::nanoseconds estimate_reading(const query::Request& request) = 0;
  /// Throws index::EnvironmentError where the index is damaged, as does `read`.
  virtual query::Answer search(const query::Request& request) = 0;
  virtual std::optional<query::MarkedRelease> read(std::string_view id, const query::Request& request) = 0;
  /// The releases that a search counts and the index saw last, at most the request's limit: where none has
  /// all words that were asked for, none.
  virtual std::variant<std::vector<FeedEntry>, std::vector<query::QueryError>> feed(
      const query::Request& request) = 0;
  /// How many of the releases that a search counts are dated by each day, ascending, days with releases only;
  /// those that are dated by the month or the year are of none. Empty where it cannot be read, or took too
  /// long.
  virtual std::vector<query::PeriodCount> count_days(const query::Request& request) = 0;
  /// All releases that a search counts. The export outlives the service.
  virtual std::variant<std::unique_ptr<ReleaseStream>, std::vector<query::QueryError>> start_export(
      const query::Request& request) = 0;
  /// How many releases there are, and when they were indexed, in seconds since 1970.
  virtual std::uint32_t size() const = 0;
  virtual std::int64_t indexed_at() const = 0;
  /// The ids of at most `count` releases from the one in place `begin` on, by date.
  virtual std::vector<std::string> ids(std::uint32_t begin, std::uint32_t count) = 0;
  /// At most `limit` releases near this one in meaning; nullopt where there is no such release. Throws as
  /// `read`.
  virtual std::optional<query::Related> relate(std::string_view id, std::size_t limit,
                                               const query::Deadline& deadline) = 0;
  /// What may be typed on after `q`, which is valid UTF-8 and no longer than a query may be.
  virtual std::vector<query::Suggestion> suggest(const std::string& q) = 0;
};

/// Gives one search thread the service of the generation that is published now.
class ServiceSource {
 public:
  virtual ~ServiceSource() = default;
  /// nullptr where there is no index yet. What it gave before ends when the generation has changed.
  virtual SearchService* current() = 0;
};

/// Makes a source for each search thread; called on that thread.
using ServiceSourceFactory = std::function<std::unique_ptr<ServiceSource>()>;

}  // namespace chancery::searchd
