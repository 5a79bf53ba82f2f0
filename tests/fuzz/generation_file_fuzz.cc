// The files of a generation that have a form of their own: what is damaged is refused by EnvironmentError.
// The first byte says which file the others are. (Behind the digests of the manifest none of it is ever
// read. Streams are made of bytes any of which is a part of a number; postings are Xapian's.)

#include <array>

#include "core/index/column_file.h"
#include "core/index/manifest.h"
#include "core/index/names.h"
#include "core/index/vector_file.h"
#include "core/index/vocabulary.h"
#include "tests/core/index/sample_releases.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/scratch_folder.h"
#include "tests/fuzz/tagged_file.h"

namespace chancery::fuzz {
namespace {

void read_names(std::string_view bytes) {
  const MemoryFile file(bytes);
  const index::MappedFile mapped(file.path());
  const index::Names names(mapped);
  const std::array<std::string_view, 4> keys = {"united", "nations", "oic", "of"};
  for (std::size_t at = 0; at < keys.size(); ++at) names.match(keys, at);
}

void read_vocabulary(std::string_view bytes) {
  const std::size_t half = bytes.size() / 2;
  const MemoryFile forms_file(bytes);
  const MemoryFile stems_file(bytes.substr(half));
  const index::MappedFile forms(forms_file.path());
  const index::MappedFile stems(stems_file.path());
  const index::Vocabulary vocabulary(forms, stems);
  vocabulary.find_key("minister");
  vocabulary.find_prefix("min", 100);
  vocabulary.find_stem("minist");
}

void read_columns(std::string_view bytes) { index::ColumnFile{bytes}; }

void read_vectors(std::string_view bytes) {
  const index::VectorFile vectors(bytes);
  vectors.basis_of(text::Language::kUndetermined);
  if (vectors.size() > 0) meaning::cosine(vectors[0], vectors[vectors.size() - 1]);
}

void read_manifest(std::string_view bytes) {
  static const ScratchFolder folder;
  folder.write("manifest.json", bytes);
  index::read_manifest(folder.path());
}

/// A generation of some releases, of which one file is exchanged: its size stays, as else it is refused at
/// once.
class ExchangedFile {
 public:
  ExchangedFile() { index::build_generation(index::random_releases(20, 30, 7), folder_.path()); }

  void read(const char* name, std::string_view bytes) const {
    const std::filesystem::path path = folder_.path() / "generation" / name;
    std::string exchanged(bytes);
    exchanged.resize(std::filesystem::file_size(path));
    folder_.write(std::filesystem::path("generation") / name, exchanged);
    const auto generation = index::Generation::open(path.parent_path(), index::Verification::kSizes);
    generation->find_id("r1");
    generation->find_address("https://www.mfa.example/releases/r2");
    generation->first_seen();
    const index::Works works = generation->works();
    require(works.hashes.size() == works.docs.size(), "each hash has a doc");
  }

 private:
  ScratchFolder folder_;
};

void read_ids(std::string_view bytes) {
  static const ExchangedFile file;
  file.read("ids", bytes);
}

void read_addresses(std::string_view bytes) {
  static const ExchangedFile file;
  file.read("addresses", bytes);
}

constexpr std::array kKinds{FileKind{'n', read_names},    FileKind{'v', read_vocabulary},
                            FileKind{'c', read_columns},  FileKind{'t', read_vectors},
                            FileKind{'m', read_manifest}, FileKind{'i', read_ids},
                            FileKind{'a', read_addresses}};

}  // namespace
}  // namespace chancery::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chancery::fuzz::read_tagged(chancery::fuzz::bytes_of(data, size), chancery::fuzz::kKinds);
  return 0;
}
