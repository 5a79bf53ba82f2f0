#include "core/query/works.h"

#include <algorithm>

#include "core/index/segment_facts.h"
#include "core/query/shared_by_generation.h"

namespace chancery::query {
namespace {

std::shared_ptr<const WorkGroups> compute_groups(const index::Generation& generation) {
  auto groups = std::make_shared<WorkGroups>();
  groups->group.resize(generation.size());
  const index::Works works = generation.works();
  for (std::size_t i = 0; i < works.hashes.size(); ++i) {
    const bool has_before = i > 0 && works.hashes[i - 1] == works.hashes[i];
    const bool has_next = i + 1 < works.hashes.size() && works.hashes[i + 1] == works.hashes[i];
    if (!has_before && has_next) ++groups->count;
    if (has_before || has_next) groups->group[works.docs[i]] = groups->count;
  }
  return groups;
}

}  // namespace

std::shared_ptr<const WorkGroups> work_groups_of(const std::shared_ptr<const index::Generation>& generation) {
  static SharedByGeneration<WorkGroups> shared;
  return shared.get(generation, compute_groups);
}

std::vector<Translation> find_translations(std::string_view work, std::string_view id,
                                           const index::Generation& generation,
                                           const index::PostingReader& reader) {
  std::vector<Translation> translations;
  if (work.empty()) return translations;
  const index::Works works = generation.works();
  const std::uint64_t hash = index::hash_id(work);
  const auto first = std::lower_bound(works.hashes.begin(), works.hashes.end(), hash);
  for (auto place = first; place != works.hashes.end() && *place == hash; ++place) {
    const std::uint32_t doc = works.docs[static_cast<std::size_t>(place - works.hashes.begin())];
    std::string other = reader.id_of(doc);
    if (other == id) continue;
    translations.push_back(
        {static_cast<text::Language>(generation.columns().language[doc]), std::move(other)});
    if (translations.size() == kMostTranslations) break;
  }
  std::stable_sort(translations.begin(), translations.end(), [](const Translation& a, const Translation& b) {
    return text::info(a.language).code < text::info(b.language).code;
  });
  return translations;
}

}  // namespace chancery::query
