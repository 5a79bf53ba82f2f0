#pragma once

#include <chrono>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "core/index/index_directory.h"
#include "tests/core/index/test_index.h"

namespace chancery::searchd {

constexpr std::chrono::milliseconds kLook(20);

/// Publishes a generation of these releases, newest first, in the index at `root`.
inline void publish(const std::filesystem::path& root, const std::vector<release::Release>& releases,
                    bool damaged = false) {
  const index::IndexDirectory directory(root);
  const index::TemporaryDirectory scratch;
  const index::Dictionaries dictionaries;
  index::SegmentBuilder builder(dictionaries);
  builder.begin(scratch.path() / "segment");
  for (const release::Release& release : releases) builder.add(release);
  builder.finish();
  const std::string name = directory.next_generation();
  const std::filesystem::path place = directory.generation_scratch(name);
  std::vector<index::Segment> segments;
  segments.push_back(index::Segment::open(scratch.path() / "segment"));
  index::merge_generation(segments, dictionaries, name, place);
  if (damaged) {
    for (const auto& entry : std::filesystem::directory_iterator(place)) {
      if (entry.is_regular_file()) std::ofstream(entry.path(), std::ios::app) << "x";
    }
  }
  directory.publish(name);
}

/// Publishes a generation of one release with this title.
inline void publish(const std::filesystem::path& root, const std::string& title, bool damaged = false) {
  release::Release release;
  release.id = release.title = title;
  publish(root, std::vector<release::Release>{release}, damaged);
}

template <typename Condition>
inline bool wait_until(Condition condition) {
  for (int i = 0; i < 200; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(kLook);
  }
  return false;
}

}  // namespace chancery::searchd
