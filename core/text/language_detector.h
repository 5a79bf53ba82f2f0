#pragma once

#include <optional>
#include <string_view>

#include "core/text/language.h"

namespace chancery::text {

/// What a text says of its own language.
struct Detection {
  Language language = Language::kUndetermined;
  bool beyond_doubt = false;  ///< Long enough, one language only, and clearly so.
};

/// Detects the language of valid UTF-8 (CLD2, from a bounded sample of the text). Thread-safe.
Detection detect_language(std::string_view title, std::string_view body);

/// The language of a release: `stated`, unless its text says otherwise beyond doubt.
struct LanguageVerdict {
  Language language = Language::kUndetermined;
  bool contradicts_stated = false;
};
LanguageVerdict decide_language(std::optional<Language> stated, std::string_view title,
                                std::string_view body);

/// Counts the function words of a paragraph, to see cheaply whether it may be of another language than its
/// release.
class FunctionWordCount {
 public:
  /// Takes a word; `languages` as stop_word_languages() gives them.
  void add(const LanguageSet& languages, Language release_language) {
    if (languages.none()) return;
    ++(languages.test(static_cast<std::size_t>(release_language)) ? own_ : foreign_);
  }
  /// Whether decide_paragraph_language should be asked.
  bool are_foreign() const { return foreign_ >= 4 && foreign_ > 3 * own_; }

 private:
  std::uint32_t own_ = 0;
  std::uint32_t foreign_ = 0;
};

/// The language of a paragraph of a release: the release's, unless function words and CLD2 agree on another.
/// Not for every paragraph: it reads it twice. Thread-safe.
Language decide_paragraph_language(Language release_language, std::string_view paragraph);

}  // namespace chancery::text
