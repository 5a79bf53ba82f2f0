#include "core/query/suggested_names.h"

#include <algorithm>
#include <span>
#include <unordered_map>

#include "core/index/form_stream.h"
#include "core/query/shared_by_generation.h"
#include "core/query/title_phrases.h"
#include "core/text/character_table.h"
#include "core/text/language.h"
#include "core/text/utf8.h"
#include "core/text/word_form.h"

namespace chancery::query {

/// Counts the releases that have each name: all streams are read once, beside a tree of the names' words.
class NameCounter {
 public:
  NameCounter(const index::Generation& generation, SuggestedNames& names)
      : generation_(generation), names_(names) {}

  void run() {
    for (std::uint32_t i = 0; i < generation_.names().size(); ++i) add(generation_.names().entry(i));
    read_forms();
    for (std::uint32_t doc = 0; doc < generation_.size(); ++doc) count(doc);
    for (const Name& name : counted_) keep(name);
    std::sort(names_.entries_.begin(), names_.entries_.end(),
              [this](const auto& a, const auto& b) { return names_.key_of(a) < names_.key_of(b); });
    names_.entries_.shrink_to_fit();
    names_.text_.shrink_to_fit();
  }

 private:
  static constexpr std::uint32_t kNone = 0;
  static constexpr std::uint32_t kNoDoc = UINT32_MAX;
  static constexpr std::uint32_t kLeastReleases = 2;
  static constexpr std::size_t kMostSpellings = 16;
  static constexpr char32_t kBeyondLatin = 0x370;

  /// A word of names: a mark-folded key, in capitals (an acronym) or not.
  struct Word {
    std::string form;  // the most frequent of the corpus
    std::uint64_t frequency = 0;
    bool is_character = false;
    bool is_stop = false;
  };
  struct Name {
    index::NameEquivalent name;
    index::NameEquivalent also;
    std::uint32_t node;
  };
  /// Where names that begin with the same words go on.
  struct Node {
    std::uint32_t last_doc = kNoDoc;
    std::uint32_t releases = 0;
    bool goes_on = false;
    bool is_name = false;  // of several words
  };
  /// A name of several words as some releases have it: the same keys, other marks.
  struct Spelling {
    std::vector<std::uint32_t> ids;
    std::uint32_t releases = 0;
  };

  static std::string word_key(std::string_view key, bool in_capitals) {
    return std::string(key) + (in_capitals ? "!" : "");
  }

  static std::string text_key(const index::NameEquivalent& name) {
    std::string text = name.in_capitals ? "!" : "";
    for (const std::string& key : name.keys) text.append(" ").append(key);
    return text;
  }

  std::uint32_t number_of(std::string_view key, bool in_capitals) {
    const auto [at, is_new] = numbers_.emplace(word_key(key, in_capitals), words_.size());
    if (is_new) words_.emplace_back();
    return at->second;
  }

  static bool is_latin(const index::NameEquivalent& name) {
    std::size_t at = 0;
    return text::decode(name.keys.front(), at) < kBeyondLatin;
  }

  /// The name that tells a reader most beside this one: in the same script, and of an acronym a long name,
  /// else an acronym.
  static const index::NameEquivalent& choose_other(const index::Names::Entry& entry) {
    const auto worth = [&](const index::NameEquivalent& other) {
      return (is_latin(other) == is_latin(entry.name) ? 2 : 0) +
             (other.in_capitals != entry.name.in_capitals ? 1 : 0);
    };
    return *std::max_element(
        entry.equivalents.begin(), entry.equivalents.end(),
        [&](const index::NameEquivalent& a, const index::NameEquivalent& b) { return worth(a) < worth(b); });
  }

  /// A single letter at the end is what an apostrophe left (the Council's), at the beginning a hyphen (S-GE).
  static bool is_in_pieces(const index::NameEquivalent& name) {
    return name.keys.size() > 1 && (name.keys.back().size() == 1 || name.keys.front().size() == 1);
  }

