#include "core/index/spelling_merge.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/index/name_neighbours.h"
#include "core/names/consonants.h"
#include "core/names/romanisation.h"
#include "core/text/word_form.h"

namespace chancery::index {
namespace {

const int kArabic = names::script_of("ا");

constexpr std::size_t kLeastSounds = 5;     // of a name that another spelling in its script may have
constexpr std::size_t kMostSpellings = 24;  // of one reading; more are no name
constexpr std::size_t kMostOfArabic = 4;    // names that a word in Arabic letters may be; more are guesses
constexpr std::size_t kLeastArabicLetters = 5;
constexpr std::size_t kLeastConsonants = 3;   // that are no weak ones, of a name in Arabic letters
constexpr std::size_t kMostVowelChanges = 2;  // between two spellings that stand beside the same name
constexpr std::uint64_t kSmallOnceIn = 20;    // occurrences of a name in which it may be without its capital

/// A form that is printed as a name is.
struct Candidate {
  std::uint32_t key = 0;
  std::uint32_t form = 0;
  int script = 0;
  /// Only languages that write all nouns with capitals have it: it may be any noun.
  bool may_be_noun = false;
  bool is_known = false;  ///< The tables have it.
};

struct Place {
  std::uint32_t candidate = 0;
  bool is_of_language = false;
};

/// One way to read a candidate.
struct ReadName {
  std::uint32_t candidate = 0;
  std::string sounds;
};

/// Words with one skeleton of consonants.
struct AlikeConsonants {
  std::vector<std::uint32_t> arabic;  // keys
  std::vector<ReadName> read;
};

class SpellingMerge {
 public:
  SpellingMerge(const NameVocabulary& words, NameGraph& graph) : words_(words), graph_(graph) {}

  void read() {
    const VocabularyMerge& vocabulary = words_.vocabulary();
    for (std::uint32_t form = 0; form < vocabulary.form_count(); ++form) consider(form);
  }

  /// Those of one skeleton whose vowels differ.
  void join_neighbours(const CorpusStreams& streams) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // of keys
    std::vector<std::uint32_t> keys;
    for (const auto& [skeleton, alike] : by_consonants_) {
      if (alike.read.size() > kMostSpellings) continue;
      for (std::size_t i = 0; i < alike.read.size(); ++i) {
        for (std::size_t k = i + 1; k < alike.read.size(); ++k) {
          if (!are_near(alike.read[i], alike.read[k])) continue;
          pairs.emplace_back(candidates_[alike.read[i].candidate].key,
                             candidates_[alike.read[k].candidate].key);
          keys.insert(keys.end(), {pairs.back().first, pairs.back().second});
        }
      }
    }
    const NameNeighbours neighbours(keys, words_, streams);
    for (const auto& [a, b] : pairs) {
      if (neighbours.share_company(a, b))
        graph_.join(graph_.add(words_.key(a)), graph_.add(words_.key(b)), names::NameKind::kSpelling);
    }
  }

