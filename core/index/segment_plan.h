#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/index/dictionary.h"
#include "core/index/digest.h"
#include "core/text/language.h"

namespace chancery::index {

/// What decides where a release stands and what its segment is called.
struct ReleaseKey {
  bool dated = false;
  std::int32_t first_day = 0;
  std::int64_t instant = 0;
  std::string id;
  Digest content{};  ///< Of all that is stored.
  text::Language language = text::Language::kUndetermined;
  std::uint64_t text_bytes = 0;  ///< UTF-8 bytes of title and body.
};

/// Docid order: newest day first, within it newest instant, then by id; undated last, by id.
bool stands_before(const ReleaseKey& a, const ReleaseKey& b);

/// A run of releases that make one segment, and its address.
struct SegmentPlan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string address;  ///< 32 hexadecimal digits: of the releases' content, schema, analysis, libraries and
                        ///< dictionaries.
};

inline constexpr std::uint64_t kLeastSegmentBytes = 400'000;  ///< Of text.
inline constexpr std::uint64_t kMeanSegmentBytes = 600'000;   ///< Beyond the least, on average.
inline constexpr std::uint64_t kMostSegmentBytes = 4'000'000;

/// Cuts releases that are in docid order at content-defined boundaries.
std::vector<SegmentPlan> plan_segments(std::span<const ReleaseKey> releases,
                                       const Dictionaries& dictionaries);

}  // namespace chancery::index
