#include "searchd/client_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

#include "searchd/header_value.h"

namespace chancery::searchd {
namespace {

constexpr unsigned kMappedBits = 96;
constexpr unsigned kAllBits = 128;
constexpr std::size_t kClientBytes = 8;  // of IPv6

bool is_mapped(const AddressBytes& address) {
  return std::all_of(address.begin(), address.begin() + 10, [](std::uint8_t byte) { return byte == 0; }) &&
         address[10] == 0xff && address[11] == 0xff;
}

std::string key_of(const AddressBytes& address) {
  const std::string bytes(address.begin(), address.end());
  return is_mapped(address) ? bytes : bytes.substr(0, kClientBytes);
}

bool is_in(const AddressBytes& address, std::span<const AddressBlock> blocks) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](const AddressBlock& block) { return block.contains(address); });
}

/// An entry of X-Forwarded-For: an address, perhaps with a port.
std::optional<AddressBytes> parse_entry(std::string_view text) {
  text = trim_blanks(text);
  if (text.starts_with('[')) return parse_address(text.substr(1, std::min(text.find(']'), text.size()) - 1));
  if (std::count(text.begin(), text.end(), ':') == 1) text = text.substr(0, text.find(':'));
  return parse_address(text);
}

}  // namespace

std::optional<AddressBytes> parse_address(std::string_view text) {
  AddressBytes bytes{};
  const std::string copy(text);
  if (copy.size() != text.size() || copy.find('\0') != std::string::npos) return std::nullopt;
  if (::inet_pton(AF_INET6, copy.c_str(), bytes.data()) == 1) return bytes;
  bytes = {};
  bytes[10] = bytes[11] = 0xff;
  if (::inet_pton(AF_INET, copy.c_str(), bytes.data() + 12) == 1) return bytes;
  return std::nullopt;
}

bool AddressBlock::contains(const AddressBytes& address) const {
  const auto whole = static_cast<std::ptrdiff_t>(bits / 8);
  if (!std::equal(bytes.begin(), bytes.begin() + whole, address.begin())) return false;
  const unsigned rest = bits % 8;
  if (rest == 0) return true;
  const auto at = static_cast<std::size_t>(whole);
  return (bytes[at] >> (8 - rest)) == (address[at] >> (8 - rest));
}

std::optional<AddressBlock> parse_address_block(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto address = parse_address(text.substr(0, slash));
  if (!address) return std::nullopt;
  const unsigned before = is_mapped(*address) ? kMappedBits : 0;
  AddressBlock block{*address, kAllBits};
  if (slash == std::string_view::npos) return block;
  const std::string_view length = text.substr(slash + 1);
  unsigned bits = 0;
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), bits);
  if (error != std::errc() || end != length.data() + length.size() || bits > kAllBits - before) {
    return std::nullopt;
  }
  block.bits = before + bits;
  return block;
}

bool is_trusted(std::string_view peer, std::span<const AddressBlock> trusted) {
  const auto address = parse_address(peer);
  return address && is_in(*address, trusted);
}

std::string client_key(std::string_view peer, std::string_view forwarded_for,
                       std::span<const AddressBlock> trusted) {
  const auto connected = parse_address(peer);
  if (!connected) return std::string(peer);
  AddressBytes client = *connected;
  while (is_in(client, trusted) && !forwarded_for.empty()) {
    const std::size_t comma = forwarded_for.rfind(',');
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
    const auto next = parse_entry(forwarded_for.substr(begin));
    if (!next) break;
    client = *next;
    forwarded_for = forwarded_for.substr(0, comma == std::string_view::npos ? 0 : comma);
  }
  return key_of(client);
}

}  // namespace chancery::searchd
