#include "core/text/word_form.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "core/text/character_table.h"
#include "core/text/stemmer.h"
#include "core/text/utf8.h"

namespace chancery::text {
namespace {

constexpr char32_t kCombiningDotAbove = 0x307;

char32_t form_of(const CharacterTable& table, char32_t c, FormCase letter_case) {
  switch (letter_case) {
    case FormCase::kFolded:
      return table.fold(c);
    case FormCase::kKept:
      return table.keep(c);
    case FormCase::kRaised:
      return static_cast<char32_t>(u_toupper(static_cast<UChar32>(table.keep(c))));
  }
  return c;
}

const icu::Normalizer2* nfkc() {
  static const icu::Normalizer2* const normalizer = [] {
    UErrorCode error = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCInstance(error);
  }();
  return normalizer;
}

icu::UnicodeString normalise(std::string_view word) {
  const CharacterTable& table = character_table();
  icu::UnicodeString visible;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = read_code_point(word.data(), at);
    if ((table.class_of(c) & kIgnorable) == 0) visible.append(static_cast<UChar32>(c));
  }
  UErrorCode error = U_ZERO_ERROR;
  icu::UnicodeString normal = nfkc()->normalize(visible, error);
  return U_SUCCESS(error) ? normal : visible;
}

icu::UnicodeString fold(const icu::UnicodeString& normal, FormCase letter_case) {
  const CharacterTable& table = character_table();
  icu::UnicodeString folded;
  UChar32 last = 0;
  for (int32_t at = 0; at < normal.length();) {
    const UChar32 c = normal.char32At(at);
    at += U16_LENGTH(c);
    const auto code_point = static_cast<char32_t>(c);
    // Some compatibility letters hold spaces (U+FDFA); a form never does.
    if ((table.class_of(code_point) & (kWordBits | kCharacter | kApostrophe)) == 0) continue;
    // "i" with a dot above is how some tools write a Turkish İ in small letters.
    if (code_point == kCombiningDotAbove && last == U'i') continue;
    last = static_cast<UChar32>(form_of(table, code_point, letter_case));
    folded.append(last);
  }
  return folded;
}

}  // namespace

std::string_view cut_term(std::string_view term) {
  if (term.size() <= kMaxTermBytes) return term;
  std::size_t length = kMaxTermBytes;
  while (length > 0 && (static_cast<unsigned char>(term[length]) & 0xC0) == 0x80) --length;
  return term.substr(0, length);
}

bool has_upper_case(std::string_view form) {
  const CharacterTable& table = character_table();
  for (std::size_t at = 0; at < form.size();) {
    if ((table.class_of(read_code_point(form.data(), at)) & kUpper) != 0) return true;
  }
  return false;
}

void write_stable_form(std::string_view word, FormCase letter_case, std::string& form) {
  const CharacterTable& table = character_table();
  form.clear();
  for (std::size_t at = 0; at < word.size() && form.size() < kMaxTermBytes;) {
    const char32_t c = read_code_point(word.data(), at);
    if ((table.class_of(c) & (kWordBits | kCharacter | kApostrophe)) == 0) continue;
    append_utf8(form, form_of(table, c, letter_case));
  }
  form.resize(cut_term(form).size());
}

void write_normalised_form(std::string_view word, FormCase letter_case, std::string& form) {
  const icu::UnicodeString folded = fold(normalise(word), letter_case);
  // Folding may leave what composes again: i and an acute of İ and an acute.
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString normal = nfkc()->normalize(folded, error);
  form.clear();
  normal.toUTF8String(form);
  form.resize(cut_term(form).size());
}

}  // namespace chancery::text
