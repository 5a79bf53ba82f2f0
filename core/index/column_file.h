#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/index/columns.h"
#include "core/index/durable_file.h"
#include "core/index/segment_facts.h"

namespace chancery::index {

/// The `columns` file: the count of releases (u64), then one array after another, widest first.
struct ColumnFile {
  Columns facts;
  std::span<const std::uint64_t> stream_offset;   ///< Into `streams`; one more than there are releases.
  std::span<const std::uint32_t> release_offset;  ///< Of its frame, in its segment's `releases`.
  std::span<const std::uint32_t> release_size;    ///< Of its frame.

  ColumnFile() = default;
  /// Throws EnvironmentError where the size does not fit the count.
  explicit ColumnFile(std::string_view bytes);
};

/// One release's row.
struct ColumnRow {
  ReleaseFacts facts;  ///< `source` and `country` are the generation's.
  std::uint32_t release_offset = 0;
};

/// Writes it.
FileFact write_columns(const std::filesystem::path& path, const std::vector<ColumnRow>& rows);

}  // namespace chancery::index
