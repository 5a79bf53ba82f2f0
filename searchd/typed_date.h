#pragma once

#include <string>
#include <string_view>

#include "searchd/parameters.h"

namespace chancery::searchd {

/// A date as a person types it ("Feb 2025", "21/11/2014", "5 mars 2024", in any language that datelines are
/// read in), as an address has it: "2025-02", "2014-11-21". Empty where it is none, or might be two
/// ("03/04/2021").
std::string read_typed_date(std::string_view text);

/// Takes the dates of `parsed` that are no dates of an address but can be read so. What a script is refused
/// with a suggestion, a person is understood in.
void take_typed_dates(ParsedParameters& parsed);

}  // namespace chancery::searchd
