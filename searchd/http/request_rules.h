#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "searchd/http/request_head.h"

namespace chancery::searchd {

enum class Method : std::uint8_t { kGet, kHead, kOptions };

/// A request that may be answered: where it ends is beyond doubt, and so is what it asks for.
struct CheckedRequest {
  Method method = Method::kGet;
  std::string_view target;  ///< Path and query, still encoded; "*" only of OPTIONS.
  bool keep_alive = true;
  bool has_body = false;
  bool expects_continue = false;
};

/// What servers answer to OPTIONS, and beside 405.
inline constexpr std::string_view kAllowedMethods = "GET, HEAD, OPTIONS";

/// Judges a head by what it means: one Host that can be one, one way to tell the body's end that every server
/// reads alike, a method that is served, a target that can be read. 400, 405, 413, 417, 501. Pure.
std::variant<CheckedRequest, Fault> check_request(const RequestHead& head, const RequestLimits& limits);

/// Both steps, for a whole head.
std::variant<CheckedRequest, Fault> check_head(std::string_view bytes, const RequestLimits& limits);

/// Whether a comma-separated list has `token` (lower case; in the list case does not matter).
bool has_token(std::string_view list, std::string_view token);

}  // namespace chancery::searchd
