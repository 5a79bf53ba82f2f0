#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/query/results.h"

namespace chancery::query {

/// What in `q` looks like a field and is none, so that it is looked for as words: a name that is nearly one
/// of the fields' (titel:Baku), or another system's for it (site:mfa), a name that is none (auther:x), and a
/// field parted from its colon (source :x). At most three, without totals; each query can be read. Numbers
/// of releases, times, addresses and what pasted text has before a colon and a space are none of these.
/// `today` is as for parse(). Pure.
std::vector<Hint> find_field_hints(std::string_view q, std::int32_t today);

}  // namespace chancery::query
