#pragma once

#include <cstdint>
#include <functional>
#include <optional>

namespace chancery::searchd {

/// What is to blame where work for a request could not be done.
enum class Failure : std::uint8_t { kIndex, kProgram };

/// Does `work`, the whole of it or a piece, for a request; what failed where it throws, nullopt where it does
/// not. The log says why, with no word of what was searched for. Beside main() this is the only place that
/// catches everything.
std::optional<Failure> failure_of(const std::function<void()>& work);

}  // namespace chancery::searchd
