#include "core/text/stemmer_spelling.h"

#include "core/text/character_table.h"
#include "core/text/utf8.h"

namespace chancery::text {
namespace {

/// An ending typed without its marks, which no word of the language has otherwise.
struct Ending {
  std::string_view code;
  std::string_view typed;
  std::string_view written;
};
constexpr Ending kEndings[] = {
    {"es", "acion", "ación"}, {"es", "ucion", "ución"}, {"es", "logia", "logía"}, {"pt", "acao", "ação"},
    {"pt", "ucao", "ução"},   {"pt", "acoes", "ações"}, {"pt", "ucoes", "uções"},
};

std::string_view mend_ending(std::string_view code, std::string_view form, std::string& buffer) {
  for (const Ending& ending : kEndings) {
    if (ending.code != code || !form.ends_with(ending.typed)) continue;
    buffer.assign(form.substr(0, form.size() - ending.typed.size())).append(ending.written);
    return buffer;
  }
  return form;
}

/// The Romanian stemmer knows ş and ţ, which stood for ș and ț while fonts lacked them.
std::string_view write_cedillas(std::string_view form, std::string& buffer) {
  buffer.clear();
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = read_code_point(form.data(), at);
    append_utf8(buffer, c == U'ș' ? U'ş' : c == U'ț' ? U'ţ' : c);
  }
  return buffer;
}

/// Capitals of a text whose language was not known when they were folded have made i of I, which is ı: what
/// vowel harmony demands is right for nearly all endings, and the same for every spelling.
std::string_view harmonise(std::string_view form, std::string& buffer) {
  buffer.clear();
  char32_t last = 0;
  for (std::size_t at = 0; at < form.size();) {
    char32_t c = read_code_point(form.data(), at);
    switch (c) {
      case U'a':
      case U'o':
      case U'u':
      case U'â':
      case U'û':
        last = U'ı';
        break;
      case U'e':
      case U'ö':
      case U'ü':
      case U'î':
        last = U'i';
        break;
      case U'i':
      case U'ı':
        if (last != 0)
          c = last;
        else
          last = c;
        break;
      default:
        break;
    }
    append_utf8(buffer, c);
  }
  return buffer;
}

}  // namespace

std::string_view spell_for_stemmer(std::string_view code, std::string_view form, std::string& buffer) {
  if (code == "ro") return write_cedillas(form, buffer);
  if (code == "tr") return harmonise(form, buffer);
  return mend_ending(code, form, buffer);
}

}  // namespace chancery::text
