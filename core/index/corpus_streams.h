#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/index/column_file.h"
#include "core/index/form_stream.h"

namespace chancery::index {

/// The token streams of a generation that is being written, one after the other, and the rows of its
/// releases.
struct CorpusStreams {
  std::string_view bytes;
  std::span<const ColumnRow> rows;

  /// Calls `visit(ids, facts)` for every release: the generation's ids of its forms, separators among them.
  template <class Visit>
  void for_each(Visit visit) const {
    std::vector<std::uint32_t> ids;
    std::size_t begin = 0;
    for (const ColumnRow& row : rows) {
      const std::string_view stream = bytes.substr(begin, row.facts.stream_size);
      begin += row.facts.stream_size;
      ids.clear();
      for (std::size_t position = 0; position < stream.size();) ids.push_back(read_form_id(stream, position));
      visit(std::span<const std::uint32_t>(ids), row.facts);
    }
  }
};

}  // namespace chancery::index
