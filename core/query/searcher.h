#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "core/index/generation.h"
#include "core/query/deadline.h"
#include "core/query/listing.h"
#include "core/query/related.h"
#include "core/query/request.h"
#include "core/query/results.h"

namespace chancery::query {

/// What a search gave: results, or why its query could not be read.
using Answer = std::variant<Results, std::vector<QueryError>>;

/// A whole release, with the places where a query's words stand.
struct MarkedRelease {
  release::Release release;
  MarkedText title;
  MarkedText body;
  std::vector<Translation> translations;  ///< As those of a Hit.
  bool is_cut =
      false;  ///< The deadline came before all of the query was read: some of its words are not marked.
};

/// Answers searches over one generation. One object belongs to one thread; it keeps its generation alive.
class Searcher {
 public:
  explicit Searcher(std::shared_ptr<const index::Generation> generation);
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  const index::Generation& generation() const;

  /// Throws index::EnvironmentError where the index is damaged.
  Answer search(const Request& request);
  /// The same with another deadline than the request's.
  Answer search(const Request& request, const Deadline& deadline);

  /// Every release that a request counts, newest first (or oldest), whatever its limit: what is exported.
  std::variant<Listing, std::vector<QueryError>> list(const Request& request);

  /// What is shown of some releases, in their order; they need not be found by the request. Throws
  /// index::EnvironmentError where the index is damaged.
  std::vector<Hit> write(const Request& request, std::span<const std::uint32_t> docs);

  /// The release with this id, its matches of the request's query marked (none where it is empty or cannot be
  /// read).
  std::optional<MarkedRelease> read(std::string_view id, const Request& request);

  /// What is related to the release with this id; nullopt where there is none. At most `limit`.
  std::optional<Related> relate(std::string_view id, std::size_t limit, const Deadline& deadline);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery::query
