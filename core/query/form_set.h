#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

#include "core/index/vocabulary.h"

namespace chancery::query {

using Forms = std::vector<index::FormEntry>;

/// Their ids, ascending.
std::vector<std::uint32_t> ids_of(const Forms& forms);

/// The languages in which any of them occurs.
std::bitset<256> languages_of(const Forms& forms);

/// The forms that are as typed, or those that are not.
Forms select(const Forms& forms, const std::string& typed, bool as_typed);

}  // namespace chancery::query
