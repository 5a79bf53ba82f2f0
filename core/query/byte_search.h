#pragma once

#include <string_view>

namespace chancery::query {

inline constexpr std::size_t kNotInStream = std::string_view::npos;

/// Where from `from` on (a token's beginning) a token stream holds `needle` (whole ids, not empty) at a
/// token's beginning: AVX2 where the processor has it, else portable.
std::size_t find_in_stream(std::string_view stream, std::string_view needle, std::size_t from);

/// The portable one.
std::size_t find_in_stream_portable(std::string_view stream, std::string_view needle, std::size_t from);

}  // namespace chancery::query
