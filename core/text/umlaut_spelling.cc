#include "core/text/umlaut_spelling.h"

#include "core/text/character_table.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::text {
namespace {

constexpr std::size_t kMostPairs = 4;

char base_of_umlaut(char32_t c) {
  switch (c) {
    case U'ä':
    case U'Ä':
      return 'a';
    case U'ö':
    case U'Ö':
      return 'o';
    case U'ü':
    case U'Ü':
      return 'u';
    default:
      return 0;
  }
}

}  // namespace

std::string spell_umlauts_out(std::string_view form) {
  std::string spelled;
  bool has_umlaut = false;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = read_code_point(form.data(), at);
    if (const char base = base_of_umlaut(c)) {
      spelled.append({base, 'e'});
      has_umlaut = true;
    } else {
      append_utf8(spelled, c);
    }
  }
  return has_umlaut ? fold_marks(spelled) : std::string();
}

std::vector<std::string> read_umlauts(std::string_view key) {
  std::vector<std::size_t> places;  // of each e that may be the second half of an umlaut
  for (std::size_t at = 1; at < key.size() && places.size() < kMostPairs; ++at) {
    const char before = key[at - 1];
    if (key[at] == 'e' && (before == 'a' || before == 'o' || before == 'u')) places.push_back(at);
  }
  std::vector<std::string> keys;
  for (std::size_t chosen = 1; chosen < std::size_t{1} << places.size(); ++chosen) {
    std::string read(key);
    for (std::size_t i = places.size(); i-- > 0;) {
      if ((chosen >> i & 1) != 0) read.erase(places[i], 1);
    }
    keys.push_back(std::move(read));
  }
  return keys;
}

}  // namespace chancery::text
