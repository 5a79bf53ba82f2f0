#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/query/searcher.h"
#include "core/query/suggester.h"

namespace chancery::searchd {

/// What the pages and the API ask of the engine. One object belongs to one thread.
class SearchService {
 public:
  virtual ~SearchService() = default;
  /// The generation that answers, as cursors name it.
  virtual std::string generation() const = 0;
  /// Throws index::EnvironmentError where the index is damaged, as does `read`.
  virtual query::Answer search(const query::Request& request) = 0;
  virtual std::optional<query::MarkedRelease> read(std::string_view id, const query::Request& request) = 0;
  /// At most `limit` releases near this one in meaning; nullopt where there is no such release. Throws as
  /// `read`.
  virtual std::optional<query::Related> relate(std::string_view id, std::size_t limit) = 0;
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
