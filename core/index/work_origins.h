#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>

#include "core/index/columns.h"
#include "core/index/corpus_streams.h"
#include "core/text/language.h"

namespace chancery::index {

/// Who states something, and when.
struct Voices {
  std::set<std::uint32_t> works;    ///< Hashes.
  std::set<std::uint16_t> sources;  ///< The generation's numbers.
  std::set<std::uint8_t> languages;
  std::set<std::int64_t> days;  ///< As `day_of` has them.

  void add(const Voices& others) {
    works.insert(others.works.begin(), others.works.end());
    sources.insert(others.sources.begin(), others.sources.end());
    languages.insert(others.languages.begin(), others.languages.end());
    days.insert(others.days.begin(), others.days.end());
  }
};

/// The day of a work; one that is undated is of a day of its own.
inline std::int64_t day_of(std::uint32_t work, std::int32_t first_day) {
  return first_day == kNoDay ? (std::int64_t{1} << 32) + work : first_day;
}

/// Who published the works of a generation, and when.
class WorkOrigins {
 public:
  explicit WorkOrigins(const CorpusStreams& streams);

  /// Adds those who published a work in a language; nobody where it is unknown.
  void add(std::uint32_t work, text::Language language, Voices& voices) const;

 private:
  /// Of the first release of a work in a language. Language versions may have sources of their own.
  struct Origin {
    std::uint16_t source = 0;
    std::int32_t day = 0;
  };
  std::unordered_map<std::uint64_t, Origin> origins_;  // by work and language
};

}  // namespace chancery::index
