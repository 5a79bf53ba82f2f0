// The files of a generation that have a form of their own: what is damaged is refused by EnvironmentError.
// The first byte says which file the others are. (Behind the digests of the manifest none of it is ever
// read.)

#include <array>

#include "core/index/column_file.h"
#include "core/index/manifest.h"
#include "core/index/names.h"
#include "core/index/vocabulary.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/memory_file.h"

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

/// A manifest is read from a folder; /dev/shm is the one that costs least.
void read_manifest(std::string_view bytes) {
  static const std::filesystem::path kFolder = [] {
    std::string pattern = "/dev/shm/chancery-fuzz-XXXXXX";
    return std::filesystem::path(::mkdtemp(pattern.data()));
  }();
  std::FILE* const file = std::fopen((kFolder / "manifest.json").c_str(), "wb");
  require(file != nullptr, "a file can be written");
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::fclose(file);
  index::read_manifest(kFolder);
}

void check(std::string_view input) {
  if (input.size() < 2) return;
  const std::string_view bytes = input.substr(1);
  try {
    switch (input.front()) {
      case 'n':
        read_names(bytes);
        break;
      case 'v':
        read_vocabulary(bytes);
        break;
      case 'c':
        index::ColumnFile{bytes};
        break;
      case 'm':
        read_manifest(bytes);
        break;
      default:
        break;
    }
  } catch (const index::EnvironmentError&) {
    // refused, as it has to be
  }
}

}  // namespace
}  // namespace chancery::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chancery::fuzz::check(chancery::fuzz::bytes_of(data, size));
  return 0;
}
