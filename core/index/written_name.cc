#include "core/index/written_name.h"

#include "core/text/tokenizer.h"

namespace chancery::index {

WrittenName read_name(std::string_view printed) {
  thread_local text::Tokenizer tokenizer;
  tokenizer.reset(printed, text::CapitalRule::kAlways);
  WrittenName name;
  text::Token token;
  while (tokenizer.next(token)) {
    if (name.words++ > 0) name.text += ' ';
    name.text += text::fold_marks(token.form);
    name.in_capitals = token.is_acronym;
  }
  name.in_capitals = name.in_capitals && name.words == 1;
  return name;
}

}  // namespace chancery::index
