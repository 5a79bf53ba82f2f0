#pragma once

#include <span>
#include <string_view>

#include "core/index/environment_error.h"

namespace chancery::fuzz {

/// A kind of file: an input that begins with `tag` goes on with the bytes of one. `read` may throw
/// EnvironmentError, and nothing else.
struct FileKind {
  char tag;
  void (*read)(std::string_view bytes);
};

/// Reads an input as the file that its first byte says it is. What is damaged is refused, as it has to be.
inline void read_tagged(std::string_view input, std::span<const FileKind> kinds) {
  if (input.empty()) return;
  for (const FileKind& kind : kinds) {
    if (kind.tag != input.front()) continue;
    try {
      kind.read(input.substr(1));
    } catch (const index::EnvironmentError&) {
    }
  }
}

}  // namespace chancery::fuzz
