#pragma once

#include <string_view>

namespace chancery::query {

/// Whether a token stream holds `needle` (whole ids, not empty) at a token's beginning: AVX2 where the
/// processor has it, else portable.
bool stream_holds(std::string_view stream, std::string_view needle);

/// The portable one.
bool stream_holds_portable(std::string_view stream, std::string_view needle);

}  // namespace chancery::query