  void add(index::Names::Entry entry) {
    std::erase_if(entry.equivalents, is_in_pieces);
    if (entry.equivalents.empty() || is_in_pieces(entry.name)) return;
    std::uint32_t node = kNone;
    for (const std::string& key : entry.name.keys) {
      const std::uint64_t step = std::uint64_t{node} << 32 | number_of(key, entry.name.in_capitals);
      const auto [at, is_new] = steps_.emplace(step, nodes_.size());
      if (is_new) nodes_.emplace_back();
      nodes_[node].goes_on = true;
      node = at->second;
    }
    index::NameEquivalent also = choose_other(entry);
    for (const std::string& key : also.keys) number_of(key, also.in_capitals);
    first_.resize(words_.size());
    first_[number_of(entry.name.keys.front(), entry.name.in_capitals)] = true;
    nodes_[node].is_name = entry.name.keys.size() > 1;
    node_of_.emplace(text_key(entry.name), node);
    counted_.push_back({std::move(entry.name), std::move(also), node});
  }

  void read_forms() {
    number_of_form_.resize(std::size_t{generation_.vocabulary().size()} + index::kFirstFormId);
    generation_.vocabulary().for_each([&](const index::FormEntry& entry) {
      const auto at = numbers_.find(word_key(entry.key, text::has_upper_case(entry.form)));
      if (at == numbers_.end()) return true;
      number_of_form_[entry.id] = at->second;
      forms_.emplace(entry.id, entry.form);
      Word& word = words_[at->second];
      if (entry.frequency <= word.frequency) return true;
      word.frequency = entry.frequency;
      word.form = entry.form;
      std::size_t first = 0;
      const std::uint16_t bits = text::character_table().class_of(text::decode(entry.form, first));
      word.is_character = (bits & text::kCharacter) != 0;
      word.is_stop = text::stop_word_languages(entry.form).any();
      return true;
    });
  }

  void count(std::uint32_t doc) {
    const std::string_view stream = generation_.stream(doc);
    line_.clear();
    ids_.clear();
    for (std::size_t at = 0; at < stream.size();) {
      const std::uint32_t id = index::read_form_id(stream, at);
      ids_.push_back(id);
      line_.push_back(id < index::kFirstFormId ? kNone : number_of_form_[id]);
    }
    for (std::size_t first = 0; first < line_.size(); ++first) {
      if (!first_[line_[first]]) continue;
      std::uint32_t node = kNone;
      for (std::size_t i = first; i < line_.size() && line_[i] != kNone && nodes_[node].goes_on; ++i) {
        const auto next = steps_.find(std::uint64_t{node} << 32 | line_[i]);
        if (next == steps_.end()) break;
        node = next->second;
        if (nodes_[node].last_doc == doc) continue;
        nodes_[node].last_doc = doc;
        ++nodes_[node].releases;
        if (nodes_[node].is_name) count_spelling(node, first, i + 1);
      }
    }
  }

  void count_spelling(std::uint32_t node, std::size_t begin, std::size_t end) {
    const std::span<const std::uint32_t> ids = std::span(ids_).subspan(begin, end - begin);
    std::vector<Spelling>& known = spellings_[node];
    const auto same = [&](const Spelling& other) { return std::ranges::equal(other.ids, ids); };
    const auto at = std::find_if(known.begin(), known.end(), same);
    if (at != known.end()) {
      ++at->releases;
    } else if (known.size() < kMostSpellings) {
      known.push_back({{ids.begin(), ids.end()}, 1});
    }
  }

  /// The forms of a name's words as most releases print the whole of it, else each as it is printed most.
  std::vector<std::string> printed_forms(const index::NameEquivalent& name) const {
    std::vector<std::string> forms;
    const auto node = node_of_.find(text_key(name));
    const auto spellings = spellings_.find(node == node_of_.end() ? kNone : node->second);
    if (spellings != spellings_.end()) {
      const auto best =
          std::max_element(spellings->second.begin(), spellings->second.end(),
                           [](const Spelling& a, const Spelling& b) { return a.releases < b.releases; });
      for (const std::uint32_t id : best->ids) forms.push_back(forms_.at(id));
      return forms;
    }
    for (const std::string& key : name.keys) {
      const std::string& form = words_[numbers_.at(word_key(key, name.in_capitals))].form;
      forms.push_back(form.empty() ? key : form);
    }
    return forms;
  }

  /// Whether a key is an article that an apostrophe joins to the word behind it (Côte d'Ivoire).
  static bool is_elided(const std::string& key) { return key == "d" || key == "l"; }

