#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace chancery::indexer {

/// Throws EnvironmentError where a source of the published generation lost more than a tenth and more than
/// ten of its releases: a failed mount must not empty the index. `now` counts releases by source id. Where
/// the published generation cannot be read (it is damaged, or of another schema) only totals are compared,
/// and the reason is given.
std::optional<std::string> refuse_shrink(const std::filesystem::path& index_directory,
                                         const std::map<std::string, std::uint64_t>& now);

}  // namespace chancery::indexer
