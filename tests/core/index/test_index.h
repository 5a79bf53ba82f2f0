#pragma once

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/index/generation.h"
#include "core/index/generation_merge.h"
#include "core/index/language_sample.h"
#include "core/index/release_codec.h"
#include "core/index/segment_builder.h"
#include "core/index/segment_plan.h"
#include "core/index/segment_vectors.h"

namespace chancery::index {

/// A directory that goes with the object.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "chancery-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~TemporaryDirectory() { std::filesystem::remove_all(path_); }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline ReleaseKey key_of(const release::Release& release) {
  return {release.date.is_dated(),
          release.date.first_day,
          release.date.instant(),
          release.id,
          sha256(encode_release({release, {}})),
          release.language,
          release.title.size() + release.body.size()};
}

/// Learns a basis for each of these languages from the segments and gives them their vectors.
inline void give_meaning(const std::vector<text::Language>& languages, std::vector<Segment>& segments) {
  Bases bases;
  for (const LanguageSample& sample : read_samples(segments, languages)) {
    bases.add(sample.language(), sample.learn());
  }
  for (Segment& segment : segments) segment.vectors = project_releases(segment, bases);
}

/// Builds a generation of these releases below `directory` (in docid order, in segments of the usual sizes)
/// and gives its place. What they mean is learned in `learned`.
inline std::filesystem::path build_generation(std::vector<release::Release> releases,
                                              const std::filesystem::path& directory,
                                              const std::vector<text::Language>& learned = {}) {
  std::sort(releases.begin(), releases.end(), [](const release::Release& a, const release::Release& b) {
    return stands_before(key_of(a), key_of(b));
  });
  std::vector<ReleaseKey> keys;
  for (const release::Release& release : releases) keys.push_back(key_of(release));
  const Dictionaries dictionaries;
  SegmentBuilder builder(dictionaries);
  std::vector<Segment> segments;
  for (const SegmentPlan& plan : plan_segments(keys, dictionaries)) {
    const std::filesystem::path path = directory / plan.address;
    builder.begin(path);
    for (std::size_t i = plan.begin; i < plan.end; ++i) builder.add(releases[i]);
    builder.finish();
    segments.push_back(Segment::open(path));
  }
  if (!learned.empty()) give_meaning(learned, segments);
  merge_generation(segments, dictionaries, "000001", directory / "generation");
  return directory / "generation";
}

/// The same, opened; its files go with the last owner.
inline std::shared_ptr<const Generation> build_test_index(const std::vector<release::Release>& releases,
                                                          const std::vector<text::Language>& learned = {}) {
  auto directory = std::make_shared<TemporaryDirectory>();
  auto generation =
      Generation::open(build_generation(releases, directory->path(), learned), Verification::kDigests);
  // The postings are opened by path, a handle a thread: the directory must live as long as the generation.
  return {generation.get(), [directory, generation](const Generation*) mutable {
            generation.reset();
            directory.reset();
          }};
}

}  // namespace chancery::index
