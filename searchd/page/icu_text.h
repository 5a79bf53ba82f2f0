#pragma once

#include <unicode/unistr.h>

#include <string>

namespace chancery::searchd {

/// A text of ICU's as UTF-8.
inline std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace chancery::searchd
