#pragma once

#include <cstdint>
#include <span>

#include "indexer/record.h"

namespace chancery::indexer {

/// About the bytes that a build writes beside what is there: the segments of `new_text` bytes of text that
/// are missing, and a generation of all `records`.
std::uint64_t estimate_space(std::span<const Record> records, std::uint64_t new_text);

}  // namespace chancery::indexer
