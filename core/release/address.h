#pragma once

#include <string>
#include <string_view>

namespace chancery::release {

/// An address as it is compared: without scheme, `www.`, fragment and slashes at its end; the host in small
/// letters. Empty where `text` is no address: it has no dot before its first slash, or holds white space.
std::string plain_address(std::string_view text);

}  // namespace chancery::release
