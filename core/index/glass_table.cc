#include "core/index/glass_table.h"

#include <algorithm>

#include "core/index/byte_codec.h"
#include "core/index/byte_order.h"

namespace chancery::index {
namespace {

constexpr std::uint32_t kRevision = 1;
constexpr std::size_t kHeaderBytes = 11;
constexpr std::size_t kDirectoryEntry = 2;
constexpr std::size_t kLeafOverhead = 3;    // flags and size, key size
constexpr std::size_t kBranchOverhead = 7;  // block, key size, component
constexpr unsigned kWholeItem = 0x6000;     // the tag's first and last component

void store16(char* place, std::size_t value) {
  place[0] = static_cast<char>(value >> 8);
  place[1] = static_cast<char>(value);
}

void store32(char* place, std::uint32_t value) {
  store16(place, value >> 16);
  store16(place + 2, value & 0xffff);
}

}  // namespace

GlassTable::GlassTable(const std::filesystem::path& path) : file_(path) {}

void GlassTable::begin_block(std::size_t level) {
  if (level == levels_.size()) levels_.emplace_back();
  Block& block = levels_[level];
  block.bytes.assign(kBlockBytes, '\0');
  block.directory_end = kHeaderBytes;
  block.items_begin = kBlockBytes;
}

bool GlassTable::fits(const Block& block, std::size_t item_bytes) {
  return block.directory_end + kDirectoryEntry + item_bytes <= block.items_begin;
}

/// Makes room for an item behind the block's last; gives its place.
char* GlassTable::add_item(Block& block, std::size_t item_bytes) {
  block.items_begin -= item_bytes;
  store16(block.bytes.data() + block.directory_end, block.items_begin);
  block.directory_end += kDirectoryEntry;
  return block.bytes.data() + block.items_begin;
}

std::size_t GlassTable::room(std::size_t key_size) const {
  if (levels_.empty()) return 0;
  const Block& leaf = levels_.front();
  const std::size_t taken = leaf.directory_end + kDirectoryEntry + kLeafOverhead + key_size;
  return leaf.items_begin > taken ? leaf.items_begin - taken : 0;
}

void GlassTable::add(std::string_view key, std::string_view tag) {
  const std::size_t size = kLeafOverhead + key.size() + tag.size();
  if (key.size() > kMostKeyBytes || size > kMostItemBytes) {
    throw EnvironmentError("an item of the postings is too long: " + std::to_string(key.size()) + " and " +
                               std::to_string(tag.size()) + " bytes",
                           "This is a fault of the program; please report it.");
  }
  if (levels_.empty()) {
    begin_block(0);
    char* first = add_item(levels_[0], kLeafOverhead);  // glass begins every tree with an item without a key
    store16(first, kWholeItem);
  } else if (!fits(levels_[0], size)) {
    finish_block(0);
    begin_block(0);
    const std::size_t kept = shared_prefix(last_key_, key);
    levels_[0].separator.assign(key.substr(0, kept + 1));
  }
  char* item = add_item(levels_[0], size);
  store16(item, kWholeItem | (size - kLeafOverhead));
  item[2] = static_cast<char>(key.size());
  key.copy(item + kLeafOverhead, key.size());
  tag.copy(item + kLeafOverhead + key.size(), tag.size());
  last_key_.assign(key);
  ++items_;
}

std::uint32_t GlassTable::write_block(std::size_t level) {
  Block& block = levels_[level];
  char* header = block.bytes.data();
  const std::size_t gap = block.items_begin - block.directory_end;
  store32(header, kRevision);
  header[4] = static_cast<char>(level);
  store16(header + 5, gap);
  store16(header + 7, gap);
  store16(header + 9, block.directory_end);
  file_.append(block.bytes);
  return blocks_++;
}

void GlassTable::finish_block(std::size_t level) {
  const std::uint32_t number = write_block(level);
  add_child(level + 1, levels_[level].separator, number);
}

/// Enters a finished block of the level below.
void GlassTable::add_child(std::size_t level, std::string_view separator, std::uint32_t child) {
  const bool is_new = level == levels_.size();
  std::string key(separator);
  if (is_new || !fits(levels_[level], kBranchOverhead + key.size())) {
    if (!is_new) finish_block(level);
    begin_block(level);
    levels_[level].separator = std::move(key);
    key.clear();  // a block's first key is never looked at
  }
  char* item = add_item(levels_[level], kBranchOverhead + key.size());
  store32(item, child);
  item[4] = static_cast<char>(key.size());
  key.copy(item + 5, key.size());
  const bool is_first = levels_[level].directory_end == kHeaderBytes + kDirectoryEntry;
  store16(item + 5 + key.size(), is_first ? 0 : 1);
}

FileFact GlassTable::close() {
  for (std::size_t level = 0; level < levels_.size(); ++level) {
    if (level + 1 == levels_.size()) {
      root_ = write_block(level);
      break;
    }
    finish_block(level);
  }
  return file_.close();
}

std::string GlassTable::root_info(std::uint32_t least_compressed) const {
  constexpr unsigned kNoRoot = 1;
  constexpr unsigned kSequential = 2;
  std::string free_list;
  if (items_ > 0) {
    append_varint(free_list, kRevision);
    append_varint(free_list, blocks_);
    free_list.append(4, '\0');
  }
  std::string out;
  append_varint(out, root_);
  append_varint(out, items_ > 0 ? (levels_.size() - 1) << 2 | kSequential : kSequential | kNoRoot);
  append_varint(out, items_);
  append_varint(out, kBlockBytes >> 11);
  append_varint(out, least_compressed);
  append_string(out, free_list);
  return out;
}

}  // namespace chancery::index
