#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/index/generation.h"

namespace chancery::query {

/// When the index first saw each release, by doc, in seconds since 1970: read by the first who asks, shared
/// by all who ask while one of them holds it. Thread-safe.
std::shared_ptr<const std::vector<std::uint32_t>> first_seen_of(
    const std::shared_ptr<const index::Generation>& generation);

/// Of `docs` those that were seen last, at most `limit`, of equal times in the order of docs (by date).
std::vector<std::uint32_t> last_seen(std::vector<std::uint32_t> docs,
                                     const std::vector<std::uint32_t>& first_seen, std::size_t limit);

}  // namespace chancery::query
