#include "searchd/http/request_target.h"

#include <algorithm>

#include "core/text/utf8.h"
#include "searchd/header_value.h"
#include "searchd/percent.h"

namespace chancery::searchd {
namespace {

constexpr Fault kNoPath{400, "An address begins with a slash."};
constexpr std::size_t kLongestHost = 255;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// RFC 3986's reg-name without percent-encoding, which no host that is served here has.
bool is_name_character(char c) {
  return is_letter(c) || is_digit(c) || std::string_view("-._~!$&'()*+,;=").find(c) != std::string_view::npos;
}

bool is_address_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' || c == '.';
}

/// "", ":" or ":8080".
bool is_port(std::string_view text) {
  if (text.empty()) return true;
  return text.front() == ':' && text.size() <= 6 && std::all_of(text.begin() + 1, text.end(), is_digit);
}

/// What stands behind "http://" or "https://"; the whole target where it begins with neither.
std::string_view without_scheme(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (equals_ignoring_case(target.substr(0, scheme.size()), scheme)) return target.substr(scheme.size());
  }
  return target;
}

/// Whether `..` leads above the root.
bool climbs_out(std::string_view path) {
  int depth = 0;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    if (segment == "..") {
      if (--depth < 0) return true;
    } else if (!segment.empty() && segment != ".") {
      ++depth;
    }
    path.remove_prefix(end);
  }
  return false;
}

}  // namespace

bool is_host(std::string_view text) {
  if (text.size() > kLongestHost) return false;
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos || end < 3) return false;
    return std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(end),
                       is_address_character) &&
           is_port(text.substr(end + 1));
  }
  const std::size_t colon = std::min(text.find(':'), text.size());
  const std::string_view name = text.substr(0, colon);
  return !name.empty() && name.find("..") == std::string_view::npos &&
         std::all_of(name.begin(), name.end(), is_name_character) && is_port(text.substr(colon));
}

std::variant<std::string_view, Fault> read_target(std::string_view target) {
  if (!target.starts_with('/')) {
    const std::string_view rest = without_scheme(target);
    if (rest.size() == target.size()) return kNoPath;
    const std::size_t slash = rest.find_first_of("/?#");
    if (!is_host(rest.substr(0, slash))) return Fault{400, "The address names no host that can be."};
    if (slash == std::string_view::npos) return std::string_view("/");
    if (rest[slash] != '/') return kNoPath;
    target = rest.substr(slash);
  }
  if (target.find('#') != std::string_view::npos)
    return Fault{400, "An address that is asked for has no '#'."};
  if (!text::is_valid_utf8(target)) return Fault{400, "The address is not UTF-8."};
  const auto path = percent_decode(target.substr(0, target.find('?')), false);
  if (!path) return Fault{400, "The address is not encoded as it should be."};
  if (climbs_out(*path)) return Fault{400, "The address leads out of this site."};
  return target;
}

}  // namespace chancery::searchd
