#include "searchd/web_message.h"

namespace chancery::searchd {

void add_security_headers(WebResponse& response) {
  response.headers.emplace_back("Content-Security-Policy",
                                "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
                                "connect-src 'self'; form-action 'self'; base-uri 'none'; "
                                "frame-ancestors 'none'");
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  response.headers.emplace_back(
      "Permissions-Policy",
      "camera=(), clipboard-write=(self), geolocation=(), microphone=(), payment=(), usb=()");
  response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
}

std::string* find_header(WebResponse& response, std::string_view name) {
  for (auto& [candidate, value] : response.headers) {
    if (candidate == name) return &value;
  }
  return nullptr;
}

}  // namespace chancery::searchd
