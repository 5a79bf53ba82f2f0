#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chancery::release {

/// JSON with every \uD800..\uDFFF escape that is no half of a pair replaced by \uFFFD; nullopt where there is
/// none. (Python writes such escapes for file names and cut emoji; JSON parsers refuse them.)
std::optional<std::string> mend_surrogates(std::string_view json);

}  // namespace chancery::release
