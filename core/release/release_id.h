#pragma once

#include <string>
#include <string_view>

#include "core/release/release_assembly.h"

namespace chancery::release {

/// The id of a release: the stated one, else its url, else `fallback`, else `sha256:` and 16 digits of a hash
/// of its source, stated language, stated date (`date_line`, else `published`) and title.
std::string choose_id(const StatedFields& fields, std::string_view fallback);

}  // namespace chancery::release
