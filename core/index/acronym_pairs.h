#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "core/text/language.h"

namespace chancery::index {

/// An acronym of one language that was accepted, with the works that explain it.
struct AcceptedAcronym {
  std::uint32_t name = 0;  ///< In the graph.
  text::Language language = text::Language::kUndetermined;
  std::vector<std::uint32_t> works;
};

/// Finds the acronyms that one thing has in two languages (FDFA, EDA, DFAE): those that the same works
/// explain, where each is the other's best match.
class AcronymPairs {
 public:
  /// `acronyms` must outlive it.
  explicit AcronymPairs(std::span<const AcceptedAcronym> acronyms);

  /// Calls `visit(a, b)` for every pair.
  template <class Visit>
  void for_each(Visit visit) const {
    for (const auto& [place, best] : best_) {
      const auto back = best_.find({best.second, acronyms_[place.first].language});
      if (back == best_.end() || back->second.second != place.first) continue;
      if (best.first >= kLeastLikeness) visit(acronyms_[place.first], acronyms_[best.second]);
    }
  }

 private:
  static constexpr std::uint32_t kLeastShared = 3;
  static constexpr double kLeastLikeness = 0.3;

  /// Dice's coefficient of their works; 0 where they share too few.
  double likeness(std::pair<std::uint32_t, std::uint32_t> pair, std::uint32_t shared) const;

  std::span<const AcceptedAcronym> acronyms_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared_;
  std::map<std::pair<std::uint32_t, text::Language>, std::pair<double, std::uint32_t>> best_;
};

}  // namespace chancery::index
