#pragma once

#include <cstddef>
#include <cstdint>

namespace chancery::query {

/// Why a word of a text is taken for a word of a query, the nearest first; and why a release is.
enum class MatchKind : std::uint8_t {
  kExact,     ///< The same form, its marks included.
  kFolded,    ///< The same but for marks (president, président), or for capitals.
  kStem,      ///< Another form of the same stem.
  kPrefix,    ///< It begins as `word*` says.
  kAcronym,   ///< It is short for it, or spelt out.
  kCountry,   ///< Another name of the same country or place.
  kSpelling,  ///< Another spelling of the same name.
  kScript,    ///< The same name in another script.
  kNumber,    ///< It is the number that the release prints as its own.
  kId,        ///< It is the id of the release.
  kAddress,   ///< It is the address of the release.
  kTitle,     ///< It is the whole title of the release.
};
inline constexpr std::size_t kMatchKinds = 12;

}  // namespace chancery::query
