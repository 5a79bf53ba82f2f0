#include "indexer/meaning.h"

#include <map>
#include <optional>

#include "core/index/durable_file.h"
#include "core/index/generation.h"
#include "core/index/language_sample.h"
#include "core/index/segment_vectors.h"
#include "core/index/vector_file.h"
#include "indexer/parallel.h"

namespace chancery::indexer {
namespace {

constexpr std::uint64_t kLeastForBasis = 60;
constexpr std::uint64_t kGrowthToLearnAnew = 4;

/// The generation before, if one can be found.
std::filesystem::path published_before(const std::filesystem::path& root) {
  try {
    return index::current_generation(root).value_or(std::filesystem::path());
  } catch (const index::EnvironmentError&) {  // the pointer is damaged; this build replaces it
    return {};
  }
}

}  // namespace

Meaning::Meaning(const index::IndexDirectory& directory, unsigned threads, Progress& progress)
    : directory_(directory), threads_(threads), progress_(progress) {
  bases_.load(directory.bases(), true);
  bases_.remove_others(directory.bases());
}

std::vector<text::Language> Meaning::find_wanting(const std::vector<index::Segment>& segments) const {
  std::map<text::Language, std::uint64_t> releases;
  for (const index::Segment& segment : segments) {
    for (const index::ReleaseFacts& facts : segment.facts.releases) {
      ++releases[static_cast<text::Language>(facts.language)];
    }
  }
  std::vector<text::Language> wanting;
  for (const auto& [language, count] : releases) {
    const index::Basis* basis = bases_.find(language);
    const std::uint64_t least = basis == nullptr ? kLeastForBasis : kGrowthToLearnAnew * basis->releases();
    if (count >= least && language != text::Language::kUndetermined) wanting.push_back(language);
  }
  return wanting;
}

void Meaning::learn(const std::vector<index::Segment>& segments) {
  const std::vector<text::Language> wanting = find_wanting(segments);
  if (wanting.empty()) return;
  progress_.begin("learning meanings", wanting.size());
  const std::vector<index::LanguageSample> samples = index::read_samples(segments, wanting);
  std::vector<std::optional<index::Basis>> learned(samples.size());
  for_each_item(samples.size(), threads_, [&](std::size_t item, unsigned) {
    learned[item] = samples[item].learn();
    progress_.step();
  });
  for (std::size_t i = 0; i < samples.size(); ++i) {
    keep(samples[i].language(), std::move(*learned[i]));
  }
}

/// In place of the one that the language had: generations have copies of their own.
void Meaning::keep(text::Language language, index::Basis basis) {
  const std::string before = bases_.named(language).file_name;
  bases_.add(language, std::move(basis));
  const index::NamedBasis& now = bases_.named(language);
  index::replace_file(directory_.bases() / now.file_name, now.basis->encode());
  std::error_code left_behind;  // then the next load takes that of the most releases
  if (!before.empty() && before != now.file_name) {
    std::filesystem::remove(directory_.bases() / before, left_behind);
  }
}

void Meaning::project(std::vector<index::Segment>& segments) {
  const index::KeptVectors kept(published_before(directory_.root()));
  progress_.begin("projecting", segments.size());
  for_each_item(segments.size(), threads_, [&](std::size_t item, unsigned) {
    std::optional<index::SegmentVectors> vectors = kept.find(segments[item], bases_);
    segments[item].vectors = vectors ? std::move(*vectors) : index::project_releases(segments[item], bases_);
    progress_.step();
  });
}

}  // namespace chancery::indexer
