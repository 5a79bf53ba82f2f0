#include "core/query/title_phrases.h"

#include <algorithm>
#include <array>

#include "core/index/form_stream.h"
#include "core/query/shared_by_generation.h"
#include "core/text/character_table.h"
#include "core/text/language.h"
#include "core/text/tokenizer.h"
#include "core/text/utf8.h"

namespace chancery::query {

/// Counts runs of words, from the shortest: a run may be frequent only where both runs in it are.
class PhraseCounter {
 public:
  PhraseCounter(const index::Generation& generation, TitlePhrases& phrases)
      : generation_(generation), phrases_(phrases) {}

  void run() {
    read_titles();
    read_forms();
    std::vector<std::uint32_t> level = forms_;  // by position: the run that begins here; kNone
    count(level, nullptr, 1);
    for (std::size_t words = 2; words <= kMostWords; ++words) count(level, &forms_, words);
    finish();
  }

 private:
  static constexpr std::uint32_t kNone = 0;
  static constexpr std::size_t kMostWords = 4;
  static constexpr std::uint32_t kLeastTitles = 2;

  struct Form {
    std::string key;
    std::string form;
    bool is_character = false;
    bool is_stop = false;
    bool is_letter = false;  // a single one
  };
  struct Place {
    std::uint64_t run;  // the run before it and the word that is added
    std::uint32_t position;
  };

  void read_titles() {
    for (std::uint32_t doc = 0; doc < generation_.size(); ++doc) {
      const std::string_view stream = generation_.stream(doc);
      for (std::size_t at = 0; at < stream.size();) {
        const std::uint32_t id = index::read_form_id(stream, at);
        if (id < index::kFirstFormId) break;
        forms_.push_back(id);
        docs_.push_back(doc);
      }
      forms_.push_back(kNone);
      docs_.push_back(doc);
    }
  }

  void read_forms() {
    known_.resize(std::size_t{generation_.vocabulary().size()} + index::kFirstFormId);
    std::vector<bool> wanted(known_.size());
    for (const std::uint32_t id : forms_) {
      if (id < wanted.size()) wanted[id] = true;
    }
    generation_.vocabulary().for_each([&](const index::FormEntry& entry) {
      if (entry.id >= wanted.size() || !wanted[entry.id]) return true;
      Form& form = known_[entry.id];
      form.key = entry.key;
      form.form = entry.form;
      std::size_t at = 0;
      const std::uint16_t bits = text::character_table().class_of(text::decode(entry.form, at));
      form.is_character = (bits & text::kCharacter) != 0;
      form.is_stop = text::stop_word_languages(entry.form).any();
      form.is_letter = at == entry.form.size() && !form.is_character;
      return true;
    });
  }

  /// Extends the runs of `level` by a word each, and keeps those that are frequent.
  void count(std::vector<std::uint32_t>& level, const std::vector<std::uint32_t>* words, std::size_t length) {
    std::vector<Place> places;
    for (std::size_t i = 0; i + length <= forms_.size(); ++i) {
      if (level[i] == kNone || (words != nullptr && level[i + 1] == kNone)) continue;
      const std::uint64_t last = words == nullptr ? 0 : (*words)[i + length - 1];
      if (words != nullptr && last == kNone) continue;
      places.push_back({std::uint64_t{level[i]} << 32 | last, static_cast<std::uint32_t>(i)});
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
      return a.run != b.run ? a.run < b.run : a.position < b.position;
    });
    std::vector<std::uint32_t> next(forms_.size(), kNone);
    for (std::size_t begin = 0; begin < places.size();) {
      std::size_t end = begin;
      while (end < places.size() && places[end].run == places[begin].run) ++end;
      if (end - begin >= kLeastTitles) {
        ++runs_;
        for (std::size_t i = begin; i < end; ++i) next[places[i].position] = runs_;
        add(places[begin].position, length, static_cast<std::uint32_t>(end - begin));
      }
      begin = end;
    }
    level = std::move(next);
  }

  void add(std::uint32_t position, std::size_t length, std::uint32_t titles) {
    const Form& first = known_[forms_[position]];
    const Form& last = known_[forms_[position + length - 1]];
    if (first.is_stop || last.is_stop || (length == 1 && first.is_character)) return;
    std::string key;
    std::string form;
    bool after_character = false;
    bool has_letter = false;
    for (std::size_t i = 0; i < length; ++i) {
      const Form& word = known_[forms_[position + i]];
      append_key(key, word.key, word.is_character, after_character);
      append_key(form, word.form, word.is_character, after_character);
      after_character = word.is_character;
      has_letter = has_letter || word.is_letter;
    }
    if (has_letter) form = join_letters(position, length);
    if (key.size() > UINT16_MAX || form.size() > UINT16_MAX || key.empty()) return;
    const auto at = static_cast<std::uint32_t>(phrases_.text_.size());
    phrases_.text_ += key;
    if (form != key) phrases_.text_ += form;
    phrases_.entries_.push_back({at, static_cast<std::uint16_t>(key.size()),
                                 static_cast<std::uint16_t>(form == key ? 0 : form.size()), titles,
                                 docs_[position]});
  }

