#include "core/query/word_capitals.h"

#include "core/text/character_table.h"
#include "core/text/utf8.h"
#include "core/text/word_form.h"

namespace chancery::query {
namespace {

std::string raise(std::string_view form) {
  std::string raised;
  text::write_stable_form(form, text::FormCase::kRaised, raised);
  return raised;
}

}  // namespace

Capitals capitals_of(std::string_view word) {
  const auto is_capital = [](char32_t c) {
    return (text::character_table().class_of(c) & text::kUpper) != 0;
  };
  std::size_t at = 0;
  if (!is_capital(text::decode(word, at))) return Capitals::kNone;
  while (at < word.size()) {
    if (!is_capital(text::decode(word, at))) return Capitals::kFirst;
  }
  return Capitals::kAll;
}

std::string write_as(Capitals capitals, const std::string& form) {
  if (capitals == Capitals::kNone) return form;
  if (capitals == Capitals::kAll) return raise(form);
  std::size_t behind = 0;
  text::decode(form, behind);
  return raise(std::string_view(form).substr(0, behind)) + form.substr(behind);
}

}  // namespace chancery::query
