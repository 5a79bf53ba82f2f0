#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/index/dictionary.h"
#include "core/index/first_seen.h"
#include "core/index/manifest.h"
#include "core/index/segment.h"

namespace chancery::index {

/// A generation that is to be made.
struct NewGeneration {
  std::string name;
  std::filesystem::path directory;  ///< New.
  FirstSeen seen{};                 ///< What the index has seen before it.
};

/// Merges segments, newest first, into a complete generation, its manifest included; all of it is on the disk
/// on return. Uses two threads. Throws EnvironmentError.
Manifest merge_generation(const std::vector<Segment>& segments, const Dictionaries& dictionaries,
                          NewGeneration made);

/// The same, of an index that has seen nothing before.
inline Manifest merge_generation(const std::vector<Segment>& segments, const Dictionaries& dictionaries,
                                 const std::string& name, const std::filesystem::path& directory) {
  return merge_generation(segments, dictionaries, NewGeneration{name, directory});
}

}  // namespace chancery::index
