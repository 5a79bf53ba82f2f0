#include "core/index/written_name.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "core/text/tokenizer.h"

namespace chancery::index {
namespace {

icu::UnicodeString raise(const std::string& text) {
  return icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale::getRoot());
}

}  // namespace

WrittenName read_name(std::string_view printed) {
  thread_local text::Tokenizer tokenizer;
  tokenizer.reset(printed, text::CapitalRule::kAlways);
  WrittenName name;
  text::Token token;
  while (tokenizer.next(token)) {
    if (name.words++ > 0) name.text += ' ';
    name.text += text::fold_marks(token.form);
    name.in_capitals = token.is_acronym;
    name.printed = token.form;
  }
  name.in_capitals = name.in_capitals && name.words == 1;
  if (!name.in_capitals || raise(name.printed) == raise(name.text)) name.printed.clear();
  return name;
}

}  // namespace chancery::index
