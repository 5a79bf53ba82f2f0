#include "core/index/vocabulary.h"

#include <algorithm>

#include "core/index/byte_codec.h"
#include "core/text/tokenizer.h"

namespace chancery::index {
namespace {

FormUse read_use(ByteReader& reader, const std::string& form) {
  FormUse use;
  use.language = static_cast<text::Language>(reader.fixed<std::uint8_t>());
  use.magnitude = reader.fixed<std::uint8_t>();
  const auto [dropped, added] = reader.nibbles();
  if (dropped > form.size()) throw EnvironmentError("the vocabulary is damaged", "Rebuild the index.");
  use.stem = form.substr(0, form.size() - dropped);
  use.stem += reader.take(added);
  return use;
}

}  // namespace

Vocabulary::Vocabulary(const MappedFile& forms, const MappedFile& stems)
    : forms_(forms.bytes()), stems_(stems.bytes()) {}

void Vocabulary::skip_uses(ByteReader& reader) {
  for (std::uint64_t left = reader.varint(); left > 0; --left) {
    reader.take(2);
    reader.take(reader.nibbles().second);
  }
}

std::vector<FormEntry> Vocabulary::read_block(std::uint32_t block) const {
  std::vector<FormEntry> entries(forms_.entries(block));
  ByteReader reader = forms_.open(block);
  std::string_view last;
  for (FormEntry& entry : entries) {
    const std::uint64_t shared = reader.varint();
    entry.key = last.substr(0, shared);
    entry.key += reader.string();
    const std::string_view form = reader.string();
    entry.form = form.empty() ? std::string_view(entry.key) : form;
    entry.id = static_cast<std::uint32_t>(reader.varint());
    entry.frequency = reader.varint();
    for (std::uint64_t left = reader.varint(); left > 0; --left) {
      entry.uses.push_back(read_use(reader, entry.form));
    }
    last = entry.key;
  }
  return entries;
}

template <class Wanted>
std::vector<FormEntry> Vocabulary::collect(std::string_view from, std::size_t limit, Wanted wanted) const {
  std::vector<FormEntry> found;
  if (forms_.count() == 0) return found;
  for (std::uint32_t block = forms_.find(from, true); block < forms_.block_count(); ++block) {
    for (FormEntry& entry : read_block(block)) {
      if (std::string_view(entry.key) < from) continue;
      if (!wanted(entry.key) || found.size() == limit) return found;
      found.push_back(std::move(entry));
    }
  }
  return found;
}

std::vector<FormEntry> Vocabulary::find_key(std::string_view key) const {
  return collect(key, SIZE_MAX, [key](std::string_view other) { return other == key; });
}

std::vector<FormEntry> Vocabulary::find_prefix(std::string_view prefix, std::size_t limit) const {
  return collect(prefix, limit, [prefix](std::string_view other) { return other.starts_with(prefix); });
}

std::vector<std::uint32_t> Vocabulary::find_stem(std::string_view stem) const {
  std::vector<std::uint32_t> ids = find_listed_stem(stem);
  for (const FormEntry& entry : find_key(text::fold_marks(stem))) {
    const bool has_stem = std::any_of(entry.uses.begin(), entry.uses.end(),
                                      [stem](const FormUse& use) { return use.stem == stem; });
    if (has_stem) ids.push_back(entry.id);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<std::uint32_t> Vocabulary::find_listed_stem(std::string_view stem) const {
  std::vector<std::uint32_t> ids;
  if (stems_.count() == 0) return ids;
  const std::uint32_t block = stems_.find(stem, false);
  ByteReader reader = stems_.open(block);
  std::string current;
  for (std::uint32_t i = 0; i < stems_.entries(block); ++i) {
    current.resize(std::min<std::size_t>(reader.varint(), current.size()));
    current += reader.string();
    std::uint32_t id = 0;
    for (std::uint64_t left = reader.varint(); left > 0; --left) {
      id += static_cast<std::uint32_t>(reader.varint());
      if (current == stem) ids.push_back(id);
    }
  }
  return ids;
}

}  // namespace chancery::index
