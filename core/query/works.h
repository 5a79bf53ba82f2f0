#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/generation.h"
#include "core/index/posting_reader.h"
#include "core/query/results.h"

namespace chancery::query {

/// Which releases are one text, by doc: 0 where it is the only one, else a number that the others have too.
/// Immutable, shared by threads.
struct WorkGroups {
  std::vector<std::uint32_t> group;
  std::uint32_t count = 0;  ///< Groups; their numbers are 1 .. count.
};

/// The groups of a generation: computed by the first who asks, shared by all who ask while one holds them.
std::shared_ptr<const WorkGroups> work_groups_of(const std::shared_ptr<const index::Generation>& generation);

/// Of one text only its first release is taken. One object makes one list.
class FirstOfWork {
 public:
  explicit FirstOfWork(const WorkGroups& groups) : groups_(groups), taken_(groups.count + 1) {}

  /// Whether a doc is the first of its text.
  bool take(std::uint32_t doc) {
    const std::uint32_t group = groups_.group[doc];
    if (group == 0) return true;
    const bool is_first = !taken_[group];
    taken_[group] = true;
    return is_first;
  }

 private:
  const WorkGroups& groups_;
  std::vector<bool> taken_;
};

/// The other releases of a work, by language, then by date; at most kMostTranslations.
std::vector<Translation> find_translations(std::string_view work, std::string_view id,
                                           const index::Generation& generation,
                                           const index::PostingReader& reader);

inline constexpr std::size_t kMostTranslations = 100;

}  // namespace chancery::query
