#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <memory>
#include <vector>

#include "core/text/character_table.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::text {
namespace {

constexpr UChar32 kDevanagariNukta = 0x093C;

/// What a letter without decomposition is folded to.
struct Special {
  char32_t from;
  const char* to;
};
constexpr Special kSpecials[] = {
    {U'ß', "ss"},
    {U'ẞ', "ss"},
    {U'ø', "o"},
    {U'đ', "d"},
    {U'ł', "l"},
    {U'ı', "i"},
    {U'æ', "ae"},
    {U'œ', "oe"},
    {U'ð', "d"},
    {U'þ', "th"},
    {U'ħ', "h"},
    {U'ŧ', "t"},
    {U'ə', "e"},
    {U'Ø', "o"},
    {U'Đ', "d"},
    {U'Ł', "l"},
    {U'Æ', "ae"},
    {U'Œ', "oe"},
    {U'Ð', "d"},
    {U'Þ', "th"},
    {U'Ħ', "h"},
    {U'Ŧ', "t"},
    {U'Ə', "e"},
    // й is a letter of its own, which nobody leaves out: мой is not мои.
    {U'й', "й"},
    {U'Й', "й"},
    // Alef wasla; alef maksura, Persian and other forms of ya; keheh; ta marbuta and other forms of ha.
    {0x0671, "\u0627"},
    {0x0649, "\u064A"},
    {0x06CC, "\u064A"},
    {0x06D2, "\u064A"},
    {0x06A9, "\u0643"},
    {0x0629, "\u0647"},
    {0x06C0, "\u0647"},
    {0x06C1, "\u0647"},
    {0x06C2, "\u0647"},
    {0x06C3, "\u0647"},
    {0x06BE, "\u0647"},
};

const icu::Normalizer2& instance(bool composing) {
  UErrorCode error = U_ZERO_ERROR;
  return composing ? *icu::Normalizer2::getNFCInstance(error) : *icu::Normalizer2::getNFKDInstance(error);
}

/// Whether the mark `c` may be left out. In Indic and South-East Asian scripts marks are vowels, and the
/// voicing marks of Japanese make other consonants: without them words are no longer told apart.
bool is_dispensable_mark(UChar32 c) {
  if (c == 0x3099 || c == 0x309A) return false;
  if (c == kDevanagariNukta) return true;  // of sounds of other languages, which many leave out (क़ानून, कानून)
  const auto type = u_charType(c);
  if (type == U_ENCLOSING_MARK) return true;
  if (type != U_NON_SPACING_MARK) return false;
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
    case USCRIPT_INHERITED:
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_SYRIAC:
      return true;
    default:
      return false;
  }
}

const char* find_special(char32_t c) {
  for (const Special& special : kSpecials) {
    if (special.from == c) return special.to;
  }
  return nullptr;
}

void append_key(std::string& key, char32_t c) {
  if (const char* special = find_special(c)) {
    key += special;
    return;
  }
  icu::UnicodeString decomposed;
  if (!instance(false).getDecomposition(static_cast<UChar32>(c), decomposed)) {
    decomposed = static_cast<UChar32>(c);
  }
  icu::UnicodeString kept;
  for (int32_t at = 0; at < decomposed.length();) {
    const UChar32 part = decomposed.char32At(at);
    at += U16_LENGTH(part);
    if (!is_dispensable_mark(part)) kept.append(part);
  }
  // Hangul and Indic letters that lost nothing are put together again.
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString whole = instance(true).normalize(kept, error);
  for (int32_t at = 0; at < whole.length();) {
    const UChar32 part = whole.char32At(at);
    at += U16_LENGTH(part);
    const char32_t folded = character_table().fold(static_cast<char32_t>(part));
    const char* special = find_special(folded);
    if (special != nullptr) {
      key += special;
    } else {
      append_utf8(key, folded);
    }
  }
}

/// Keys of all characters of the Basic Multilingual Plane: themselves, or an entry of `texts`.
class KeyTable {
 public:
  KeyTable() : entries_(kPlane, 0) {
    std::string key;
    std::string itself;
    for (char32_t c = 0x80; c < kPlane; ++c) {
      if (is_its_own_key(c)) continue;
      key.clear();
      itself.clear();
      append_key(key, c);
      append_utf8(itself, c);
      if (key == itself) continue;
      texts_.push_back(key);
      entries_[c] = static_cast<std::uint16_t>(texts_.size());
    }
  }

  void append(std::string& key, char32_t c) const {
    if (c >= kPlane) {
      append_key(key, c);
    } else if (entries_[c] == 0) {
      append_utf8(key, c);
    } else {
      key += texts_[entries_[c] - 1U];
    }
  }

 private:
  static constexpr char32_t kPlane = 0x10000;

  static bool is_its_own_key(char32_t c) {
    // Han and Hangul: half of the plane, and of the time to fill it.
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xDFFF);
  }

  std::vector<std::uint16_t> entries_;
  std::vector<std::string> texts_;
};

const KeyTable& key_table() {
  static const auto table = std::make_unique<const KeyTable>();
  return *table;
}

}  // namespace

std::string fold_marks(std::string_view form) {
  std::string key;
  key.reserve(form.size());
  std::size_t at = 0;
  for (; at < form.size() && static_cast<unsigned char>(form[at]) < 0x80; ++at) {
    const char c = form[at];
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  if (at == form.size()) return key;
  const KeyTable& table = key_table();
  while (at < form.size()) {
    const char32_t c = read_code_point(form.data(), at);
    if (c < 0x80) {
      key += static_cast<char>(c >= U'A' && c <= U'Z' ? c + 0x20 : c);
    } else {
      table.append(key, c);
    }
  }
  // A lone mark is a poor word, but an empty key would be none.
  if (key.empty()) key = form;
  return key;
}

}  // namespace chancery::text
