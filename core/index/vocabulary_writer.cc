#include "core/index/vocabulary_writer.h"

#include <algorithm>

#include "core/index/byte_codec.h"
#include "core/index/vocabulary_format.h"

namespace chancery::index {

void VocabularyWriter::add(std::string_view key, std::string_view form, std::uint32_t id,
                           std::uint64_t frequency, const std::vector<FormUseView>& uses) {
  if (count_ % kVocabularyBlock == 0) {
    block_offsets_.push_back(static_cast<std::uint32_t>(blocks_.size()));
    last_key_.clear();
  }
  ++count_;
  const std::size_t shared = shared_prefix(last_key_, key);
  append_varint(blocks_, shared);
  append_string(blocks_, key.substr(shared));
  append_string(blocks_, form == key ? std::string_view() : form);
  append_varint(blocks_, id);
  append_varint(blocks_, frequency);
  append_varint(blocks_, uses.size());
  for (const FormUseView& use : uses) {
    blocks_.push_back(static_cast<char>(use.language));
    blocks_.push_back(static_cast<char>(use.magnitude));
    const std::size_t kept = shared_prefix(form, use.stem);
    append_nibbles(blocks_, form.size() - kept, use.stem.size() - kept);
    blocks_.append(use.stem.substr(kept));
    if (!use.stem.empty() && use.stem != form) stems_.push_back({std::string(use.stem), id});
  }
  last_key_ = key;
}

std::string VocabularyWriter::encode_stems() {
  std::sort(stems_.begin(), stems_.end(), [](const StemPair& a, const StemPair& b) {
    return a.stem != b.stem ? a.stem < b.stem : a.id < b.id;
  });
  std::string blocks;
  std::vector<std::uint32_t> offsets;
  std::string_view last;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < stems_.size();) {
    std::size_t end = begin;
    std::vector<std::uint32_t> ids;
    for (; end < stems_.size() && stems_[end].stem == stems_[begin].stem; ++end) {
      if (ids.empty() || ids.back() != stems_[end].id) ids.push_back(stems_[end].id);
    }
    if (number++ % kVocabularyBlock == 0) {
      offsets.push_back(static_cast<std::uint32_t>(blocks.size()));
      last = {};
    }
    const std::string_view stem = stems_[begin].stem;
    const std::size_t shared = shared_prefix(last, stem);
    append_varint(blocks, shared);
    append_string(blocks, stem.substr(shared));
    append_varint(blocks, ids.size());
    std::uint32_t previous = 0;
    for (const std::uint32_t id : ids) {
      append_varint(blocks, id - previous);
      previous = id;
    }
    last = stem;
    begin = end;
  }
  return encode_blocks(static_cast<std::uint32_t>(number), offsets, blocks);
}

std::vector<FileFact> VocabularyWriter::write(const std::filesystem::path& directory) {
  return {write_file(directory / "forms", encode_blocks(count_, block_offsets_, blocks_)),
          write_file(directory / "stems", encode_stems())};
}

}  // namespace chancery::index
