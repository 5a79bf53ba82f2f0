#pragma once

#include <string>
#include <string_view>

#include "core/index/byte_codec.h"
#include "core/index/byte_order.h"

namespace chancery::index {

/// Writes texts one after the other, each as what it begins with in common with the text before it, and the
/// rest: nibbles(shared, added), the added bytes. Texts that ascend bytewise take the least.
class FrontEncoder {
 public:
  /// `text` must stay where it is until the next call.
  void append(std::string& out, std::string_view text) {
    const std::size_t shared = shared_prefix(previous_, text);
    append_nibbles(out, shared, text.size() - shared);
    out.append(text.substr(shared));
    previous_ = text;
  }

 private:
  std::string_view previous_;
};

/// Reads them.
class FrontDecoder {
 public:
  /// Throws EnvironmentError where the bytes are damaged.
  void read(ByteReader& reader) {
    const auto [shared, added] = reader.nibbles();
    if (shared > text_.size()) {
      throw EnvironmentError("a text of the index shares more than the one before it has",
                             "Rebuild the index.");
    }
    text_.resize(shared);
    text_ += reader.take(added);
  }
  /// The text read last.
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace chancery::index
