#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace chancery::query {

/// A part of a release, or a fact of it, that a query can name.
enum class Field : std::uint8_t { kTitle, kSource, kCountry, kLanguage, kId, kDate };

/// A field as it is written before its colon.
struct FieldName {
  std::string_view name;
  Field field;
};

/// The names; no other word before a colon makes a field.
std::span<const FieldName> field_names();

/// The field of a name. The first letter may be a capital, as telephones write it.
std::optional<Field> find_field(std::string_view name);

/// One thing that a query may say: what the help shows, and what the tests read.
struct SyntaxRow {
  std::string_view example;  ///< A whole query.
  std::string_view meaning;  ///< What it finds, as a phrase for a reader.
};

/// All of them, in the order of the help.
std::span<const SyntaxRow> syntax_table();

/// How words, signs and operators bind, in one sentence for the help.
std::string_view precedence_rule();

/// Limits of a query; checked before anything is built.
inline constexpr std::size_t kMaxQueryBytes = 1024;
inline constexpr std::size_t kMaxQueryTerms = 64;
inline constexpr std::size_t kMaxQueryDepth = 32;    ///< Parentheses, and NOTs in a row.
inline constexpr std::size_t kMinPrefixLetters = 3;  ///< Before a `*`.
inline constexpr std::size_t kMaxPrefixForms = 100;  ///< Forms that a `word*` stands for, the most frequent.
inline constexpr std::size_t kMaxExpandedForms = 1000;  ///< Forms that all of a query's `word*` stand for.
inline constexpr std::uint32_t kMaxNearDistance = 64;

}  // namespace chancery::query
