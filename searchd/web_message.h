#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::searchd {

/// A GET or HEAD, as far as an answer depends on it.
struct WebRequest {
  std::string target;             ///< Path and query string, still encoded.
  std::string accept;             ///< The Accept header.
  std::string accept_language{};  ///< The Accept-Language header.
};

/// An answer. `session` adds length, date and connection.
struct WebResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

/// Adds what every answer says, errors of the protocol included: no script but ours, no framing, no sniffing,
/// no Referer (it would tell a ministry's site what was searched for).
void add_security_headers(WebResponse& response);

}  // namespace chancery::searchd
