#pragma once

#include <string>
#include <vector>

#include "tests/searchd/http/request_table.h"

namespace chancery::searchd {

using Cases = std::vector<RequestCase>;

/// A request line and headers, with the Host that every request needs and its end.
inline std::string ask(const std::string& line, const std::string& headers = "") {
  return line + "\r\nHost: chancery.example\r\n" + headers + "\r\n";
}

inline std::string get(const std::string& headers = "") { return ask("GET /healthz HTTP/1.1", headers); }

inline std::string get_target(const std::string& target) { return ask("GET " + target + " HTTP/1.1"); }

inline std::string chunks(const std::string& body) { return get("Transfer-Encoding: chunked\r\n") + body; }

inline std::string fields(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "X-" + std::to_string(i) + ": y\r\n";
  return text;
}

/// What belongs to header lines, and to bodies.
void add_headers(Cases& cases);
void add_bodies(Cases& cases);

}  // namespace chancery::searchd
