#pragma once

#include <filesystem>
#include <vector>

#include "core/index/dictionary.h"
#include "core/index/manifest.h"
#include "core/index/segment.h"

namespace chancery::index {

/// Merges segments, newest first, into a complete generation in `directory` (new), its manifest included; all
/// of it is on the disk on return. Uses two threads. Throws EnvironmentError.
Manifest merge_generation(const std::vector<Segment>& segments, const Dictionaries& dictionaries,
                          const std::string& name, const std::filesystem::path& directory);

}  // namespace chancery::index
