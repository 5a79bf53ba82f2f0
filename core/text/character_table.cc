#include "core/text/character_table.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <memory>

namespace chancery::text {
namespace {

constexpr char32_t kDottedCapitalI = 0x130;
constexpr char32_t kTatweel = 0x640;
constexpr char32_t kProlongedSoundMark = 0x30FC;
constexpr char32_t kHalfwidthProlongedSoundMark = 0xFF70;

bool is_apostrophe(char32_t c) {
  // U+02BB and U+02BC are letters to Unicode, but stand for apostrophes in Uzbek and Ukrainian text, where
  // others print U+2018 and U+2019: one reading for all of them.
  switch (c) {
    case U'\'':
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BB:
    case 0x02BC:
    case 0x2032:
    case 0xFF07:
      return true;
    default:
      return false;
  }
}

bool is_superscript_digit(char32_t c) {
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2079);
}

bool separates_no_words(char32_t c, UScriptCode script) {
  switch (script) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_HANGUL:  // separates, but its words take particles and grow together: their parts are
                          // searched
      return true;
    default:
      return c == kProlongedSoundMark || c == kHalfwidthProlongedSoundMark;
  }
}

std::uint16_t letter_bits(char32_t c, UScriptCode script) {
  if (separates_no_words(c, script)) return kCharacter | kUncased;
  std::uint16_t bits = kLetter;
  const auto type = u_charType(static_cast<UChar32>(c));
  if (type == U_UPPERCASE_LETTER || type == U_TITLECASE_LETTER) {
    bits |= kUpper;
  } else if (type == U_LOWERCASE_LETTER) {
    // Georgian has capitals for display only, which no text mixes with its letters.
    bits |= script == USCRIPT_GEORGIAN ? kUncased : kLower;
  } else if (c > 0xFF) {
    bits |= kUncased;  // not ª and º, which stand in lines of capitals
  }
  if (script == USCRIPT_CYRILLIC) bits |= kCyrillic;
  return bits;
}

std::uint16_t kind_bits(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  if (is_apostrophe(c)) return kApostrophe;
  // Vowels and final consonants of a syllable in pieces (NFD) go with its first, as NFC joins them.
  const auto syllable_part = u_getIntPropertyValue(code_point, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable_part == U_HST_VOWEL_JAMO || syllable_part == U_HST_TRAILING_JAMO) return kMark;
  if (u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || c == kTatweel) return kIgnorable;
  if (u_isUWhiteSpace(code_point)) return kSpace;
  UErrorCode error = U_ZERO_ERROR;
  const auto script = uscript_getScript(code_point, &error);
  switch (u_charType(code_point)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      // The half-width voicing marks combine with the kana before them, as NFKC says.
      if (c == 0xFF9E || c == 0xFF9F) return kMark;
      return letter_bits(c, script);
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
      return kMark;
    case U_ENCLOSING_MARK:
      return kIgnorable;
    case U_DECIMAL_DIGIT_NUMBER:
      return kDigit;
    case U_LETTER_NUMBER:
      return script == USCRIPT_HAN ? kCharacter | kUncased : kDigit;
    case U_OTHER_NUMBER:
      // A superscript is a footnote's number far more often than part of a word; a fraction is no word.
      if (is_superscript_digit(c)) return 0;
      return u_getIntPropertyValue(code_point, UCHAR_DECOMPOSITION_TYPE) == U_DT_FRACTION ? 0 : kDigit;
    default:
      return 0;
  }
}

}  // namespace

std::uint16_t CharacterTable::classify(char32_t c) {
  // The two greatest blocks, which need none of ICU's answers.
  if (c >= 0x4E00 && c <= 0x9FFF) return kCharacter | kUncased;
  if (c >= 0xAC00 && c <= 0xD7A3) return kCharacter | kUncased;
  std::uint16_t bits = kind_bits(c);
  if ((bits & (kWordBits | kCharacter)) == 0) return bits;
  const auto code_point = static_cast<UChar32>(c);
  if (u_getIntPropertyValue(code_point, UCHAR_NFKC_QUICK_CHECK) != UNORM_YES) bits |= kUnstable;
  if (u_getCombiningClass(code_point) != 0) bits |= kReordered;
  if ((bits & kUpper) == 0 && compute_fold(c) != c) bits |= kMapped;
  return bits;
}

char32_t CharacterTable::compute_fold(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 0x20 : c;
  if (c == kDottedCapitalI) return U'i';
  if (is_apostrophe(c)) return U'\'';
  const auto code_point = static_cast<UChar32>(c);
  if (const int digit = u_charDigitValue(code_point);
      digit >= 0 && u_charType(code_point) == U_DECIMAL_DIGIT_NUMBER) {
    return U'0' + static_cast<char32_t>(digit);
  }
  return static_cast<char32_t>(u_foldCase(code_point, U_FOLD_CASE_DEFAULT));
}

CharacterTable::CharacterTable() {
  for (char32_t c = 0; c < kPlane; ++c) {
    classes_[c] = classify(c);
    folded_[c] = static_cast<char16_t>(compute_fold(c));
  }
}

const CharacterTable& character_table() {
  static const auto table = std::make_unique<const CharacterTable>();
  return *table;
}

}  // namespace chancery::text
