#pragma once

#include <string>
#include <string_view>

#include "core/index/dictionary.h"
#include "core/index/generation.h"

namespace chancery::index {

/// The bytes of a release as they are stored (`docs/format.md`, "releases"), before compression.
std::string encode_release(const StoredRelease& stored);

/// The inverse. Throws EnvironmentError where the bytes are damaged.
StoredRelease decode_release(std::string_view bytes);

/// Compresses encoded releases, one zstd frame each. One object belongs to one thread.
class ReleaseCompressor {
 public:
  explicit ReleaseCompressor(const Dictionaries& dictionaries);
  ~ReleaseCompressor();
  ReleaseCompressor(const ReleaseCompressor&) = delete;
  ReleaseCompressor& operator=(const ReleaseCompressor&) = delete;

  /// The frame of `bytes`, with the dictionary of `language` where there is one. Valid until the next call.
  std::string_view compress(text::Language language, std::string_view bytes);

 private:
  const Dictionaries& dictionaries_;
  ZSTD_CCtx_s* context_;
  std::string frame_;
};

/// Decompresses a frame. Throws EnvironmentError where it is damaged. Thread-safe.
std::string decompress_release(const Dictionaries& dictionaries, text::Language language,
                               std::string_view frame);

}  // namespace chancery::index
