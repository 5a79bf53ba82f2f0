#pragma once

#include <string>
#include <string_view>

#include "core/release/release_assembly.h"

namespace chancery::release {

/// The id of a release: the stated one, else its url, else `fallback`, else a hash of its source, stated
/// language, stated date (`date_line`, else `published`) and title; the first line of the body stands for a
/// title that is missing, so that two untitled releases of one day are not taken for one.
std::string choose_id(const StatedFields& fields, std::string_view fallback);

}  // namespace chancery::release
