#pragma once

#include <string>
#include <string_view>

namespace chancery::release {

/// An address as it is compared: without scheme, `www.`, fragment and slashes at its end; the host in small
/// letters; parameters in order, without those that tell where a reader came from (utm_source). Empty where
/// `text` is no address: it has no dot before its first slash, or holds white space.
std::string plain_address(std::string_view text);

/// The id in an address of the page of a release, http://HOST/releases/ID or only the path, whatever follows,
/// percent-decoded; empty where `text` is no such address. Whether a release has it is not asked.
std::string id_of_own_address(std::string_view text);

}  // namespace chancery::release
