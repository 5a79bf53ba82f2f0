#pragma once

#include <string>
#include <vector>

namespace chancery::searchd {

/// Bytes that a client sends on one connection, and what has to come back.
struct RequestCase {
  std::string name;
  std::string bytes;
  std::vector<int> statuses;  ///< Of all answers until the server closes; none: it closes without a word.
  bool is_sound = false;      ///< RFC 9110 and 9112 want it served.
};

/// From RFC 9112, from the ways in which servers are known to read differently, and from what is tested in
/// other parsers. Sound requests ask for /healthz, /search or what can be refused by name.
const std::vector<RequestCase>& request_table();

}  // namespace chancery::searchd