  /// As a reader writes it: capitals at the beginning of words, but for little ones within.
  std::string write(const index::NameEquivalent& name) const {
    std::string text;
    bool after_character = false;
    const std::vector<std::string> forms = printed_forms(name);
    for (std::size_t i = 0; i < name.keys.size(); ++i) {
      const std::string& key = name.keys[i];
      const Word& word = words_[numbers_.at(word_key(key, name.in_capitals))];
      std::string form = name.printed.empty() ? forms[i] : name.printed;
      const bool is_small = !text.empty() && (word.is_stop || is_elided(key));
      if (!name.in_capitals && !is_small) form = capitalise(form);
      if (text.ends_with(" d") || text.ends_with(" l")) {
        text += "'" + form;
        continue;
      }
      append_key(text, form, word.is_character, after_character);
      after_character = word.is_character;
    }
    return text;
  }
  static std::string capitalise(const std::string& form) {
    std::size_t behind = 0;
    text::decode(form, behind);
    std::string first;
    text::write_stable_form(std::string_view(form).substr(0, behind), text::FormCase::kRaised, first);
    return first + form.substr(behind);
  }

  void keep(const Name& name) {
    const std::uint32_t releases = nodes_[name.node].releases;
    if (releases < kLeastReleases) return;
    std::string key;
    bool after_character = false;
    for (const std::string& part : name.name.keys) {
      const bool is_character = words_[numbers_.at(word_key(part, name.name.in_capitals))].is_character;
      append_key(key, part, is_character, after_character);
      after_character = is_character;
    }
    const std::string text = write(name.name);
    const std::string also = write(name.also);
    if (std::max({key.size(), text.size(), also.size()}) > UINT16_MAX) return;
    const auto at = static_cast<std::uint32_t>(names_.text_.size());
    const auto size = [](const std::string& part) { return static_cast<std::uint16_t>(part.size()); };
    names_.text_.append(key).append(text).append(also);
    names_.entries_.push_back({at, size(key), size(text), size(also), releases});
  }

  const index::Generation& generation_;
  SuggestedNames& names_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // of words; kNone is none
  std::vector<Word> words_{1};
  std::vector<bool> first_{false};                          // by word: whether a name begins with it
  std::unordered_map<std::uint64_t, std::uint32_t> steps_;  // a node and a word: the node behind it
  std::vector<Node> nodes_{1};
  std::vector<Name> counted_;
  std::vector<std::uint32_t> number_of_form_;                           // by id
  std::unordered_map<std::uint32_t, std::string> forms_;                // of the words, by id
  std::vector<std::uint32_t> line_;                                     // words of a release, by place
  std::vector<std::uint32_t> ids_;                                      // the same as ids
  std::unordered_map<std::string, std::uint32_t> node_of_;              // of names, by text_key
  std::unordered_map<std::uint32_t, std::vector<Spelling>> spellings_;  // of names, by node
};

SuggestedNames::SuggestedNames(const index::Generation& generation) { NameCounter(generation, *this).run(); }

std::vector<SuggestedName> SuggestedNames::find(std::string_view key, std::size_t limit) const {
  const auto begin = std::lower_bound(entries_.begin(), entries_.end(), key,
                                      [this](const Entry& a, std::string_view b) { return key_of(a) < b; });
  const auto end = std::partition_point(begin, entries_.end(),
                                        [&](const Entry& entry) { return key_of(entry).starts_with(key); });
  std::vector<const Entry*> best;
  for (auto entry = begin; entry != end; ++entry) best.push_back(&*entry);
  const auto count = static_cast<std::ptrdiff_t>(std::min(limit, best.size()));
  std::partial_sort(best.begin(), best.begin() + count, best.end(), [](const Entry* a, const Entry* b) {
    return a->releases != b->releases ? a->releases > b->releases : a->at < b->at;
  });
  best.resize(static_cast<std::size_t>(count));
  std::vector<SuggestedName> found;
  for (const Entry* entry : best) {
    const std::string_view rest = std::string_view(text_).substr(entry->at + entry->key_size);
    found.push_back(
        {rest.substr(0, entry->text_size), rest.substr(entry->text_size, entry->also_size), entry->releases});
  }
  return found;
}

std::size_t SuggestedNames::size_in_bytes() const {
  return text_.capacity() + entries_.capacity() * sizeof(Entry);
}

std::shared_ptr<const SuggestedNames> suggested_names_of(
    const std::shared_ptr<const index::Generation>& generation) {
  static SharedByGeneration<SuggestedNames> shared;
  return shared.get(generation, [](const index::Generation& opened) {
    return std::make_shared<const SuggestedNames>(opened);
  });
}

}  // namespace chancery::query
