#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/byte_codec.h"
#include "core/index/byte_order.h"

namespace chancery::index {

/// Entries a front-coded block.
inline constexpr std::uint32_t kVocabularyBlock = 16;

/// A file of front-coded blocks: entry count, block count (u32 each), an offset a block (u32, from the end of
/// the offsets), the blocks.
inline std::string encode_blocks(std::uint32_t count, const std::vector<std::uint32_t>& offsets,
                                 std::string_view blocks) {
  std::string out;
  out.reserve(8 + offsets.size() * 4 + blocks.size());
  append_fixed(out, count);
  append_fixed(out, static_cast<std::uint32_t>(offsets.size()));
  for (const std::uint32_t offset : offsets) append_fixed(out, offset);
  out.append(blocks);
  return out;
}

/// Finds blocks in such a file.
class BlockFile {
 public:
  BlockFile() = default;
  explicit BlockFile(std::string_view bytes) {
    ByteReader reader(bytes);
    count_ = reader.fixed<std::uint32_t>();
    block_count_ = reader.fixed<std::uint32_t>();
    offsets_ = reader.take(std::uint64_t{4} * block_count_);
    blocks_ = bytes.substr(reader.position());
  }

  std::uint32_t count() const { return count_; }
  std::uint32_t block_count() const { return block_count_; }
  /// Entries in `block`.
  std::uint32_t entries(std::uint32_t block) const {
    return std::min(kVocabularyBlock, count_ - block * kVocabularyBlock);
  }
  /// A reader at the first entry of `block`. REQUIRES: block < block_count().
  ByteReader open(std::uint32_t block) const {
    std::uint32_t offset = 0;
    std::memcpy(&offset, offsets_.data() + std::size_t{4} * block, sizeof offset);
    if (offset > blocks_.size()) throw EnvironmentError("the vocabulary is damaged", "Rebuild the index.");
    return ByteReader(blocks_.substr(offset));
  }
  /// The key of the first entry of `block`.
  std::string_view first_key(std::uint32_t block) const {
    ByteReader reader = open(block);
    reader.varint();
    return reader.string();
  }
  /// The last block whose first key is not greater than `key` (0 where there is none); with `before_equal`,
  /// the last whose first key is less.
  std::uint32_t find(std::string_view key, bool before_equal) const {
    std::uint32_t low = 0;
    std::uint32_t high = block_count_;
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      const std::string_view first = first_key(middle);
      (before_equal ? first < key : first <= key) ? low = middle + 1 : high = middle;
    }
    return low == 0 ? 0 : low - 1;
  }

 private:
  std::string_view offsets_;
  std::string_view blocks_;
  std::uint32_t count_ = 0;
  std::uint32_t block_count_ = 0;
};

}  // namespace chancery::index
