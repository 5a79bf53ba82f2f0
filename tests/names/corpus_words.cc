#include "tests/names/corpus_words.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "core/index/form_stream.h"
#include "core/names/name_words.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery {
namespace {

constexpr std::size_t kSampledReleases = 20;

/// Counts how a key is printed inside the sentences of a text.
struct PrintedCase {
  std::size_t capital = 0;
  std::size_t small = 0;

  void count(std::string_view text, const std::string& key) {
    text::Tokenizer tokenizer;
    tokenizer.reset(text);
    text::Token token;
    while (tokenizer.next(token)) {
      if (token.is_acronym || token.begin < 2 || text::fold_marks(token.form) != key) continue;
      std::size_t at = token.begin;
      if (u_isupper(static_cast<UChar32>(text::decode(text, at))) == 0) {
        ++small;
      } else if (text[token.begin - 1] == ' ' &&
                 std::string_view(".!?:;\n\"").find(text[token.begin - 2]) == std::string_view::npos) {
        ++capital;
      }
    }
  }
};

}  // namespace

PrintedName read_printed(const std::string& printed) {
  PrintedName name;
  name.words = names::words_of(printed);
  name.printed = printed;
  if (name.words.size() != 1) return name;
  text::Tokenizer tokenizer;
  tokenizer.reset(printed, text::CapitalRule::kAlways);
  text::Token token;
  if (tokenizer.next(token) && token.is_acronym) name.capitals = token.form;
  return name;
}

void CorpusWords::want(const PrintedName& name) {
  if (name.words.empty()) return;
  wanted_.emplace(name.capitals.empty() ? names::join_words(name.words) : name.capitals, name);
}

void CorpusWords::number_keys() {
  key_of_.assign(generation_.vocabulary().size() + index::kFirstFormId, 0);
  generation_.vocabulary().for_each([&](const index::FormEntry& entry) {
    const auto next = static_cast<std::uint32_t>(key_numbers_.size() + 1);
    key_of_[entry.id] = key_numbers_.try_emplace(entry.key, next).first->second;
    if (wanted_.contains(entry.form)) {
      capital_ids_[entry.form] = entry.id;
      capital_docs_[entry.id];
    }
    return true;
  });
}

void CorpusWords::find_all() {
  number_keys();
  by_first_.resize(key_numbers_.size() + 1);
  for (const auto& [text, name] : wanted_) {
    if (!name.capitals.empty()) continue;
    Sought sought{{}, text, {}};
    for (const std::string& word : name.words) {
      const auto found = key_numbers_.find(word);
      if (found != key_numbers_.end()) sought.keys.push_back(found->second);
    }
    if (sought.keys.size() == name.words.size()) by_first_[sought.keys[0]].push_back(std::move(sought));
  }
  for (std::uint32_t doc = 0; doc < generation_.size(); ++doc) look_at(doc);
  for (auto& all : by_first_) {
    for (Sought& sought : all) found_[sought.name] = std::move(sought.docs);
  }
  for (const auto& [form, id] : capital_ids_) {
    if (wanted_.at(form).capitals == form) found_[form] = capital_docs_[id];
  }
}

void CorpusWords::look_at(std::uint32_t doc) {
  std::vector<std::uint32_t> keys;
  const std::string_view stream = generation_.stream(doc);
  for (std::size_t position = 0; position < stream.size();) {
    const std::uint32_t id = index::read_form_id(stream, position);
    keys.push_back(key_of_[id]);
    const auto capital = capital_docs_.find(id);
    if (capital != capital_docs_.end() && (capital->second.empty() || capital->second.back() != doc)) {
      capital->second.push_back(doc);
    }
  }
  for (std::size_t at = 0; at < keys.size(); ++at) {
    for (Sought& sought : by_first_[keys[at]]) {
      if ((!sought.docs.empty() && sought.docs.back() == doc) || sought.keys.size() > keys.size() - at)
        continue;
      const auto begin = keys.begin() + static_cast<std::ptrdiff_t>(at);
      if (std::equal(sought.keys.begin(), sought.keys.end(), begin)) sought.docs.push_back(doc);
    }
  }
}

const Docs& CorpusWords::releases_with(const PrintedName& name) const {
  static const Docs kNone;
  const auto found = found_.find(name.capitals.empty() ? names::join_words(name.words) : name.capitals);
  return found == found_.end() ? kNone : found->second;
}

const std::set<std::string>& CorpusWords::stems_of(const std::string& key) const {
  const auto [at, is_new] = stems_.try_emplace(key);
  if (is_new) {
    for (const index::FormEntry& entry : generation_.vocabulary().find_key(key)) {
      for (const index::FormUse& use : entry.uses) {
        if (!use.stem.empty()) at->second.insert(use.stem);
      }
    }
  }
  return at->second;
}

bool CorpusWords::share_a_stem(const std::string& a, const std::string& b) const {
  if (a == b) return true;
  const std::set<std::string>& others = stems_of(b);
  const std::set<std::string>& own = stems_of(a);
  return std::any_of(own.begin(), own.end(), [&](const std::string& stem) { return others.contains(stem); });
}

bool CorpusWords::joins(const std::string& a, const std::string& b) const {
  const std::vector<std::string_view> keys = {a};
  for (const index::NameMatch& match : generation_.names().match(keys, 0)) {
    for (const index::NameEquivalent& other : match.equivalents) {
      if (other.keys.size() == 1 && !other.in_capitals && share_a_stem(other.keys[0], b)) return true;
    }
  }
  return false;
}

bool CorpusWords::is_printed_as_name(const PrintedName& name) const {
  if (name.words.size() != 1 || !name.capitals.empty() || !names::is_cased(name.words[0])) return true;
  PrintedCase printed;
  const Docs& docs = releases_with(name);
  const std::size_t step = docs.size() / kSampledReleases + 1;
  for (std::size_t i = 0; i < docs.size(); i += step) {
    printed.count(generation_.read_release(docs[i]).release.body, name.words[0]);
  }
  return printed.capital >= printed.small;
}

}  // namespace chancery
