#include "core/index/place_merge.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/index/written_name.h"
#include "core/names/name_row.h"
#include "core/names/places.h"
#include "core/text/language.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::index {
namespace {

/// Names that nobody writes in the corpus can still be typed; of a place so many are kept, those in the
/// languages of the United Nations first.
constexpr std::size_t kTypedNames = 40;

constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kLeastInflectedLetters = 4;

/// Case endings of nouns in the Slavic languages that are written in Cyrillic.
constexpr std::array<std::string_view, 32> kEndings = {
    "а",  "е",  "и",  "і",  "ї",  "й",  "о",  "у",  "ы",  "ь",  "ю",  "я",  "ам", "ами", "ах", "ев",
    "ей", "ем", "ею", "єю", "єм", "ии", "ий", "им", "ію", "ія", "ов", "ой", "ом", "ою",  "ям", "ів"};

bool is_stop_word(std::string_view key) {
  const auto languages = text::languages();
  return std::any_of(languages.begin(), languages.end(), [key](const text::LanguageInfo& language) {
    return text::is_stop_word(language.id, key);
  });
}

/// Names of one organisation or person, parted by "|".
names::Place group(std::string_view printed) {
  names::Place place;
  names::for_each_part(printed, [&](std::string_view name) { place.names.emplace_back(name); });
  return place;
}

class PlaceMerge {
 public:
  PlaceMerge(const NameVocabulary& words, NameGraph& graph) : words_(words), graph_(graph) {}

  /// `kind`: of all links; otherwise it follows from what the place is and from the scripts.
  void add(const names::Place& place, std::optional<names::NameKind> kind = std::nullopt) {
    kind_ = kind;
    occurring_.clear();
    typed_.clear();
    for (const std::string& printed : place.names) add_name(read_name(printed));
    for (const std::uint32_t name : occurring_) {
      for (const std::uint32_t other : occurring_) graph_.link(name, other, kind_of(place, name, other));
    }
    for (const std::uint32_t name : typed_) {
      for (const std::uint32_t other : occurring_) graph_.link(name, other, kind_of(place, name, other));
    }
    for (const std::string& demonym : place.demonyms) add_demonym(demonym, place.english_names);
  }

 private:
  void add_name(const WrittenName& name) {
    const bool is_single = name.words == 1;
    const bool is_cased = names::is_cased(name.text);
    if (is_single && is_cased && !name.in_capitals && is_too_common(name.text)) return;
    if (is_single && !is_cased && text::count_code_points(name.text) < 2) return;
    if (!name.printed.empty()) {
      add_marked(name);
    } else if (occurs(name, is_single)) {
      occurring_.push_back(graph_.add(name.text, name.in_capitals));
    } else if (may_be_typed(name, is_single)) {
      typed_.push_back(graph_.add(name.text, name.in_capitals));
    }
    if (is_single && is_cased && !name.in_capitals) add_case_forms(name.text);
  }

  /// An acronym with marks is met as it is printed, so that the one of the plain letters stays itself; plain
  /// it may be typed where there is no such.
  void add_marked(const WrittenName& name) {
    const std::uint32_t number = graph_.add(name.text, true, name.printed);
    (words_.has_form(name.printed) ? occurring_ : typed_).push_back(number);
    std::string plain;
    icu::UnicodeString::fromUTF8(name.text).toUpper(icu::Locale::getRoot()).toUTF8String(plain);
    if (!words_.has_form(plain)) typed_.push_back(graph_.add(name.text, true));
  }

  /// Joins it and its plural with the country's English names only: of other languages it is a translation,
  /// not a form.
  void add_demonym(const std::string& printed, const std::vector<std::string>& english_names) {
    for (const WrittenName& demonym : {read_name(printed), read_name(printed + "s")}) {
      if (!occurs(demonym, demonym.words == 1)) continue;
      const std::uint32_t number = graph_.add(demonym.text);
      for (const std::string& english : english_names) {
        const WrittenName name = read_name(english);
        if (occurs(name, name.words == 1)) {
          graph_.join(number, graph_.add(name.text), names::NameKind::kCountryName);
        } else if (may_be_typed(name, name.words == 1)) {
          graph_.link(graph_.add(name.text), number, names::NameKind::kCountryName);
        }
      }
    }
  }

  bool is_too_common(const std::string& key) const {
    return text::count_code_points(key) < kLeastLetters || (words_.find(key) && is_stop_word(key));
  }

  bool occurs(const WrittenName& name, bool is_single) const {
    if (!is_single) return words_.has_all(name.text);
    const auto key = words_.find(name.text);
    if (!key) return false;
    if (name.in_capitals) return words_.word(*key).acronyms > 0;
    return words_.is_printed_as_name(*key);
  }

  /// What occurs, but as an ordinary word, may not.
  bool may_be_typed(const WrittenName& name, bool is_single) const {
    return typed_.size() < kTypedNames && !(is_single && words_.find(name.text));
  }

  /// Турции, Турцией, Турцию: what is stemmed in no language of the corpus is found by its own forms.
  void add_case_forms(std::string_view name) {
    if (names::script_of(name) != names::script_of("я")) return;
    std::string_view stem = name;
    for (const std::string_view vowel : {"а", "я", "о", "е", "и", "і", "ь", "й", "ы"}) {
      if (name.ends_with(vowel)) {
        stem.remove_suffix(vowel.size());
        break;
      }
    }
    if (text::count_code_points(stem) < kLeastInflectedLetters) return;
    for (const std::uint32_t key : words_.beginning_with(stem, 6)) {
      const std::string_view form = words_.key(key);
      const bool is_case_form = form == stem || std::find(kEndings.begin(), kEndings.end(),
                                                          form.substr(stem.size())) != kEndings.end();
      if (form != name && is_case_form && words_.is_printed_as_name(key)) {
        occurring_.push_back(graph_.add(form));
      }
    }
  }

  names::NameKind kind_of(const names::Place& place, std::uint32_t a, std::uint32_t b) const {
    if (kind_) return *kind_;
    if (place.is_country) return names::NameKind::kCountryName;
    return names::script_of(graph_.text(a)) == names::script_of(graph_.text(b)) ? names::NameKind::kSpelling
                                                                                : names::NameKind::kScript;
  }

  const NameVocabulary& words_;
  NameGraph& graph_;
  std::vector<std::uint32_t> occurring_;  // of the place at hand
  std::vector<std::uint32_t> typed_;
  std::optional<names::NameKind> kind_;  // of all links
};

}  // namespace

void add_places(std::span<const text::Language> languages, const NameVocabulary& words, NameGraph& graph) {
  PlaceMerge merge(words, graph);
  for (const std::string_view printed : names::known_persons()) merge.add(group(printed));
  for (const names::Place& place : names::known_places(languages)) merge.add(place);
  for (const std::string_view printed : names::known_organisations()) {
    merge.add(group(printed), names::NameKind::kAcronym);
  }
}

}  // namespace chancery::index
