#include "core/text/stop_words.h"

#include <string>
#include <unordered_set>
#include <vector>

#include "core/text/language.h"
#include "core/text/tokenizer.h"

namespace chancery::text {
namespace {

struct FormHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view form) const { return std::hash<std::string_view>{}(form); }
};
using Forms = std::unordered_set<std::string, FormHash, std::equal_to<>>;

/// Reads the lists by the tokenizer, so that their forms are those of text.
std::vector<Forms> read_lists() {
  std::vector<Forms> lists(languages().size());
  Tokenizer tokenizer;
  for (const auto group :
       {romance_stop_words(), northern_stop_words(), slavic_stop_words(), eastern_stop_words()}) {
    for (const StopWordList& list : group) {
      Forms& forms =
          lists[static_cast<std::size_t>(find_language(list.code).value_or(Language::kUndetermined))];
      tokenizer.reset(list.words);
      for (Token token; tokenizer.next(token);) forms.emplace(token.form);
    }
  }
  lists.front().clear();
  return lists;
}

}  // namespace

bool is_stop_word(Language language, std::string_view form) {
  static const std::vector<Forms> lists = read_lists();
  const auto index = static_cast<std::size_t>(language);
  return index < lists.size() && lists[index].find(form) != lists[index].end();
}

}  // namespace chancery::text
