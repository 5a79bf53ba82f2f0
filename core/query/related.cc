#include "core/query/related.h"

#include <set>

namespace chancery::query {
namespace {

NeighboursMemory::List neighbours_of(const index::Generation& generation, std::uint32_t doc,
                                     const NeighboursMemory& memory, const Deadline& deadline,
                                     bool& is_whole) {
  is_whole = true;
  if (auto known = memory.find(doc)) return known;
  auto found =
      std::make_shared<const std::vector<Neighbour>>(find_neighbours(generation, doc, deadline, is_whole));
  if (is_whole) memory.keep(doc, found);
  return found;
}

}  // namespace

Related find_related(const RelatedTo& asked, const NeighboursMemory& memory, const Deadline& deadline) {
  const auto& [generation, doc, limit] = asked;
  Related related;
  const meaning::VectorView vector = generation.vector(doc);
  related.is_known = meaning::dot(vector, vector) > 0;
  if (!related.is_known || limit == 0) return related;
  bool is_whole = true;
  const NeighboursMemory::List neighbours = neighbours_of(generation, doc, memory, deadline, is_whole);
  related.is_cut = !is_whole;
  const release::Release own = generation.read_release(doc).release;
  std::set<std::string> works = {own.work};
  std::set<std::string> texts = {own.title + '\n' + own.body};
  for (const Neighbour& neighbour : *neighbours) {
    if (related.releases.size() == limit) break;
    if (deadline.has_passed()) {
      related.is_cut = true;
      break;
    }
    release::Release release = generation.read_release(neighbour.doc).release;
    if (!release.work.empty() && !works.insert(release.work).second) continue;
    if (!texts.insert(release.title + '\n' + release.body).second) continue;
    related.releases.push_back({std::move(release), neighbour.similarity});
  }
  return related;
}

}  // namespace chancery::query
