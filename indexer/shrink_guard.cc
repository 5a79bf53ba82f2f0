#include "indexer/shrink_guard.h"

#include <vector>

#include "core/index/column_file.h"
#include "core/index/generation.h"
#include "core/index/manifest.h"
#include "core/index/mapped_file.h"

namespace chancery::indexer {
namespace {

constexpr std::uint64_t kFewReleases = 10;

struct PublishedSource {
  index::FacetValue source;
  std::uint64_t releases = 0;
};

/// The sources of the published generation; empty where there is none. Only the columns are read, by their
/// digest: Xapian must not be let near a damaged database, and to verify all files takes too long.
std::vector<PublishedSource> read_published(const std::filesystem::path& index_directory) {
  const auto published = index::current_generation(index_directory);
  if (!published) return {};
  index::Manifest manifest = index::read_manifest(*published);
  std::erase_if(manifest.files, [](const index::FileFact& file) { return file.path != "columns"; });
  index::verify_files(*published, manifest, true);
  const index::MappedFile bytes(*published / "columns");
  std::vector<PublishedSource> sources;
  for (const index::FacetValue& source : manifest.sources) sources.push_back({source, 0});
  for (const std::uint16_t source : index::ColumnFile(bytes.bytes()).facts.source)
    ++sources.at(source).releases;
  return sources;
}

/// The releases of the newest generation whose manifest states them, whatever its schema; 0 where none does.
std::uint64_t newest_count(const std::filesystem::path& index_directory) {
  for (const auto& generation : index::older_generations(index_directory, "")) {
    if (const auto count = index::stated_releases(generation)) return *count;
  }
  return 0;
}

std::uint64_t total_of(const std::map<std::string, std::uint64_t>& counts) {
  std::uint64_t total = 0;
  for (const auto& [source, count] : counts) total += count;
  return total;
}

bool shrinks(std::uint64_t before, std::uint64_t left) {
  return left + kFewReleases < before && left * 10 < before * 9;
}

std::string describe(const std::string& name, std::uint64_t before, std::uint64_t left) {
  return name + " had " + std::to_string(before) + " releases, now " + std::to_string(left);
}

}  // namespace

std::optional<std::string> refuse_shrink(const std::filesystem::path& index_directory,
                                         const std::map<std::string, std::uint64_t>& now) {
  std::vector<PublishedSource> published;
  std::optional<std::string> unreadable;
  std::string lost;
  try {
    published = read_published(index_directory);
  } catch (const index::EnvironmentError& error) {  // damaged or of another schema: this build replaces it
    unreadable = error.what();
    const std::uint64_t before = newest_count(index_directory);
    const std::uint64_t left = total_of(now);
    if (shrinks(before, left)) lost = describe("the index", before, left);
  }
  for (const auto& [source, before] : published) {
    const auto place = now.find(source.value);
    const std::uint64_t left = place == now.end() ? 0 : place->second;
    if (!shrinks(before, left)) continue;
    lost += lost.empty() ? "" : "; ";
    lost += describe(source.label.empty() ? "what states no source" : source.label, before, left);
  }
  if (lost.empty()) return unreadable;
  throw index::EnvironmentError(
      "sources shrink by more than a tenth: " + lost,
      "Check that all paths are mounted and complete. If it is meant, build with --allow-shrink.");
}

}  // namespace chancery::indexer
