#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <unordered_map>

#include "core/index/corpus_streams.h"
#include "core/text/language.h"

namespace chancery::index {

/// Who states something, and when.
struct Voices {
  std::set<std::uint32_t> works;    ///< Hashes.
  std::set<std::uint16_t> sources;  ///< The generation's numbers.
  std::set<std::uint8_t> languages;
  std::set<std::int32_t> days;  ///< All that is undated is of one day.

  void add(const Voices& others) {
    works.insert(others.works.begin(), others.works.end());
    sources.insert(others.sources.begin(), others.sources.end());
    languages.insert(others.languages.begin(), others.languages.end());
    days.insert(others.days.begin(), others.days.end());
  }
};

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
