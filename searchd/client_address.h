#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chancery::searchd {

/// An address of IPv6, or one of IPv4 mapped into it.
using AddressBytes = std::array<std::uint8_t, 16>;

/// Reads "192.0.2.1" or "2001:db8::1", nothing else. Pure.
std::optional<AddressBytes> parse_address(std::string_view text);

/// Addresses whose first bits are the same.
struct AddressBlock {
  AddressBytes bytes{};
  unsigned bits = 0;

  bool contains(const AddressBytes& address) const;
};

/// Reads "10.0.0.0/8", "2001:db8::/32" or a single address. Pure.
std::optional<AddressBlock> parse_address_block(std::string_view text);

/// Who asks, as a key of some bytes that compares equal for one client: its address, of IPv6 the first 64
/// bits, which one client has for himself. `peer` is who connected. Where that is a trusted proxy, the client
/// is the last address in `forwarded_for` (X-Forwarded-For) that is none: what stands before it anybody may
/// have written. Pure.
std::string client_key(std::string_view peer, std::string_view forwarded_for,
                       std::span<const AddressBlock> trusted);

/// Whether `peer` is in one of the blocks.
bool is_trusted(std::string_view peer, std::span<const AddressBlock> trusted);

}  // namespace chancery::searchd
