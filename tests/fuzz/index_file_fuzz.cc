// The files that an index has once, and not once a generation: what is damaged is refused by
// EnvironmentError, or counts as absent. The first byte says which file the others are; where a digest stands
// before or behind the rest of a file it is made to fit.

#include <zstd.h>

#include <array>

#include "core/index/basis.h"
#include "core/index/byte_codec.h"
#include "core/index/dictionary.h"
#include "core/index/digest.h"
#include "core/index/first_seen.h"
#include "core/index/generation.h"
#include "core/index/release_codec.h"
#include "core/index/schema.h"
#include "indexer/catalogue.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/scratch_folder.h"
#include "tests/fuzz/tagged_file.h"

namespace chancery::fuzz {
namespace {

std::string digest_of(std::string_view bytes) {
  std::string digest;
  index::append_fixed(digest, index::sha256(bytes));
  return digest;
}

void read_basis(std::string_view bytes) {
  const auto basis = index::Basis::decode(bytes);
  if (!basis) return;
  std::array<float, meaning::kDimensions> row{};
  for (std::uint32_t term = 0; term < basis->size(); ++term) basis->read_row(term, row);
  basis->find("minist");
}

/// A frame that was compressed without a dictionary is read with one.
void read_dictionary(std::string_view bytes) {
  static const std::string kFrame = [] {
    const index::Dictionaries none;
    return std::string(index::ReleaseCompressor(none).compress(text::Language::kUndetermined, "a release"));
  }();
  index::Dictionaries dictionaries;
  dictionaries.add(text::Language::kUndetermined, std::string(bytes), false);
  index::decompress_release(dictionaries, text::Language::kUndetermined, kFrame);
}

void read_seen(std::string_view bytes) {
  const MemoryFile file(std::string(bytes) + digest_of(bytes));
  auto seen = index::FirstSeen::read(file.path());
  if (!seen) return;
  seen->find(1);
  const std::array<std::uint64_t, 2> hashes{1, 2};
  seen->add(hashes, 1'740'000'000);
  require(seen->find(2).has_value(), "what was added is there");
}

/// `bytes`: the records, before compression.
void read_catalogue(std::string_view bytes) {
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  frame.resize(ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), 1));
  std::string file;
  index::append_fixed(file, index::kSchemaVersion << 16U | index::kAnalysisVersion);
  indexer::Catalogue catalogue;
  catalogue.load(MemoryFile(file + digest_of(frame) + frame).path());
  indexer::Record record;
  catalogue.find({}, true, record);
}

void read_pointer(std::string_view bytes) {
  static const ScratchFolder folder;
  folder.write("current", bytes);
  const auto generation = index::current_generation(folder.path());
  require(generation && generation->parent_path() == folder.path() / "generations",
          "a generation is nowhere but among the generations");
}

constexpr std::array kKinds{FileKind{'b', read_basis}, FileKind{'d', read_dictionary},
                            FileKind{'s', read_seen}, FileKind{'k', read_catalogue},
                            FileKind{'c', read_pointer}};

}  // namespace
}  // namespace chancery::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chancery::fuzz::read_tagged(chancery::fuzz::bytes_of(data, size), chancery::fuzz::kKinds);
  return 0;
}
