#pragma once

#include <cstdint>
#include <string_view>

namespace chancery::text {

/// What a code point is to the tokenizer: an or of these bits. 0 is a sign, which separates words.
enum CharacterClass : std::uint16_t {
  kLetter = 1 << 0,       ///< A letter of a script that separates its words.
  kDigit = 1 << 1,        ///< A decimal digit or another sign for a number.
  kMark = 1 << 2,         ///< Combines with what precedes.
  kCharacter = 1 << 3,    ///< A letter of a script that does not separate its words.
  kIgnorable = 1 << 4,    ///< Invisible: soft hyphen, zero-width characters, tatweel, variation selectors.
  kUpper = 1 << 5,        ///< An upper-case or title-case letter.
  kLower = 1 << 6,        ///< A lower-case letter.
  kUncased = 1 << 7,      ///< A letter without case.
  kMapped = 1 << 8,       ///< Its form is another single code point even where case is kept.
  kUnstable = 1 << 9,     ///< NFKC of a word that holds it must be computed.
  kReordered = 1 << 10,   ///< Two of these in a row may change places in NFKC.
  kCyrillic = 1 << 11,    ///< A Cyrillic letter.
  kApostrophe = 1 << 12,  ///< Any of the signs that are used as an apostrophe.
  kSpace = 1 << 13,       ///< White space.
};

/// What goes on a word that has begun.
inline constexpr std::uint16_t kWordBits = kLetter | kDigit | kMark;

/// Properties of the Basic Multilingual Plane, read once from ICU so that the tokenizer needs no call a
/// character; what lies above it is rare and asked of ICU.
class CharacterTable {
 public:
  CharacterTable();

  std::uint16_t class_of(char32_t c) const { return c < kPlane ? classes_[c] : classify(c); }

  /// The case-folded form of `c` where that needs no normalisation.
  char32_t fold(char32_t c) const { return c < kPlane ? folded_[c] : compute_fold(c); }

  /// The form of `c` with its case kept.
  char32_t keep(char32_t c) const { return (class_of(c) & kMapped) != 0 ? fold(c) : c; }

 private:
  static constexpr char32_t kPlane = 0x10000;
  static std::uint16_t classify(char32_t c);
  static char32_t compute_fold(char32_t c);

  std::uint16_t classes_[kPlane];
  char16_t folded_[kPlane];
};

/// The one table. Thread-safe.
const CharacterTable& character_table();

/// As decode(), inline for the loops that read every character.
inline char32_t read_code_point(const char* text, std::size_t& position) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[position + i]));
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) {
    position += 1;
    return lead;
  }
  if (lead < 0xE0) {
    const char32_t c = (lead & 0x1F) << 6 | (byte(1) & 0x3F);
    position += 2;
    return c;
  }
  if (lead < 0xF0) {
    const char32_t c = (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    position += 3;
    return c;
  }
  const char32_t c = (lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  position += 4;
  return c;
}

}  // namespace chancery::text
