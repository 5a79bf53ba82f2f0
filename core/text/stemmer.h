#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/language.h"

struct sb_stemmer;

namespace chancery::text {

/// The one rule of what term a word is, for releases and queries: its stem by Snowball, mark-folded
/// (fold_marks). One object belongs to one thread; an algorithm is created when it is first used.
class Stemmers {
 public:
  Stemmers();
  ~Stemmers();
  Stemmers(const Stemmers&) = delete;
  Stemmers& operator=(const Stemmers&) = delete;

  /// The mark-folded stem of `form` (case-folded, marks kept) in `language`; its mark-folded key where the
  /// language has no stemmer; `form` itself where it is an acronym (has an upper-case letter). Never empty
  /// for a form that is not. At most kMaxTermBytes bytes. The view lives until the next call.
  std::string_view stem(Language language, std::string_view form);

 private:
  std::string_view snowball_stem(Language language, std::string_view form);

  std::vector<sb_stemmer*> stemmers_;  // by language; null until used
  std::string spelled_;
  std::string stem_;
};

/// The greatest length of a form or stem in bytes; longer words are cut at a code point boundary.
inline constexpr std::size_t kMaxTermBytes = 64;

}  // namespace chancery::text
