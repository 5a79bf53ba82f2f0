#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/language.h"

struct ZSTD_CDict_s;
struct ZSTD_DDict_s;
struct ZSTD_CCtx_s;

namespace chancery::index {

/// Trains a zstd dictionary from encoded releases of one language. Empty where there is too little to learn
/// from. Deterministic.
std::string train_dictionary(const std::vector<std::string>& samples);

/// The zstd dictionaries of an index, at most one a language; each once trained is kept. Immutable after
/// loading, shared by threads.
class Dictionaries {
 public:
  Dictionaries() = default;
  ~Dictionaries();
  Dictionaries(const Dictionaries&) = delete;
  Dictionaries& operator=(const Dictionaries&) = delete;

  /// Reads `<language>-<version>.zdict` of a directory (none where it does not exist); `for_writing` prepares
  /// compression.
  void load(const std::filesystem::path& directory, bool for_writing);

  /// Takes a freshly trained one. Its version is the first 8 hexadecimal digits of its sha256.
  void add(text::Language language, std::string bytes, bool for_writing);

  /// Whether the language has one.
  bool has(text::Language language) const;
  /// "en-1a2b3c4d.zdict", or empty.
  const std::string& file_name(text::Language language) const;
  const std::string& bytes(text::Language language) const;
  /// Null where the language has none.
  const ZSTD_CDict_s* compression(text::Language language) const;
  const ZSTD_DDict_s* decompression(text::Language language) const;

 private:
  struct Entry {
    std::string file_name;
    std::string bytes;
    ZSTD_CDict_s* compression = nullptr;
    ZSTD_DDict_s* decompression = nullptr;
  };
  const Entry& entry(text::Language language) const { return entries_[static_cast<std::size_t>(language)]; }

  std::array<Entry, 256> entries_;
};

}  // namespace chancery::index