  /// A run as its newest title prints it where an apostrophe joins a letter to a word (blinken's call,
  /// d'iran).
  std::string join_letters(std::uint32_t position, std::size_t length) const {
    std::uint32_t first = position;  // of the title
    while (first > 0 && forms_[first - 1] != kNone) --first;
    const std::string title = generation_.read_release(docs_[position]).release.title;
    text::Tokenizer tokenizer;
    tokenizer.reset(title);
    std::string run;
    std::size_t last_end = 0;
    std::uint32_t place = first;
    for (text::Token token; tokenizer.next(token) && place < position + length; ++place) {
      if (place > position) {
        const std::string_view joint = std::string_view(title).substr(last_end, token.begin - last_end);
        run += is_apostrophe(joint) ? joint : " ";
      }
      if (place >= position) run += known_[forms_[place]].form;
      last_end = token.end;
    }
    return run;
  }

  static bool is_apostrophe(std::string_view joint) {
    if (joint.empty()) return false;
    std::size_t at = 0;
    const char32_t sign = text::decode(joint, at);
    return at == joint.size() && (text::character_table().class_of(sign) & text::kApostrophe) != 0;
  }

  void finish() {
    auto& entries = phrases_.entries_;
    std::sort(entries.begin(), entries.end(), [this](const auto& a, const auto& b) {
      const std::string_view key = phrases_.key_of(a);
      const std::string_view other = phrases_.key_of(b);
      return key != other ? key < other : a.titles > b.titles;
    });
    const auto same = [this](const auto& a, const auto& b) {
      return phrases_.key_of(a) == phrases_.key_of(b);
    };
    for (std::size_t i = entries.size(); i-- > 1;) {  // forms of one key count as the most frequent
      if (!same(entries[i - 1], entries[i])) continue;
      entries[i - 1].titles += entries[i].titles;
      entries[i - 1].newest = std::min(entries[i - 1].newest, entries[i].newest);
    }
    entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
    entries.shrink_to_fit();
    phrases_.text_.shrink_to_fit();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (i % TitlePhrases::kRun == 0) phrases_.most_.push_back(0);
      phrases_.most_.back() = std::max(phrases_.most_.back(), entries[i].titles);
    }
  }

  const index::Generation& generation_;
  TitlePhrases& phrases_;
  std::vector<std::uint32_t> forms_;  // of all titles, kNone behind each
  std::vector<std::uint32_t> docs_;
  std::vector<Form> known_;  // by id
  std::uint32_t runs_ = 0;
};

TitlePhrases::TitlePhrases(const index::Generation& generation) { PhraseCounter(generation, *this).run(); }

std::vector<TitlePhrase> TitlePhrases::find(std::string_view key, std::size_t limit) const {
  const auto begin = std::lower_bound(entries_.begin(), entries_.end(), key,
                                      [this](const Entry& a, std::string_view b) { return key_of(a) < b; });
  const auto end = std::partition_point(begin, entries_.end(),
                                        [&](const Entry& entry) { return key_of(entry).starts_with(key); });
  const auto better = [](const Entry* a, const Entry* b) {
    return a->titles != b->titles ? a->titles > b->titles : a->newest < b->newest;
  };
  std::vector<const Entry*> best;  // a heap, the worst on top
  const auto last = static_cast<std::size_t>(end - entries_.begin());
  for (auto at = static_cast<std::size_t>(begin - entries_.begin()); at < last && limit > 0; ++at) {
    // A run of entries that are all less frequent than the worst is passed over.
    if (at % kRun == 0 && best.size() == limit && most_[at / kRun] < best.front()->titles) {
      at += kRun - 1;
      continue;
    }
    const Entry* entry = &entries_[at];
    if (best.size() == limit) {
      if (!better(entry, best.front())) continue;
      std::pop_heap(best.begin(), best.end(), better);
      best.pop_back();
    }
    best.push_back(entry);
    std::push_heap(best.begin(), best.end(), better);
  }
  std::sort(best.begin(), best.end(), better);
  std::vector<TitlePhrase> found;
  for (const Entry* entry : best) {
    const bool differs = entry->text_size > 0;
    const std::string_view text = std::string_view(text_).substr(
        differs ? entry->text + entry->key_size : entry->text, differs ? entry->text_size : entry->key_size);
    found.push_back({text, entry->titles, entry->newest});
  }
  return found;
}

std::size_t TitlePhrases::size_in_bytes() const {
  return text_.capacity() + entries_.capacity() * sizeof(Entry) + most_.capacity() * 4;
}

void append_key(std::string& key, std::string_view token_key, bool is_character, bool after_character) {
  if (!key.empty() && !(is_character && after_character)) key += ' ';
  key += token_key;
}

std::shared_ptr<const TitlePhrases> title_phrases_of(
    const std::shared_ptr<const index::Generation>& generation) {
  static SharedByGeneration<TitlePhrases> shared;
  return shared.get(generation, [](const index::Generation& opened) {
    return std::make_shared<const TitlePhrases>(opened);
  });
}

}  // namespace chancery::query
