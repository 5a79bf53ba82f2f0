#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/parameters.h"

namespace chancery::searchd {

/// What the value of a parameter may be.
enum class ValueKind : std::uint8_t { kText, kDate, kZone, kCountry, kLanguage, kChoice, kNumber, kCursor };

/// One parameter, for the parser, the documents and the addresses that pages write.
struct Parameter {
  std::string_view name = {};
  std::uint8_t endpoints = 0;  ///< Bits, by Endpoint.
  ValueKind kind = ValueKind::kText;
  std::string_view description = {};
  std::string_view example = {};
  std::string_view fallback = {};                   ///< What an absent one means, where that is a value.
  std::span<const std::string_view> choices = {};   ///< Of kChoice.
  std::span<const std::string_view> reserved = {};  ///< Choices that will be served one day.
  std::uint32_t least = 0;                          ///< Of kNumber; of text the most bytes are `most`.
  std::uint32_t most = 0;
  bool repeatable = false;
  /// Reads one value, not empty; `row` is the parameter's own.
  void (*read)(const Parameter& row, std::string_view value, ParsedParameters& out) = nullptr;
  /// The values that make what is set; none for the default. Absent: never written into addresses.
  std::vector<std::string> (*write)(const SearchParameters& parameters) = nullptr;

  bool is_of(Endpoint endpoint) const { return (endpoints >> static_cast<unsigned>(endpoint) & 1U) != 0; }
};

/// The table of every parameter. A name that means different things at two endpoints has two rows.
std::span<const Parameter> parameter_table();

/// Notes what is wrong with a value.
void refuse(ParsedParameters& out, std::string_view parameter, std::string_view code, std::string detail,
            std::string_view value = {}, std::string suggestion = {});

/// The nearest of some names, or empty where none is near; a transposed letter ("form") and a beginning
/// ("sour") are near.
std::string_view nearest_name(std::string_view name, std::span<const std::string_view> known);

}  // namespace chancery::searchd
