#pragma once

#include <vector>

#include "core/query/deadline.h"
#include "core/query/evaluate.h"
#include "core/query/planner.h"
#include "core/query/request.h"

namespace chancery::query {

/// What a query asks for by name.
struct PinnedFound {
  std::vector<PinnedRelease> releases;  ///< At most kMostPinned, and kMostWithTitle.
  bool is_cut = false;                  ///< The deadline came first: there may be more.
};

/// Finds the releases that are asked for by their own number, id, address or title. One object belongs to one
/// thread.
class PinnedSearch {
 public:
  /// All must outlive it.
  PinnedSearch(const index::Generation& generation, const GenerationFacts& facts, Planner& planner,
               Evaluator& evaluator)
      : generation_(generation), facts_(facts), planner_(planner), evaluator_(evaluator) {}

  /// Whatever the request's filters; none where it does not sort by relevance.
  PinnedFound find(const Request& request, const Deadline& deadline);

 private:
  /// What an exact sequence of words finds, and its forms.
  struct Literal {
    std::vector<std::uint32_t> docs;
    std::vector<std::vector<std::uint32_t>> classes;
    bool is_cut = false;
  };
  Literal find_literal(const std::string& query, std::size_t most, const Deadline& deadline);
  bool add_numbered(const std::string& number, const Deadline& deadline,
                    std::vector<PinnedRelease>& releases);
  bool add_titled(std::string_view q, const Deadline& deadline, std::vector<PinnedRelease>& releases);

  const index::Generation& generation_;
  const GenerationFacts& facts_;
  Planner& planner_;
  Evaluator& evaluator_;
};

}  // namespace chancery::query
