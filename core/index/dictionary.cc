#define ZDICT_STATIC_LINKING_ONLY  // for the trainer with fixed parameters
#include "core/index/dictionary.h"

#include <zdict.h>
#include <zstd.h>

#include <algorithm>

#include "core/index/digest.h"
#include "core/index/durable_file.h"
#include "core/index/environment_error.h"
#include "core/index/mapped_file.h"

namespace chancery::index {
namespace {

constexpr std::size_t kDictionaryBytes = 114'688;  // 112 KiB
constexpr int kCompressionLevel = 3;
constexpr std::size_t kVersionBytes = 4;

std::string name_of(text::Language language, std::string_view bytes) {
  return std::string(text::info(language).code) + "-" + to_hex(sha256(bytes), kVersionBytes) + ".zdict";
}

}  // namespace

std::string train_dictionary(const std::vector<std::string>& samples) {
  std::string all;
  std::vector<std::size_t> sizes;
  for (const std::string& sample : samples) {
    all += sample;
    sizes.push_back(sample.size());
  }
  ZDICT_fastCover_params_t parameters{};
  parameters.k = 1024;
  parameters.d = 8;
  parameters.f = 20;
  parameters.accel = 1;
  parameters.zParams.compressionLevel = kCompressionLevel;
  std::string dictionary(kDictionaryBytes, '\0');
  const std::size_t size =
      ZDICT_trainFromBuffer_fastCover(dictionary.data(), dictionary.size(), all.data(), sizes.data(),
                                      static_cast<unsigned>(sizes.size()), parameters);
  if (ZDICT_isError(size) != 0) return "";
  dictionary.resize(size);
  return dictionary;
}

Dictionaries::~Dictionaries() {
  for (const Entry& entry : entries_) {
    ZSTD_freeCDict(entry.compression);
    ZSTD_freeDDict(entry.decompression);
  }
}

void Dictionaries::load(const std::filesystem::path& directory, bool for_writing) {
  std::error_code error;
  if (!std::filesystem::exists(directory, error) && !error) return;
  std::vector<std::filesystem::path> paths;
  for (auto item = std::filesystem::directory_iterator(directory, error);
       !error && item != std::filesystem::directory_iterator(); item.increment(error)) {
    if (item->path().extension() == ".zdict") paths.push_back(item->path());
  }
  if (error) throw system_failure("cannot list", directory, error.value());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    const std::string name = path.filename().string();
    const auto language = text::find_language(name.substr(0, name.find('-')));
    if (!language) continue;
    std::string bytes(MappedFile(path).bytes());
    if (name_of(*language, bytes) == name) {
      add(*language, std::move(bytes), for_writing);
    } else if (!for_writing) {
      throw EnvironmentError("the dictionary " + path.string() + " is damaged", "Rebuild the index.");
    }
    // A build trains a damaged one anew.
  }
}

void Dictionaries::add(text::Language language, std::string bytes, bool for_writing) {
  Entry& entry = entries_[static_cast<std::size_t>(language)];
  entry.bytes = std::move(bytes);
  entry.file_name = name_of(language, entry.bytes);
  ZSTD_freeDDict(entry.decompression);
  entry.decompression = ZSTD_createDDict(entry.bytes.data(), entry.bytes.size());
  if (for_writing) {
    ZSTD_freeCDict(entry.compression);
    entry.compression = ZSTD_createCDict(entry.bytes.data(), entry.bytes.size(), kCompressionLevel);
  }
}

bool Dictionaries::has(text::Language language) const { return !entry(language).bytes.empty(); }
const std::string& Dictionaries::file_name(text::Language language) const {
  return entry(language).file_name;
}
const std::string& Dictionaries::bytes(text::Language language) const { return entry(language).bytes; }
const ZSTD_CDict_s* Dictionaries::compression(text::Language language) const {
  return entry(language).compression;
}
const ZSTD_DDict_s* Dictionaries::decompression(text::Language language) const {
  return entry(language).decompression;
}

}  // namespace chancery::index
