#include "core/query/suggester.h"

#include <algorithm>

#include "core/query/lexer.h"
#include "core/query/parse.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"
#include "core/text/word_form.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMost = 10;
constexpr std::size_t kMostNames = 3;
constexpr std::size_t kMostTitles = 3;
constexpr std::size_t kMostWords = 4;    // that are completed together
constexpr std::size_t kFewLetters = 3;   // fewer stand for too many words
constexpr std::size_t kMostForms = 400;  // looked at to complete a word
constexpr std::uint64_t kLeastUses = 2;

struct TypedWord {
  std::size_t begin;
  std::string key;
  bool is_character;
};

bool ends_in_space(const std::string& q) {
  std::size_t at = q.size();
  while (at > 0 && (static_cast<unsigned char>(q[--at]) & 0xc0) == 0x80) {
  }
  return !q.empty() && is_white_space(text::decode(q, at));
}

/// Whether the end of `q` is the value of a field that is no title.
bool names_a_value(const std::string& q) {
  const std::vector<Lexeme> pieces = cut_query(q);
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const bool is_last = i + 3 >= pieces.size() && pieces[std::min(i + 1, pieces.size() - 2)].end == q.size();
    if (pieces[i].kind == LexemeKind::kField && is_last) return pieces[i].field != Field::kTitle;
  }
  return false;
}

std::string count(std::uint64_t number, std::string_view thing) {
  return std::to_string(number).append(" ").append(thing).append(number == 1 ? "" : "s");
}

}  // namespace

/// A query as far as it is typed.
struct Suggester::Typed {
  explicit Typed(const std::string& typed) : q(typed), is_complete(ends_in_space(typed)) {
    text::Tokenizer tokenizer;
    tokenizer.reset(q, text::CapitalRule::kAlways);
    for (text::Token token; tokenizer.next(token);) {
      words.push_back({token.begin, text::fold_marks(token.form), token.kind == text::TokenKind::kCharacter});
    }
  }

  /// The key of the words from `first` on, the last of them a prefix, unless a space has ended it.
  std::string key_from(std::size_t first) const {
    std::string key;
    for (std::size_t i = first; i < words.size(); ++i) {
      append_key(key, words[i].key, words[i].is_character, i > first && words[i - 1].is_character);
    }
    if (is_complete && !words.back().is_character) key += ' ';
    return key;
  }

  /// The query with `text` in place of the words from `first` on; a phrase that is being typed is closed.
  std::string complete(std::size_t first, std::string_view text) const {
    std::string query = q.substr(0, words[first].begin).append(text);
    if (!std::holds_alternative<Tree>(parse(query))) query += '"';
    return query;
  }

  const std::string& q;
  std::vector<TypedWord> words;
  bool is_complete;
};

/// What is suggested: nothing twice, whatever its marks and case, and only what can be searched for.
class Suggester::List {
 public:
  std::size_t size() const { return suggestions_.size(); }

  void add(std::string query, std::string description) {
    std::string key;
    text::Tokenizer tokenizer;
    tokenizer.reset(query);
    for (text::Token token; tokenizer.next(token);) key.append(text::fold_marks(token.form)).append(" ");
    if (std::find(keys_.begin(), keys_.end(), key) != keys_.end()) return;
    if (!std::holds_alternative<Tree>(parse(query))) return;  // a title may hold a lone quotation mark
    keys_.push_back(std::move(key));
    suggestions_.push_back({std::move(query), std::move(description)});
  }

  std::vector<Suggestion> take(std::size_t limit) {
    suggestions_.resize(std::min(suggestions_.size(), limit));
    return std::move(suggestions_);
  }

 private:
  std::vector<std::string> keys_;
  std::vector<Suggestion> suggestions_;
};

Suggester::Suggester(std::shared_ptr<const index::Generation> generation)
    : generation_(std::move(generation)),
      phrases_(title_phrases_of(generation_)),
      names_(suggested_names_of(generation_)) {}

std::vector<Suggestion> Suggester::suggest(const std::string& q) const {
  const Typed typed(q);
  if (typed.words.empty() || names_a_value(q)) return {};
  List list;
  const std::size_t count_of_words = typed.words.size();
  for (std::size_t first = count_of_words - std::min(count_of_words, kMostWords); first < count_of_words;
       ++first) {
    const std::string key = typed.key_from(first);
    for (const SuggestedName& name : names_->find(key, kMostNames)) {
      list.add(typed.complete(first, name.text),
               count(name.releases, "release").append("; also ").append(name.also));
    }
    const std::vector<TitlePhrase> phrases = phrases_->find(key, kMost);
    List titles;
    if (first == 0) add_titles(phrases, titles);
    for (const TitlePhrase& phrase : phrases) {
      if (list.size() + titles.size() >= kMost) break;
      list.add(typed.complete(first, phrase.text), count(phrase.titles, "title"));
    }
    for (Suggestion& title : titles.take(kMostTitles)) {
      list.add(std::move(title.query), std::move(title.description));
    }
    if (list.size() > 0) break;
  }
  if (list.size() == 0) add_words(typed, list);
  return list.take(kMost);
}

/// The newest titles that the phrases are of.
void Suggester::add_titles(const std::vector<TitlePhrase>& phrases, List& list) const {
  for (const TitlePhrase& phrase : phrases) {
    if (list.size() == kMostTitles) return;
    const std::string title = generation_->read_release(phrase.newest).release.title;
    if (!title.empty()) list.add(title, "title of a release");
  }
}

/// The most frequent words that the last one begins, of which titles may have none.
void Suggester::add_words(const Typed& typed, List& list) const {
  const TypedWord& last = typed.words.back();
  if (typed.is_complete || last.is_character || text::count_code_points(last.key) < kFewLetters) return;
  std::vector<index::FormEntry> forms = generation_->vocabulary().find_prefix(last.key, kMostForms);
  std::erase_if(forms, [](const index::FormEntry& form) {
    return form.frequency < kLeastUses || text::has_upper_case(form.form);
  });
  std::sort(forms.begin(), forms.end(), [](const index::FormEntry& a, const index::FormEntry& b) {
    return a.frequency != b.frequency ? a.frequency > b.frequency : a.form < b.form;
  });
  for (const index::FormEntry& form : forms) {
    if (list.size() >= kMost) return;
    list.add(typed.complete(typed.words.size() - 1, form.form), count(form.frequency, "use"));
  }
}

}  // namespace chancery::query
