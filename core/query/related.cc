#include "core/query/related.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace chancery::query {
namespace {

/// So many of the nearest are read before what is left out makes the list shorter.
constexpr std::size_t kReadPerWanted = 4;

struct Neighbour {
  double similarity;
  std::uint32_t doc;
};

bool is_nearer(const Neighbour& a, const Neighbour& b) {
  return a.similarity != b.similarity ? a.similarity > b.similarity : a.doc < b.doc;
}

/// The nearest of the same language, nearest first.
std::vector<Neighbour> find_nearest(const index::Generation& generation, std::uint32_t doc,
                                    std::size_t count) {
  const meaning::VectorView vector = generation.vector(doc);
  const auto languages = generation.columns().language;
  std::vector<Neighbour> nearest;  // a heap, the farthest first
  for (std::uint32_t other = 0; other < generation.size(); ++other) {
    if (languages[other] != languages[doc] || other == doc) continue;
    const Neighbour neighbour{meaning::cosine(vector, generation.vector(other)), other};
    if (neighbour.similarity < kLeastSimilarity) continue;
    if (nearest.size() == count && !is_nearer(neighbour, nearest.front())) continue;
    if (nearest.size() == count) {
      std::pop_heap(nearest.begin(), nearest.end(), is_nearer);
      nearest.pop_back();
    }
    nearest.push_back(neighbour);
    std::push_heap(nearest.begin(), nearest.end(), is_nearer);
  }
  std::sort_heap(nearest.begin(), nearest.end(), is_nearer);
  return nearest;
}

}  // namespace

Related find_related(const index::Generation& generation, std::uint32_t doc, std::size_t limit) {
  Related related;
  const meaning::VectorView vector = generation.vector(doc);
  related.is_known = meaning::dot(vector, vector) > 0;
  if (!related.is_known || limit == 0) return related;
  const release::Release own = generation.read_release(doc).release;
  std::set<std::string> works = {own.work};
  std::set<std::string> texts = {own.title + '\n' + own.body};
  for (const Neighbour& neighbour : find_nearest(generation, doc, limit * kReadPerWanted)) {
    release::Release release = generation.read_release(neighbour.doc).release;
    if (!release.work.empty() && !works.insert(release.work).second) continue;
    if (!texts.insert(release.title + '\n' + release.body).second) continue;
    related.releases.push_back({std::move(release), neighbour.similarity});
    if (related.releases.size() == limit) break;
  }
  return related;
}

}  // namespace chancery::query
