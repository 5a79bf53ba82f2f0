#include "core/query/suggester.h"

#include <algorithm>

#include "core/query/lexer.h"
#include "core/query/parse.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMost = 10;
constexpr std::size_t kMostPhrases = 7;  // where there are titles
constexpr std::size_t kMostWords = 4;    // that are completed together

struct TypedWord {
  std::size_t begin;
  std::string key;
  bool is_character;
};

std::vector<TypedWord> read_words(const std::string& q) {
  std::vector<TypedWord> words;
  text::Tokenizer tokenizer;
  tokenizer.reset(q, text::CapitalRule::kAlways);
  for (text::Token token; tokenizer.next(token);) {
    words.push_back({token.begin, text::fold_marks(token.form), token.kind == text::TokenKind::kCharacter});
  }
  return words;
}

bool ends_in_space(const std::string& q) {
  std::size_t at = q.size();
  while (at > 0 && (static_cast<unsigned char>(q[--at]) & 0xc0) == 0x80) {
  }
  return !q.empty() && is_white_space(text::decode(q, at));
}

std::string key_from(const std::vector<TypedWord>& words, std::size_t first, bool is_complete) {
  std::string key;
  for (std::size_t i = first; i < words.size(); ++i) {
    append_key(key, words[i].key, words[i].is_character, i > first && words[i - 1].is_character);
  }
  if (is_complete && !words.back().is_character) key += ' ';
  return key;
}

void add(std::vector<Suggestion>& suggestions, std::string query, std::string description) {
  const auto same = [&](const Suggestion& other) { return other.query == query; };
  if (std::any_of(suggestions.begin(), suggestions.end(), same)) return;
  if (!std::holds_alternative<Tree>(parse(query))) return;  // a title may hold a lone quotation mark
  suggestions.push_back({std::move(query), std::move(description)});
}

}  // namespace

std::vector<Suggestion> Suggester::suggest(const std::string& q) {
  std::vector<Suggestion> suggestions;
  const std::vector<TypedWord> words = read_words(q);
  if (words.empty()) return suggestions;
  if (phrases_ == nullptr) phrases_ = title_phrases_of(generation_);
  const bool is_complete = ends_in_space(q);
  std::vector<TitlePhrase> found;
  std::size_t first = words.size() > kMostWords ? words.size() - kMostWords : 0;
  for (; first < words.size() && found.empty(); ++first) {
    found = phrases_->find(key_from(words, first, is_complete), kMost);
    if (found.empty()) continue;
    for (const TitlePhrase& phrase : found) {
      const bool is_one = phrase.titles == 1;
      std::string query = q.substr(0, words[first].begin).append(phrase.text);
      if (!std::holds_alternative<Tree>(parse(query))) query += '"';  // a phrase is being typed
      add(suggestions, std::move(query), std::to_string(phrase.titles) + (is_one ? " title" : " titles"));
    }
  }
  // `first` is one past where the phrases begin: all that was typed is in them where that was the start.
  if (found.empty() || first != 1) return suggestions;
  std::vector<Suggestion> titles;
  for (const TitlePhrase& phrase : found) {
    if (titles.size() == kMost - kMostPhrases) break;
    const std::string title = generation_->read_release(phrase.newest).release.title;
    if (!title.empty()) add(titles, title, "title of a release");
  }
  suggestions.resize(std::min(suggestions.size(), kMost - titles.size()));
  for (Suggestion& title : titles) add(suggestions, std::move(title.query), std::move(title.description));
  return suggestions;
}

}  // namespace chancery::query
