#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/parameters.h"

namespace chancery::searchd {

/// What a person may mean who types a date: "Feb 2025", "21/11/2014", "20141121", "5 mars 2024" (in any
/// language that datelines are read in, digits of any script), "yesterday" in a language of the interface.
/// Each as an address has it: "2025-02", "2014-11-21". Two where it may be two days ("03/04/2021"), none
/// where it is no date. `today` is in days since 1970-01-01.
std::vector<std::string> read_typed_date(std::string_view text, std::int32_t today);

/// Takes the dates of `parsed` that are no dates of an address but can be read so: what a script is refused
/// with a suggestion, a person is understood in. Of others it says better why they are refused: they may be
/// two days, or there is no such day.
void take_typed_dates(ParsedParameters& parsed);

}  // namespace chancery::searchd
