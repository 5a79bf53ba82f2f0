#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/language.h"

struct sb_stemmer;

namespace chancery::text {

/// Snowball stemmers of all languages, created when first used. One object belongs to one thread.
class Stemmers {
 public:
  Stemmers();
  ~Stemmers();
  Stemmers(const Stemmers&) = delete;
  Stemmers& operator=(const Stemmers&) = delete;

  /// The stem of `form` (case-folded, marks kept) in `language`; `form` itself where the language has no
  /// stemmer, or where `form` is an acronym (has an upper-case letter). Never empty for a form that is
  /// not. At most kMaxTermBytes bytes. The view lives until the next call.
  std::string_view stem(Language language, std::string_view form);

 private:
  std::vector<sb_stemmer*> stemmers_;  // by language; null until used
};

/// The greatest length of a form or stem in bytes; longer words are cut at a code point boundary.
inline constexpr std::size_t kMaxTermBytes = 64;

}  // namespace chancery::text
