#include "core/names/name_words.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::names {

NameWords words_of(std::string_view text) {
  thread_local text::Tokenizer tokenizer;
  tokenizer.reset(text);
  NameWords words;
  text::Token token;
  while (tokenizer.next(token)) words.push_back(text::fold_marks(token.form));
  return words;
}

std::string join_words(const NameWords& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

int script_of(std::string_view word) {
  if (word.empty()) return USCRIPT_COMMON;
  std::size_t at = 0;
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(text::decode(word, at)), &error);
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ? USCRIPT_HAN : script;
}

bool is_cased(std::string_view word) {
  if (word.empty()) return false;
  std::size_t at = 0;
  const auto first = static_cast<UChar32>(text::decode(word, at));
  return u_toupper(first) != first || u_tolower(first) != first;
}

}  // namespace chancery::names
