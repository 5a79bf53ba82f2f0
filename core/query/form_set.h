#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/index/vocabulary.h"

namespace chancery::query {

using Forms = std::vector<index::FormEntry>;

/// Their ids, ascending.
std::vector<std::uint32_t> ids_of(const Forms& forms);

/// The forms that are as typed, or those that are not.
Forms select(const Forms& forms, const std::string& typed, bool as_typed);

}  // namespace chancery::query
