#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/release/release.h"

namespace chancery::index {

/// What a segment keeps of a release besides its words and its text.
struct ReleaseFacts {
  std::int64_t instant = 0;
  std::uint64_t id_hash = 0;
  std::uint64_t address_hash = 0;  ///< 0 where it has no address.
  std::int32_t first_day = 0;
  std::int32_t last_day = 0;
  std::uint32_t length = 0;       ///< Sum of wdf.
  std::uint32_t stream_size = 0;  ///< Bytes in `streams`.
  std::uint32_t frame_size = 0;   ///< Bytes in `releases`.
  std::int16_t offset_minutes = 0;
  std::uint16_t source = 0;   ///< Into `SegmentFacts::sources`.
  std::uint16_t country = 0;  ///< Into `SegmentFacts::countries`.
  std::uint8_t language = 0;
  std::uint8_t precision = 0;
  std::uint32_t work = 0;  ///< Hash of what its language versions share.
};
static_assert(std::has_unique_object_representations_v<ReleaseFacts> && sizeof(ReleaseFacts) == 56);

/// A ministry as a release names it.
struct SourceName {
  std::string id;
  std::string name;
  bool operator==(const SourceName&) const = default;
};

/// The `facts` file of a segment.
struct SegmentFacts {
  std::vector<SourceName> sources;
  std::vector<std::string> countries;
  std::vector<ReleaseFacts> releases;

  std::string encode() const;
  /// Throws EnvironmentError where the bytes are damaged.
  static SegmentFacts decode(std::string_view bytes);

  /// Adds a release's facts; `length` and the sizes are left 0.
  ReleaseFacts& add(const release::Release& release);
};

/// The hash by which `ids` and `addresses` find a release: the first 8 bytes of the text's sha256, little
/// endian.
std::uint64_t hash_id(std::string_view id);

}  // namespace chancery::index
