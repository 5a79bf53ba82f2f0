#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::query {

/// How a word is typed.
enum class Capitals : std::uint8_t { kNone, kFirst, kAll };

/// That of `word`, which is not empty.
Capitals capitals_of(std::string_view word);

/// `form`, which is in small letters, typed so.
std::string write_as(Capitals capitals, const std::string& form);

}  // namespace chancery::query
