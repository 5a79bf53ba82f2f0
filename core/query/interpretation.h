#pragma once

#include <string>

#include "core/query/tree.h"

namespace chancery::query {

/// How a query was read, as a query in which every operator and parenthesis is written out: what binds with
/// what, `+` before what is demanded, `-` before what is excluded. Empty where it asks for nothing. Read
/// again it means the same. A run of characters stands once, not as its pairs.
std::string write_interpretation(const Tree& tree);

}  // namespace chancery::query
