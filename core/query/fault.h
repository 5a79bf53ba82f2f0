#pragma once

#include <string>
#include <string_view>

#include "core/query/place.h"
#include "core/query/results.h"

namespace chancery::query {

/// Says what is wrong at a place of `q`; no mend is known.
QueryError make_fault(std::string_view q, Place place, std::string code, std::string detail);

/// The same, with the mend: the query with what stands at `mended` replaced by `replacement`. White space
/// that the mend leaves at the ends or twice is taken away.
QueryError make_fault(std::string_view q, Place place, std::string code, std::string detail, Place mended,
                      std::string_view replacement);

}  // namespace chancery::query
