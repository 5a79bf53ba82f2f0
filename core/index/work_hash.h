#pragma once

#include <cstdint>
#include <string_view>

#include "core/release/release.h"

namespace chancery::index {

/// FNV-1a, 32 bits; `hash` is that of what stands before.
inline std::uint32_t hash_text(std::string_view text, std::uint32_t hash = 2166136261u) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

/// The hash of what the language versions of a release share: its work, or its id without the code of its
/// language where it has one ("ch-20437-de").
std::uint32_t hash_work(const release::Release& release);

}  // namespace chancery::index
