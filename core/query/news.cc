#include "core/query/news.h"

#include <algorithm>

#include "core/query/shared_by_generation.h"

namespace chancery::query {

std::shared_ptr<const std::vector<std::uint32_t>> first_seen_of(
    const std::shared_ptr<const index::Generation>& generation) {
  static SharedByGeneration<std::vector<std::uint32_t>> shared;
  return shared.get(generation, [](const index::Generation& opened) {
    return std::make_shared<const std::vector<std::uint32_t>>(opened.first_seen());
  });
}

std::vector<std::uint32_t> last_seen(std::vector<std::uint32_t> docs,
                                     const std::vector<std::uint32_t>& first_seen, std::size_t limit) {
  const auto end = docs.begin() + static_cast<std::ptrdiff_t>(std::min(limit, docs.size()));
  std::partial_sort(docs.begin(), end, docs.end(), [&](std::uint32_t a, std::uint32_t b) {
    return first_seen[a] != first_seen[b] ? first_seen[a] > first_seen[b] : a < b;
  });
  docs.erase(end, docs.end());
  return docs;
}

}  // namespace chancery::query
