#include "core/release/address.h"

#include <algorithm>

namespace chancery::release {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool remove_prefix(std::string& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.erase(0, prefix.size());
  return true;
}

}  // namespace

std::string plain_address(std::string_view text) {
  std::string address(text);
  const std::size_t scheme = address.find("://");
  const std::size_t host_end = address.find('/', scheme == std::string::npos ? 0 : scheme + 3);
  std::transform(address.begin(),
                 address.begin() + static_cast<std::ptrdiff_t>(std::min(host_end, address.size())),
                 address.begin(), lower);
  if (!remove_prefix(address, "https://")) remove_prefix(address, "http://");
  remove_prefix(address, "www.");
  address.resize(std::min(address.find('#'), address.size()));
  while (!address.empty() && address.back() == '/') address.pop_back();
  const bool has_host = address.find('.') < address.find('/');
  const bool has_space = address.find_first_of(" \t\r\n") != std::string::npos;
  return has_host && !has_space ? address : std::string();
}

}  // namespace chancery::release
