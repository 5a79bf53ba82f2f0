#pragma once

#include <chrono>
#include <memory>

#include "core/index/generation.h"
#include "core/query/request.h"

namespace chancery::query {

/// Tells beforehand about how long searches of one generation take, from the lengths of the posting lists
/// that have to be walked, the bytes of token streams that have to be looked through and the hits that have
/// to be shown; so that a server can keep costly ones from being in everybody's way. Right within a factor of
/// three or so on the machine whose figures it holds; the deadline holds everywhere. One object belongs to
/// one thread.
class CostEstimator {
 public:
  explicit CostEstimator(std::shared_ptr<const index::Generation> generation);
  ~CostEstimator();

  /// 0 for a query that cannot be read: it is refused at once.
  std::chrono::nanoseconds estimate(const Request& request);

  /// The same for marking the words of a query in one release: by their number alone, as to plan them is most
  /// of the work.
  static std::chrono::nanoseconds estimate_marking(const Request& request);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery::query
