#include "core/text/stop_words.h"

#include <string>
#include <unordered_map>
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

const std::vector<Forms>& lists() {
  static const std::vector<Forms> all = read_lists();
  return all;
}

/// The same lists by form. Most forms are no stop word of any language: a bit for each hash says so at once.
class LanguagesByForm {
 public:
  LanguagesByForm() {
    for (std::size_t i = 0; i < lists().size(); ++i) {
      for (const std::string& form : lists()[i]) {
        languages_[form].set(i);
        known_hashes_.set(FormHash()(form) % known_hashes_.size());
      }
    }
  }

  const LanguageSet& find(std::string_view form) const {
    if (!known_hashes_.test(FormHash()(form) % known_hashes_.size())) return none_;
    const auto found = languages_.find(form);
    return found == languages_.end() ? none_ : found->second;
  }

 private:
  std::unordered_map<std::string_view, LanguageSet, FormHash> languages_;  // views of the lists
  std::bitset<1 << 16> known_hashes_;
  LanguageSet none_;
};

}  // namespace

const LanguageSet& stop_word_languages(std::string_view form) {
  static const LanguagesByForm languages;
  return languages.find(form);
}

bool is_stop_word(Language language, std::string_view form) {
  const auto index = static_cast<std::size_t>(language);
  return index < lists().size() && lists()[index].find(form) != lists()[index].end();
}

}  // namespace chancery::text
