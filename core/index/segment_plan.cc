#include "core/index/segment_plan.h"

#include <unicode/uversion.h>
#include <zstd.h>

#include <algorithm>
#include <set>

#include "core/index/schema.h"
#include "core/index/segment_facts.h"

namespace chancery::index {
namespace {

/// Everything but the releases that a segment's bytes depend on.
std::string analysis_fingerprint() {
  return "schema " + std::to_string(kSchemaVersion) + " analysis " + std::to_string(kAnalysisVersion) +
         " icu " + U_ICU_VERSION + " snowball 2.2 zstd " + ZSTD_versionString();
}

std::string address_of(std::span<const ReleaseKey> releases, const Dictionaries& dictionaries) {
  Sha256 hash;
  hash.update(analysis_fingerprint());
  std::set<text::Language> languages;
  for (const ReleaseKey& key : releases) {
    languages.insert(key.language);
    hash.update({reinterpret_cast<const char*>(key.content.data()), key.content.size()});
    hash.update(key.id);
    hash.update(std::string_view("\0", 1));
  }
  for (const text::Language language : languages) hash.update(dictionaries.file_name(language));
  return to_hex(hash.finish(), 16);
}

/// Whether a segment ends behind this release, by its own hash: the more text it has, the likelier, so that
/// segments have kMeanSegmentBytes on average whatever the releases' sizes.
bool is_boundary(const ReleaseKey& key) {
  constexpr std::uint64_t kScale = 1 << 20;
  return hash_id(key.id) % kScale < std::min(kScale, key.text_bytes * kScale / kMeanSegmentBytes);
}

}  // namespace

bool stands_before(const ReleaseKey& a, const ReleaseKey& b) {
  if (a.dated != b.dated) return a.dated;
  if (a.dated && a.first_day != b.first_day) return a.first_day > b.first_day;
  if (a.dated && a.instant != b.instant) return a.instant > b.instant;
  return a.id < b.id;
}

std::vector<SegmentPlan> plan_segments(std::span<const ReleaseKey> releases,
                                       const Dictionaries& dictionaries) {
  std::vector<SegmentPlan> plans;
  std::size_t begin = 0;
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < releases.size(); ++i) {
    bytes += releases[i].text_bytes;
    const bool cut = (bytes >= kLeastSegmentBytes && is_boundary(releases[i])) ||
                     bytes >= kMostSegmentBytes || i + 1 == releases.size();
    if (!cut) continue;
    plans.push_back({begin, i + 1, address_of(releases.subspan(begin, i + 1 - begin), dictionaries)});
    begin = i + 1;
    bytes = 0;
  }
  return plans;
}

}  // namespace chancery::index
