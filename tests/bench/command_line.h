#pragma once

#include <charconv>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace chancery::bench {

/// A whole decimal number; nullopt for anything else.
inline std::optional<std::uint64_t> parse_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Numbers by the names of their options.
using NumberOptions = std::map<std::string_view, std::uint64_t>;

/// Reads `INDEX_DIR [--name N]...`: gives the folder, and replaces what `numbers` holds by what is given.
/// nullopt where there is no folder, a name that `numbers` does not have, or no number behind one.
inline std::optional<std::filesystem::path> read_index_command(const std::vector<std::string_view>& arguments,
                                                               NumberOptions& numbers) {
  std::filesystem::path index;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (!arguments[i].starts_with("--") && index.empty()) {
      index = arguments[i];
      continue;
    }
    const auto known = numbers.find(arguments[i]);
    const auto number = i + 1 < arguments.size() ? parse_number(arguments[++i]) : std::nullopt;
    if (known == numbers.end() || !number) return std::nullopt;
    known->second = *number;
  }
  return index.empty() ? std::nullopt : std::optional(index);
}

}  // namespace chancery::bench
