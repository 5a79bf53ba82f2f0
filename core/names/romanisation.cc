#include "core/names/romanisation.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>

#include "core/names/name_words.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::names {
namespace {

constexpr std::size_t kLeastLetters = 4;

/// What is printed, and how it sounds. The longest rule that fits wins; rules are in order.
struct Rule {
  std::string_view printed;
  std::string_view sounds;
};

// How diplomats' and newspapers' spellings are read whatever the language: the systems of the Library of
// Congress, of BGN/PCGN and of passports (ICAO 9303).
constexpr Rule kCommon[] = {
    {"shch", "Q"}, {"dzh", "j"}, {"sh", "S"}, {"ch", "C"}, {"zh", "Z"}, {"kh", "h"}, {"ts", "T"}, {"tz", "T"},
    {"dj", "j"},   {"ph", "f"},  {"gh", "g"}, {"dh", "d"}, {"th", "t"}, {"ck", "k"}, {"š", "S"},  {"ş", "S"},
    {"č", "C"},    {"ć", "C"},   {"ž", "Z"},  {"y", "i"},  {"x", "ks"}, {"ł", "l"},  {"ğ", "g"},  {"ı", "i"},
};
constexpr Rule kGerman[] = {
    {"schtsch", "Q"}, {"tsch", "C"}, {"dsch", "j"}, {"sch", "S"}, {"ch", "h"}, {"ck", "k"}, {"w", "v"},
    {"z", "T"},       {"j", "i"},    {"ä", "ae"},   {"ö", "oe"},  {"ü", "ue"}, {"ß", "s"},
};
constexpr Rule kFrench[] = {
    {"chtch", "Q"}, {"tch", "C"}, {"ch", "S"}, {"dj", "j"}, {"ou", "u"},
    {"gu", "g"},    {"qu", "k"},  {"j", "Z"},  {"ç", "s"},
};
constexpr Rule kItalian[] = {
    {"sce", "Se"}, {"sci", "S"},  {"ch", "k"},  {"gh", "g"},  {"cia", "Ca"},
    {"cio", "Co"}, {"ciu", "Cu"}, {"ce", "Ce"}, {"ci", "Ci"}, {"gia", "ja"},
    {"gio", "jo"}, {"giu", "ju"}, {"ge", "je"}, {"gi", "ji"}, {"j", "i"},
};
constexpr Rule kSpanish[] = {{"ch", "C"}, {"j", "h"}, {"qu", "k"}, {"ll", "i"}};
constexpr Rule kPortuguese[] = {{"ch", "S"}, {"x", "S"}, {"j", "Z"}, {"qu", "k"}};
constexpr Rule kTurkish[] = {{"c", "j"}, {"ç", "C"}, {"ş", "S"}, {"j", "Z"},
                             {"x", "h"}, {"q", "g"}, {"ə", "a"}};
constexpr Rule kAzerbaijani[] = {{"c", "j"}, {"ç", "C"}, {"ş", "S"}, {"j", "Z"},
                                 {"x", "h"}, {"q", "g"}, {"ə", "e"}};
constexpr Rule kPolish[] = {{"szcz", "Q"}, {"sz", "S"}, {"cz", "C"}, {"rz", "Z"}, {"ż", "Z"},
                            {"ch", "h"},   {"w", "v"},  {"j", "i"},  {"c", "T"}};
constexpr Rule kSlavic[] = {{"ch", "h"}, {"j", "i"}, {"c", "T"}};
constexpr Rule kRussian[] = {
    {"а", "a"},  {"б", "b"}, {"в", "v"}, {"г", "g"}, {"д", "d"}, {"е", "e"}, {"ё", "e"}, {"ж", "Z"},
    {"з", "z"},  {"и", "i"}, {"й", "i"}, {"к", "k"}, {"л", "l"}, {"м", "m"}, {"н", "n"}, {"о", "o"},
    {"п", "p"},  {"р", "r"}, {"с", "s"}, {"т", "t"}, {"у", "u"}, {"ф", "f"}, {"х", "h"}, {"ц", "T"},
    {"ч", "C"},  {"ш", "S"}, {"щ", "Q"}, {"ъ", ""},  {"ы", "i"}, {"ь", ""},  {"э", "e"}, {"ю", "iu"},
    {"я", "ia"}, {"і", "i"}, {"ї", "i"}, {"є", "e"}, {"ґ", "g"}, {"'", ""},  {"ў", "u"}, {"ә", "a"},
    {"ө", "o"},  {"ү", "u"}, {"қ", "k"}, {"ғ", "g"}, {"ң", "n"}, {"һ", "h"}, {"ј", "i"}, {"џ", "j"},
    {"ђ", "j"},  {"љ", "l"}, {"њ", "n"}, {"ћ", "C"}};
constexpr Rule kUkrainian[] = {{"г", "h"}};

/// How one language reads its letters; what it does not say is common.
struct System {
  std::string_view language;
  std::span<const Rule> rules;
};
constexpr System kSystems[] = {{"de", kGerman},     {"fr", kFrench}, {"it", kItalian}, {"es", kSpanish},
                               {"pt", kPortuguese}, {"pl", kPolish}, {"cs", kSlavic},  {"sk", kSlavic},
                               {"sl", kSlavic},     {"hr", kSlavic}, {"sr", kSlavic},  {"bs", kSlavic}};

const Rule* find_rule(std::span<const Rule> rules, std::string_view rest) {
  const Rule* best = nullptr;
  for (const Rule& rule : rules) {
    if (rest.starts_with(rule.printed) && (best == nullptr || rule.printed.size() > best->printed.size()))
      best = &rule;
  }
  return best;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// Endings and gliding vowels that systems write in many ways: -skyy, -skyj, -skiy and -ski; Yeltsin and
/// Eltsin; Aliyev and Aliev.
void settle(std::string& sounds) {
  std::string out;
  for (const char c : sounds) {
    if (out.empty() || out.back() != c) out += c;
  }
  if (out.starts_with("ie")) out.erase(0, 1);
  sounds = std::move(out);
}

std::string read(std::string_view form, std::span<const Rule> special, std::span<const Rule> common) {
  std::string sounds;
  for (std::size_t at = 0; at < form.size();) {
    const std::string_view rest = form.substr(at);
    const Rule* rule = find_rule(special, rest);
    const Rule* other = find_rule(common, rest);
    if (rule == nullptr || (other != nullptr && other->printed.size() > rule->printed.size())) rule = other;
    if (rule != nullptr) {
      sounds += rule->sounds;
      at += rule->printed.size();
      continue;
    }
    std::size_t next = at;
    text::decode(form, next);
    const std::string letter = text::fold_marks(form.substr(at, next - at));
    for (const char c : letter) {
      if (c >= 'a' && c <= 'z') sounds += c == 'y' ? 'i' : c;
    }
    at = next;
  }
  settle(sounds);
  return sounds;
}

class Readings {
 public:
  void add(std::string sounds, bool is_of_language) {
    if (sounds.size() < kLeastLetters) return;
    for (const Reading& known : readings_) {
      if (known.sounds == sounds) return;
    }
    readings_.push_back({std::move(sounds), is_of_language});
  }
  std::vector<Reading> take() { return std::move(readings_); }

 private:
  std::vector<Reading> readings_;
};

/// In German an s before a vowel is voiced: Selenskyj, Asow.
std::string voice_german(std::string sounds) {
  for (std::size_t i = 0; i + 1 < sounds.size(); ++i) {
    if (sounds[i] == 's' && is_vowel(sounds[i + 1]) && (i == 0 || is_vowel(sounds[i - 1]))) sounds[i] = 'z';
  }
  return sounds;
}

/// In Turkish the end of a syllable is voiceless, which others do not write: Mehmet, Yurtlu, Receb.
std::string voice_turkish(std::string sounds) {
  for (std::size_t i = 1; i < sounds.size(); ++i) {
    if (i + 1 < sounds.size() && is_vowel(sounds[i + 1])) continue;
    constexpr std::string_view kVoiceless = "ptC";
    constexpr std::string_view kVoiced = "bdj";
    if (const std::size_t at = kVoiceless.find(sounds[i]); at != std::string_view::npos)
      sounds[i] = kVoiced[at];
  }
  return sounds;
}

void read_latin(std::string_view form, const std::vector<text::Language>& languages, Readings& readings) {
  readings.add(read(form, {}, kCommon), false);
  for (const text::Language language : languages) {
    const std::string_view code = text::info(language).code;
    if (code == "tr") readings.add(voice_turkish(read(form, kTurkish, kCommon)), true);
    for (const System& system : kSystems) {
      if (system.language != code) continue;
      std::string sounds = read(form, system.rules, kCommon);
      if (code == "de") readings.add(voice_german(sounds), true);
      // Poutine, Eltsine
      if (code == "fr" && sounds.size() > 5 && sounds.ends_with("ine")) {
        readings.add(sounds.substr(0, sounds.size() - 1), true);
      }
      readings.add(std::move(sounds), true);
    }
  }
  if (form.find_first_of("cjxq") != std::string_view::npos || form.find("ə") != std::string_view::npos ||
      form.find("ç") != std::string_view::npos) {
    readings.add(read(form, kTurkish, kCommon), true);
    readings.add(read(form, kAzerbaijani, kCommon), true);
  }
}

void read_cyrillic(std::string_view form, const std::vector<text::Language>& languages, Readings& readings) {
  readings.add(read(form, {}, kRussian), false);
  const bool is_ukrainian = std::any_of(languages.begin(), languages.end(), [](text::Language language) {
    return text::info(language).code == "uk";
  });
  if (is_ukrainian) readings.add(read(form, kUkrainian, kRussian), true);
  // Case forms: Зеленского, Лаврова, Путиным.
  for (const std::string_view ending : {"ого", "ому", "ом", "им", "ым"}) {
    if (!form.ends_with(ending)) continue;
    const std::string_view stem = form.substr(0, form.size() - ending.size());
    if (stem.ends_with("ск") || stem.ends_with("ськ")) readings.add(read(stem, {}, kRussian) + "i", true);
  }
  for (const std::string_view ending : {"а", "у", "ом", "ым", "им", "е", "ем", "ові"}) {
    if (!form.ends_with(ending)) continue;
    const std::string_view stem = form.substr(0, form.size() - ending.size());
    if (stem.ends_with("ов") || stem.ends_with("ев") || stem.ends_with("єв") || stem.ends_with("ин") ||
        stem.ends_with("ін") || stem.ends_with("ан") || stem.ends_with("ен")) {
      readings.add(read(stem, {}, kRussian), true);
    }
  }
}

/// Greek, Georgian and Armenian write their vowels: ICU's romanisation, read as everybody reads it.
void read_by_icu(std::string_view form, Readings& readings) {
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode error = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, error));
  }();
  if (!transliterator) return;
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(form.data(), static_cast<int32_t>(form.size())));
  transliterator->transliterate(text);
  std::string latin;
  text.toLower().toUTF8String(latin);
  readings.add(read(latin, {}, kCommon), false);
}

}  // namespace

std::vector<Reading> readings_of(std::string_view form, const std::vector<text::Language>& languages) {
  Readings readings;
  switch (script_of(form)) {
    case USCRIPT_LATIN:
      if (form.size() >= kLeastLetters) read_latin(form, languages, readings);
      break;
    case USCRIPT_CYRILLIC:
      if (form.size() >= 2 * kLeastLetters) read_cyrillic(form, languages, readings);
      break;
    case USCRIPT_GREEK:
    case USCRIPT_GEORGIAN:
    case USCRIPT_ARMENIAN:
      read_by_icu(form, readings);
      break;
    default:
      break;
  }
  return readings.take();
}

}  // namespace chancery::names
