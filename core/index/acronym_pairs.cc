#include "core/index/acronym_pairs.h"

#include <unordered_map>

namespace chancery::index {

AcronymPairs::AcronymPairs(std::span<const AcceptedAcronym> acronyms) : acronyms_(acronyms) {
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_work;
  for (std::uint32_t i = 0; i < acronyms.size(); ++i) {
    for (const std::uint32_t work : acronyms[i].works) by_work[work].push_back(i);
  }
  for (const auto& [work, places] : by_work) {
    for (const std::uint32_t a : places) {
      for (const std::uint32_t b : places) {
        if (acronyms[a].language != acronyms[b].language) ++shared_[{a, b}];
      }
    }
  }
  for (const auto& [pair, count] : shared_) {
    auto& best = best_[{pair.first, acronyms[pair.second].language}];
    if (const double alike = likeness(pair, count); alike > best.first) best = {alike, pair.second};
  }
}

double AcronymPairs::likeness(std::pair<std::uint32_t, std::uint32_t> pair, std::uint32_t shared) const {
  if (shared < kLeastShared) return 0;
  const std::size_t all = acronyms_[pair.first].works.size() + acronyms_[pair.second].works.size();
  return 2.0 * shared / static_cast<double>(all);
}

}  // namespace chancery::index
