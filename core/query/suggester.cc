#include "core/query/suggester.h"

#include <algorithm>

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

/// Whether a query asks for its words alone, so that it means what it shows.
bool holds_words_alone(const std::string& query) {
  const Parsed parsed = parse(query);
  const auto* tree = std::get_if<Tree>(&parsed);
  return tree != nullptr && std::all_of(tree->items.begin(), tree->items.end(), [&](const Item& item) {
           return item.occur == Occur::kShould && tree->clauses[item.node.clause].kind == ClauseKind::kWord;
         });
}

}  // namespace

/// What is suggested: nothing twice, whatever its marks and case, and only what can be searched for.
class Suggester::List {
 public:
  std::size_t size() const { return suggestions_.size(); }

  void add(std::string query, std::string about) {
    std::string key;
    text::Tokenizer tokenizer;
    tokenizer.reset(query);
    for (text::Token token; tokenizer.next(token);) key.append(text::fold_marks(token.form)).append(" ");
    if (std::find(keys_.begin(), keys_.end(), key) != keys_.end()) return;
    if (!std::holds_alternative<Tree>(parse(query))) return;
    keys_.push_back(std::move(key));
    suggestions_.push_back({std::move(query), std::move(about)});
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
  const TypedQuery typed(q);
  List list;
  for (const TypedQuery::Start& start : typed.starts(kMostWords)) {
    if (!typed.is_starred()) add_completions(typed, start, list);
    if (list.size() > 0) break;
  }
  if (list.size() == 0) add_words(typed, list);
  return list.take(kMost);
}

void Suggester::add_completions(const TypedQuery& typed, const TypedQuery::Start& start, List& list) const {
  const std::string key = typed.key_from(start);
  for (const SuggestedName& name : names_->find(key, kMostNames)) {
    if (!typed.takes(start, name.text)) continue;
    list.add(typed.complete(start, name.text), std::string("also ").append(name.also));
  }
  const std::vector<TitlePhrase> phrases = phrases_->find(key, kMost);
  List titles;
  if (typed.is_plain() && start.begin == 0) add_titles(phrases, titles);
  for (const TitlePhrase& phrase : phrases) {
    if (list.size() + titles.size() >= kMost) break;
    if (!typed.takes(start, phrase.text)) continue;
    list.add(typed.complete(start, phrase.text), {});
  }
  for (Suggestion& title : titles.take(kMostTitles)) {
    list.add(std::move(title.query), std::move(title.description));
  }
}

/// The newest titles that the phrases are of. A title that would be read as more than its words is left out.
void Suggester::add_titles(const std::vector<TitlePhrase>& phrases, List& list) const {
  for (const TitlePhrase& phrase : phrases) {
    if (list.size() == kMostTitles) return;
    const std::string title = generation_->read_release(phrase.newest).release.title;
    if (!title.empty() && holds_words_alone(title)) list.add(title, "title of a release");
  }
}

/// The most frequent words that the last one begins, of which titles may have none.
void Suggester::add_words(const TypedQuery& typed, List& list) const {
  const std::string key = typed.last_key();
  const std::vector<TypedQuery::Start> starts = typed.starts(1);
  if (starts.empty() || text::count_code_points(key) < kFewLetters) return;
  std::vector<index::FormEntry> forms = generation_->vocabulary().find_prefix(key, kMostForms);
  std::erase_if(forms, [](const index::FormEntry& form) {
    return form.frequency < kLeastUses || text::has_upper_case(form.form);
  });
  std::sort(forms.begin(), forms.end(), [](const index::FormEntry& a, const index::FormEntry& b) {
    return a.frequency != b.frequency ? a.frequency > b.frequency : a.form < b.form;
  });
  for (const index::FormEntry& form : forms) {
    if (list.size() >= kMost) return;
    list.add(typed.complete(starts.back(), form.form), {});
  }
}

}  // namespace chancery::query
