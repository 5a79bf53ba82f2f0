#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/index/names.h"
#include "core/release/dateline.h"
#include "tests/core/index/test_index.h"

namespace chancery::index {

/// What a release that states names needs.
struct StatingRelease {
  std::string id;
  std::string language;
  std::string body;
  std::string source = "ministry";
  std::string day = "2024-05-01";
};

inline release::Release make_stating(const StatingRelease& stating) {
  release::Release release;
  release.id = stating.id;
  release.source = stating.source;
  release.source_id = stating.source;
  release.language = *text::find_language(stating.language);
  release.date = release::read_published(stating.day).date;
  release.title = "Title " + stating.id;
  release.body = stating.body;
  return release;
}

/// Of one ministry; each id has a day of its own.
inline release::Release release_of(const std::string& id, const std::string& language,
                                   const std::string& body) {
  std::size_t sum = 0;
  for (const char c : id) sum = (sum * 31 + static_cast<unsigned char>(c)) % 28;
  const std::string day = std::to_string(1 + sum);
  return make_stating(
      {id, language, body, "ministry", "2024-05-" + std::string(day.size() < 2 ? "0" : "") + day});
}

/// Whether typing `typed` leads to `wanted` (keys parted by spaces).
inline bool leads_to(const Names& names, std::vector<std::string_view> typed,
                     const std::vector<std::string>& wanted) {
  for (const NameMatch& found : names.match(typed, 0)) {
    if (found.length != typed.size()) continue;
    for (const NameEquivalent& other : found.equivalents) {
      if (other.keys == wanted) return true;
    }
  }
  return false;
}

}  // namespace chancery::index
