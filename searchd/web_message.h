#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::searchd {

/// A GET or HEAD, as far as an answer depends on it.
struct WebRequest {
  std::string target;         ///< Path and query string, still encoded.
  std::string accept;         ///< The Accept header.
  std::string if_none_match;  ///< The If-None-Match header.
};

/// What writes a body piece by piece: the next piece, or nothing where all was written. Called on a search
/// thread, never twice at a time, only once the piece before has been taken; it is dropped where the reader
/// is gone.
using WebStream = std::function<std::string()>;

/// An answer. `session` adds length, date and connection.
struct WebResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  WebStream stream;  ///< Where it is set the body is what it writes, and `body` is empty.
};

/// Adds what every answer says, errors of the protocol included: no script, no framing, no sniffing, no
/// Referer (it would tell a ministry's site what was searched for).
void add_security_headers(WebResponse& response);

}  // namespace chancery::searchd
