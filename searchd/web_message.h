#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::searchd {

/// A GET or HEAD, as far as an answer depends on it.
struct WebRequest {
  std::string target;             ///< Path and query string, still encoded; the path's encoding is sound.
  std::string accept;             ///< The Accept header.
  std::string if_none_match{};    ///< The If-None-Match header.
  std::string accept_language{};  ///< The Accept-Language header.
  std::string client{};           ///< Who asks, as far as it is known: for fairness, never for logs.
};

/// What writes a body piece by piece: the next piece, or nothing where all was written. Called on a search
/// thread, never twice at a time, only once the piece before has been taken; it is dropped where the reader
/// is gone. Where it throws the connection ends without the end of the body.
using WebStream = std::function<std::string()>;

/// An answer. The HTTP room adds length, date and connection, and compresses what is worth it.
struct WebResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  WebStream stream{};  ///< Where it is set the body is what it writes, and `body` is empty.
};

/// Adds what every answer says, errors of the protocol included: no script but ours, no framing, no sniffing,
/// no Referer (it would tell a ministry's site what was searched for).
void add_security_headers(WebResponse& response);

/// The value of a header of an answer, by its name as it is written; nullptr where there is none.
std::string* find_header(WebResponse& response, std::string_view name);

}  // namespace chancery::searchd
