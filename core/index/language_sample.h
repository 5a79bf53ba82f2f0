#pragma once

#include <cstdint>
#include <vector>

#include "core/index/basis.h"
#include "core/index/segment.h"
#include "core/index/string_pool.h"
#include "core/text/language.h"

namespace chancery::index {

/// The terms of some releases of one language, from which its basis is learned.
class LanguageSample {
 public:
  LanguageSample(text::Language language, std::uint64_t releases) : language_(language), releases_(releases) {}

  text::Language language() const { return language_; }
  /// Says that release number `text` of the sample has a term.
  void add(std::uint32_t text, std::string_view term, std::uint32_t wdf) {
    entries_.push_back({text, terms_.intern(term), wdf});
  }
  /// Learns the basis. The same sample, in whatever order it was added, gives the same.
  Basis learn() const;

 private:
  struct Entry {
    std::uint32_t text;
    std::uint32_t term;
    std::uint32_t wdf;
  };

  std::vector<std::uint32_t> choose_terms(const std::vector<std::uint32_t>& frequencies) const;

  text::Language language_;
  std::uint64_t releases_;  // that the language has
  StringPool terms_;
  std::vector<Entry> entries_;
};

/// A sample of each of these languages: at most kSampleReleases releases, those whose ids' hashes are least,
/// so that they are of all years and the same wherever they stand. Throws EnvironmentError where a segment is
/// damaged.
std::vector<LanguageSample> read_samples(const std::vector<Segment>& segments,
                                         const std::vector<text::Language>& languages);

inline constexpr std::size_t kSampleReleases = 5000;

}  // namespace chancery::index
