#include "core/release/address.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace chancery::release {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool remove_prefix(std::string& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.erase(0, prefix.size());
  return true;
}

/// Parameters mean the same in any order; those that only tell where a reader came from mean nothing.
void sort_parameters(std::string& address) {
  const std::size_t mark = address.find('?');
  if (mark == std::string::npos) return;
  std::vector<std::string> parameters;
  for (std::size_t begin = mark + 1; begin <= address.size();) {
    const std::size_t end = std::min(address.find('&', begin), address.size());
    std::string parameter = address.substr(begin, end - begin);
    if (!parameter.empty() && !parameter.starts_with("utm_")) parameters.push_back(std::move(parameter));
    begin = end + 1;
  }
  std::sort(parameters.begin(), parameters.end());
  address.resize(mark);
  char separator = '?';
  for (const std::string& parameter : parameters) {
    address += std::exchange(separator, '&') + parameter;
  }
}

/// The value of a hexadecimal digit; -1 of anything else.
int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string decode_percent(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? digit_value(text[i + 1]) : -1;
    const int low = high >= 0 ? digit_value(text[i + 2]) : -1;
    decoded += low >= 0 ? static_cast<char>(high * 16 + low) : text[i];
    if (low >= 0) i += 2;
  }
  return decoded;
}

}  // namespace

std::string id_of_own_address(std::string_view text) {
  constexpr std::string_view kReleases = "/releases/";
  const std::size_t at = text.find(kReleases);
  const bool has_host = text.starts_with("http://") || text.starts_with("https://");
  if (at == std::string_view::npos || (at > 0 && !has_host)) return {};
  const std::string_view rest = text.substr(at + kReleases.size());
  return decode_percent(rest.substr(0, rest.find_first_of("/?# \t\r\n")));
}

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
  sort_parameters(address);
  while (!address.empty() && address.back() == '/') address.pop_back();
  const bool has_host = address.find('.') < address.find('/');
  const bool has_space = address.find_first_of(" \t\r\n") != std::string::npos;
  return has_host && !has_space ? address : std::string();
}

}  // namespace chancery::release
