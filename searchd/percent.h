#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::searchd {

/// One `name=value` of a query string, still encoded.
struct RawParameter {
  std::string_view name;
  std::string_view value;
};

/// What percent-encoded text stands for; `plus_is_space` as in a query string. nullopt where a `%` is not
/// followed by two hexadecimal digits, or the result is not valid UTF-8, or it holds a NUL.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space);

/// Encodes everything but RFC 3986's unreserved characters, so that the result is one path segment.
std::string percent_encode(std::string_view text);

/// The same for a query string, with `+` for a space.
std::string percent_encode_query(std::string_view text);

/// The parts of a query string between `&`; empty parts are passed over.
std::vector<RawParameter> split_query(std::string_view query);

}  // namespace chancery::searchd
