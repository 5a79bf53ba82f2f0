#pragma once

#include <string_view>
#include <variant>

#include "searchd/http/fault.h"

namespace chancery::searchd {

/// Whether `text` is what a Host header may hold: a name or address, and a port; not empty. Pure.
bool is_host(std::string_view text);

/// Reads the target of a GET or HEAD: "/path?query", or that behind "http://host", which RFC 9112 (3.2.2)
/// wants every server to take. Gives the path with its query, still encoded. The path is percent-encoded
/// UTF-8 without NUL; what is not encoded is UTF-8 too, without blanks and `#`. How the query is encoded is
/// left to who reads its parameters, and can say which one is wrong. Pure.
std::variant<std::string_view, Fault> read_target(std::string_view target);

}  // namespace chancery::searchd