  void join() {
    join_consonants();
    for (const auto& [sounds, places] : by_sounds_) {
      if (places.size() < 2 || places.size() > kMostSpellings) continue;
      for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t k = i + 1; k < places.size(); ++k) join(places[i], places[k], sounds.size());
      }
    }
  }

 private:
  /// A word in Arabic letters: any, since these have no capitals.
  void consider_arabic(std::uint32_t key) {
    const std::string_view text = words_.key(key);
    if (text.size() < 2 * kLeastArabicLetters || !arabic_.insert(key).second) return;
    if (graph_.has(text)) return;  // a place, whose names are known
    std::string skeleton = names::skeleton_of_letters(text);
    if (skeleton.size() >= kLeastConsonants) by_consonants_[std::move(skeleton)].arabic.push_back(key);
  }

  /// Nouns of languages that write them with capitals are left out, and known places.
  void keep_consonants(std::uint32_t candidate, const std::vector<names::Reading>& readings) {
    if (candidates_[candidate].may_be_noun || graph_.has(words_.key(candidates_[candidate].key))) return;
    for (const names::Reading& reading : readings) {
      if (reading.is_of_language || reading.sounds.size() < kLeastSounds) continue;
      std::string skeleton = names::skeleton_of(reading.sounds);
      if (skeleton.size() < kLeastConsonants) continue;
      by_consonants_[std::move(skeleton)].read.push_back({candidate, reading.sounds});
    }
  }

  void join_consonants() {
    for (const auto& [skeleton, alike] : by_consonants_) {
      for (const std::uint32_t key : alike.arabic) join_arabic(key, alike.read);
    }
  }

  void join_arabic(std::uint32_t arabic, const std::vector<ReadName>& read) {
    std::vector<std::uint32_t> keys;
    for (const ReadName& name : read) {
      const std::uint32_t key = candidates_[name.candidate].key;
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      if (names::can_be_read_as(words_.key(arabic), name.sounds)) keys.push_back(key);
    }
    if (keys.size() > kMostOfArabic) return;
    for (const std::uint32_t key : keys) {
      graph_.join(graph_.add(words_.key(arabic)), graph_.add(words_.key(key)), names::NameKind::kScript);
    }
  }

  /// Whether one may be a spelling of the other: in one script, no inflection, no woman's form of a man's
  /// name.
  bool are_near(const ReadName& a, const ReadName& b) const {
    const Candidate& first = candidates_[a.candidate];
    const Candidate& second = candidates_[b.candidate];
    if (first.key == second.key || first.script != second.script || a.sounds[0] != b.sounds[0]) return false;
    // What has a vowel more is another name (Michael, Michel) or a woman's form of a man's.
    if (a.sounds.size() != b.sounds.size() || words_.share_a_stem(first.form, second.form)) return false;
    const bool is_womans = a.sounds.ends_with('a') != b.sounds.ends_with('a') &&
                           (a.sounds.ends_with('o') || b.sounds.ends_with('o'));
    return !is_womans && names::count_vowel_changes(a.sounds, b.sounds) <= kMostVowelChanges;
  }

  /// Whether one is an inflection of the other: these find each other by their stem. Dmitri and Dmitry, as
  /// long as each other, are spellings, though a language gives them one stem.
  bool is_inflection(const Candidate& a, const Candidate& b) const {
    return words_.key(a.key).size() != words_.key(b.key).size() && words_.share_a_stem(a.form, b.form);
  }

  void consider(std::uint32_t form) {
    const VocabularyMerge& vocabulary = words_.vocabulary();
    const std::string_view text = vocabulary.form(form);
    const int script = names::script_of(text);
    if (script == kArabic) consider_arabic(vocabulary.key_of(form));
    if (!names::is_cased(text) || text::has_upper_case(text)) return;
    std::uint64_t judged = 0;
    std::uint64_t small = 0;
    std::uint64_t capital = 0;
    languages_.clear();
    for (const VocabularyMerge::Use& use : vocabulary.uses(form)) {
      languages_.push_back(static_cast<text::Language>(use.language));
      if (writes_nouns_with_capitals(use.language)) {
        if (use.small * kSmallOnceIn > use.count) return;
        continue;
      }
      judged += use.count;
      small += use.small;
      capital += use.capital;
    }
    const bool may_be_noun = judged == 0;
    if (!may_be_noun && (capital == 0 || small * kSmallOnceIn > judged)) return;
    const std::vector<names::Reading> readings = names::readings_of(text, languages_);
    if (readings.empty()) return;
    const auto number = static_cast<std::uint32_t>(candidates_.size());
    const std::uint32_t key = vocabulary.key_of(form);
    candidates_.push_back({key, form, script, may_be_noun, graph_.has(words_.key(key))});
    keep_consonants(number, readings);
    for (const names::Reading& reading : readings) {
      by_sounds_[reading.sounds].push_back({number, reading.is_of_language});
    }
  }

  void join(const Place& a, const Place& b, std::size_t sounds) {
    const Candidate& first = candidates_[a.candidate];
    const Candidate& second = candidates_[b.candidate];
    if (first.key == second.key || (first.may_be_noun && second.may_be_noun)) return;
    // What the tables know has its spellings there; Cameron is not Cameroon.
    if (first.is_known != second.is_known) return;
    const bool is_one_script = first.script == second.script;
    if (is_one_script && (sounds < kLeastSounds || is_inflection(first, second))) return;
    // A noun is read as one only where its language's own reading makes a name of it.
    if ((first.may_be_noun && !a.is_of_language) || (second.may_be_noun && !b.is_of_language)) return;
    if (a.is_of_language && b.is_of_language && is_one_script) return;
    graph_.join(graph_.add(words_.key(first.key)), graph_.add(words_.key(second.key)),
                is_one_script ? names::NameKind::kSpelling : names::NameKind::kScript);
  }

  const NameVocabulary& words_;
  NameGraph& graph_;
  std::vector<Candidate> candidates_;
  std::unordered_map<std::string, std::vector<Place>> by_sounds_;
  std::unordered_map<std::string, AlikeConsonants> by_consonants_;
  std::unordered_set<std::uint32_t> arabic_;  // keys that were considered
  std::vector<text::Language> languages_;
};

}  // namespace

void add_spellings(const NameVocabulary& words, const CorpusStreams& streams, NameGraph& graph) {
  SpellingMerge merge(words, graph);
  merge.read();
  merge.join();
  merge.join_neighbours(streams);
}

}  // namespace chancery::index
