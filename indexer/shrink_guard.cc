#include "indexer/shrink_guard.h"

#include <vector>

#include "core/index/generation.h"
#include "core/index/manifest.h"

namespace chancery::indexer {
namespace {

constexpr std::uint64_t kFewReleases = 10;

std::shared_ptr<const index::Generation> open_published(const std::filesystem::path& index_directory) {
  try {
    const auto published = index::current_generation(index_directory);
    if (!published) return nullptr;
    return index::Generation::open(*published, index::Verification::kSizes);
  } catch (const index::EnvironmentError&) {
    return nullptr;  // damaged or of another schema: there is nothing to compare with, and this build
                     // replaces it
  }
}

}  // namespace

void refuse_shrink(const std::filesystem::path& index_directory,
                   const std::map<std::string, std::uint64_t>& now) {
  const auto published = open_published(index_directory);
  if (!published) return;
  std::vector<std::uint64_t> before(published->sources().size());
  for (const std::uint16_t source : published->columns().source) ++before[source];
  std::string lost;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const index::FacetValue& source = published->sources()[i];
    const auto place = now.find(source.value);
    const std::uint64_t left = place == now.end() ? 0 : place->second;
    if (left + kFewReleases >= before[i] || left * 10 >= before[i] * 9) continue;
    lost += (lost.empty() ? "" : "; ") + source.label + " had " + std::to_string(before[i]) +
            " releases, now " + std::to_string(left);
  }
  if (lost.empty()) return;
  throw index::EnvironmentError(
      "sources shrink by more than a tenth: " + lost,
      "Check that all paths are mounted and complete. If it is meant, build with --allow-shrink.");
}

}  // namespace chancery::indexer
