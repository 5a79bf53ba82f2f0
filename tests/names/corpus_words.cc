#include "tests/names/corpus_words.h"

#include <algorithm>

#include "core/index/form_stream.h"
#include "core/names/name_words.h"
#include "core/text/stemmer.h"
#include "core/text/tokenizer.h"

namespace chancery {

void CorpusWords::count_phrases() {
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::vector<std::uint32_t> key_of(generation_.vocabulary().size() + index::kFirstFormId, 0);
  generation_.vocabulary().for_each([&](const index::FormEntry& entry) {
    key_of[entry.id] =
        numbers.try_emplace(entry.key, static_cast<std::uint32_t>(numbers.size() + 1)).first->second;
    return true;
  });
  struct Phrase {
    std::vector<std::uint32_t> keys;
    std::string name;
    std::uint32_t last_doc = UINT32_MAX;
    std::size_t releases = 0;
  };
  std::vector<std::vector<Phrase>> by_first(numbers.size() + 1);
  for (const Words& words : wanted_) {
    Phrase phrase;
    phrase.name = names::join_words(words);
    for (const std::string& word : words) {
      const auto found = numbers.find(word);
      if (found != numbers.end()) phrase.keys.push_back(found->second);
    }
    if (phrase.keys.size() == words.size() && !words.empty()) by_first[phrase.keys[0]].push_back(phrase);
  }
  for (std::uint32_t doc = 0; doc < generation_.size(); ++doc) {
    std::vector<std::uint32_t> keys;
    const std::string_view stream = generation_.stream(doc);
    for (std::size_t position = 0; position < stream.size();) {
      keys.push_back(key_of[index::read_form_id(stream, position)]);
    }
    for (std::size_t at = 0; at < keys.size(); ++at) {
      for (Phrase& phrase : by_first[keys[at]]) {
        if (phrase.last_doc == doc || phrase.keys.size() > keys.size() - at) continue;
        if (!std::equal(phrase.keys.begin(), phrase.keys.end(),
                        keys.begin() + static_cast<std::ptrdiff_t>(at))) {
          continue;
        }
        phrase.last_doc = doc;
        ++phrase.releases;
      }
    }
  }
  for (const auto& phrases : by_first) {
    for (const Phrase& phrase : phrases) found_[phrase.name] = phrase.releases;
  }
}

std::size_t CorpusWords::releases_with(const Words& words) const {
  const auto found = found_.find(names::join_words(words));
  return found == found_.end() ? 0 : found->second;
}

bool CorpusWords::has_acronym(const std::string& form) const {
  for (const index::FormEntry& entry : generation_.vocabulary().find_key(text::fold_marks(form))) {
    if (entry.form == form) return true;
  }
  return false;
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
  for (const std::string& stem : stems_of(a)) {
    if (others.contains(stem)) return true;
  }
  return false;
}

bool CorpusWords::contains(const Words& there, const Words& words) const {
  for (std::size_t at = 0; at + words.size() <= there.size(); ++at) {
    bool is_here = true;
    for (std::size_t i = 0; i < words.size() && is_here; ++i) is_here = share_a_stem(words[i], there[at + i]);
    if (is_here) return true;
  }
  return false;
}

namespace {

std::vector<std::string_view> views(const Words& words) { return {words.begin(), words.end()}; }

}  // namespace

bool CorpusWords::finds(const Words& typed, const Words& there) const {
  const std::vector<std::string_view> keys = views(typed);
  std::vector<bool> reached(typed.size() + 1, false);
  reached[0] = true;
  for (std::size_t at = 0; at < typed.size(); ++at) {
    if (!reached[at]) continue;
    if (contains(there, {typed[at]})) reached[at + 1] = true;
    for (const index::NameMatch& match : generation_.names().match(keys, at)) {
      for (const index::NameEquivalent& other : match.equivalents) {
        if (contains(there, other.keys)) reached[at + match.length] = true;
      }
    }
  }
  return reached.back();
}

bool CorpusWords::finds_part(const Words& typed, const Words& there) const {
  if (contains(there, typed)) return true;
  const std::vector<std::string_view> keys = views(typed);
  for (std::size_t at = 0; at < typed.size(); ++at) {
    for (const index::NameMatch& match : generation_.names().match(keys, at)) {
      const Words itself(typed.begin() + static_cast<std::ptrdiff_t>(at),
                         typed.begin() + static_cast<std::ptrdiff_t>(at + match.length));
      if (contains(there, itself)) return true;
      for (const index::NameEquivalent& other : match.equivalents) {
        if (other.kind == names::NameKind::kCountryName && contains(there, other.keys)) return true;
      }
    }
  }
  return false;
}

bool CorpusWords::finds_acronym(const Words& typed, const std::string& acronym) const {
  for (const index::NameMatch& match : generation_.names().match(views(typed), 0)) {
    if (match.length != typed.size()) continue;
    for (const index::NameEquivalent& other : match.equivalents) {
      if (other.in_capitals && other.keys == Words{acronym}) return true;
    }
  }
  return false;
}

}  // namespace chancery
