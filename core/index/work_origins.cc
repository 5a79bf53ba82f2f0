#include "core/index/work_origins.h"

namespace chancery::index {
namespace {

std::uint64_t version_of(std::uint32_t work, std::uint8_t language) {
  return std::uint64_t{work} << 8 | language;
}

}  // namespace

WorkOrigins::WorkOrigins(const CorpusStreams& streams) {
  origins_.reserve(streams.rows.size());
  for (const ColumnRow& row : streams.rows) {
    origins_.try_emplace(version_of(row.facts.work, row.facts.language),
                         Origin{row.facts.source, row.facts.first_day});
  }
}

void WorkOrigins::add(std::uint32_t work, text::Language language, Voices& voices) const {
  const auto found = origins_.find(version_of(work, static_cast<std::uint8_t>(language)));
  if (found == origins_.end()) return;
  const auto& [source, day] = found->second;
  voices.add({{work}, {source}, {static_cast<std::uint8_t>(language)}, {day_of(work, day)}});
}

}  // namespace chancery::index
