#pragma once

#include <string>
#include <string_view>

namespace chancery::text {

/// The ISO 3166 code of a country, "AZ", by its two letters in any case (whether a country has them or not),
/// by what people write for them (UK, USA), or by its English name; empty for anything else. Thread-safe.
std::string find_country(std::string_view code_or_name);

/// Whether ISO 3166 or CLDR know a code in capitals ("AZ", "XK", "EU") as that of a country or a union.
/// Thread-safe.
bool is_country(std::string_view code);

/// The English name of an ISO 3166 code; the code itself where there is none. Thread-safe.
std::string country_name(std::string_view code);

}  // namespace chancery::text
