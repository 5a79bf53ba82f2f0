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

}  // namespace chancery::text
