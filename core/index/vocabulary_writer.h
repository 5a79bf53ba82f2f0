#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/index/durable_file.h"

namespace chancery::index {

/// A form's use in one language, as views (see FormUse).
struct FormUseView {
  std::uint8_t language = 0;
  std::uint8_t magnitude = 0;
  std::string_view stem;
};

/// Writes `forms` and `stems` of a generation. Forms must come in ascending order of (key, form).
class VocabularyWriter {
 public:
  VocabularyWriter() = default;

  void add(std::string_view key, std::string_view form, std::uint32_t id, std::uint64_t frequency,
           const std::vector<FormUseView>& uses);

  /// Writes both files into `directory`.
  std::vector<FileFact> write(const std::filesystem::path& directory);

 private:
  struct StemPair {
    std::string stem;
    std::uint32_t id;
  };
  std::string encode_stems();

  std::string blocks_;
  std::vector<std::uint32_t> block_offsets_;
  std::string last_key_;
  std::uint32_t count_ = 0;
  std::vector<StemPair> stems_;
};

}  // namespace chancery::index
