#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/durable_file.h"

namespace chancery::index {

/// Writes one table of a Xapian glass database, from its first key to its last: a B-tree whose blocks are all
/// full. Xapian's own interface adds documents, each word of which walks two search trees; whoever has the
/// posting lists already need not pay for that.
///
/// Format: glass 2016-03-14, as xapian-core 1.4 states it in backends/glass/glass_table.h. Numbers are big
/// endian. A block: u32 revision, u8 level, u16 gap, u16 free, u16 end of the directory, the directory (a u16
/// offset an item), the gap, the items. A leaf's item: u16 flags and size, u8 key size, key, tag. A branch's:
/// u32 block, u8 key size, key, u16 component.
class GlassTable {
 public:
  static constexpr std::size_t kBlockBytes = 16384;
  static constexpr std::size_t kMostItemBytes = 4000;  // Xapian's limit: a quarter of a block
  static constexpr std::size_t kMostKeyBytes = 255;

  explicit GlassTable(const std::filesystem::path& path);

  /// The bytes of the largest tag with which a key of `key_size` bytes still fits into the block being
  /// filled.
  std::size_t room(std::size_t key_size) const;
  /// Adds an item. REQUIRES: keys ascend bytewise; the item is at most kMostItemBytes.
  void add(std::string_view key, std::string_view tag);
  /// Writes the rest, durably.
  FileFact close();
  /// The table's entry in the database's version file. REQUIRES: `close` was called.
  std::string root_info(std::uint32_t least_compressed) const;

 private:
  /// A block being filled.
  struct Block {
    std::string bytes;
    std::size_t directory_end = 0;
    std::size_t items_begin = 0;
    std::string separator;  // what parts it from the block before it on its level
  };

  void begin_block(std::size_t level);
  static bool fits(const Block& block, std::size_t item_bytes);
  static char* add_item(Block& block, std::size_t item_bytes);
  std::uint32_t write_block(std::size_t level);
  void finish_block(std::size_t level);
  void add_child(std::size_t level, std::string_view separator, std::uint32_t child);

  DurableFile file_;
  std::vector<Block> levels_;  // the leaf first
  std::string last_key_;
  std::uint64_t items_ = 0;
  std::uint32_t blocks_ = 0;
  std::uint32_t root_ = 0;
};

}  // namespace chancery::index
