#include "core/query/spelling.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/query/clause_reader.h"
#include "core/query/plain_words.h"
#include "core/query/word_capitals.h"
#include "core/text/character_table.h"
#include "core/text/utf8.h"
#include "core/text/word_form.h"

namespace chancery::query {
namespace {

constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kMostNear = 24;      // keys looked at of a word
constexpr std::size_t kMostOfAWord = 3;    // proposals
constexpr std::uint64_t kLeastUses = 2;    // occurrences, and releases
constexpr double kSpaceCost = 1.2;         // of a space left out or put in
constexpr std::size_t kMostCorrected = 4;  // words of one query
// An edit for so many letters: of a short word nothing is left where two are changed.
constexpr double kLettersOfAnEdit = 3.5;
// Of a word that occurs: how often at most, how long at least, and how much oftener what is offered for it.
constexpr std::uint64_t kRareUses = 4;
constexpr std::size_t kFewestRareLetters = 6;
constexpr double kRareCost = 1;
constexpr double kTimesOftener = 100;

bool has_digit(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if ((text::character_table().class_of(text::decode(word, at)) & text::kDigit) != 0) return true;
  }
  return false;
}

/// The form to write for a key, and how often the key occurs in these languages.
struct Spelling {
  std::string form;
  std::uint64_t frequency = 0;
  std::vector<std::string> stems;
};

std::uint64_t frequency_in(const index::FormEntry& entry, const std::bitset<256>& languages) {
  std::uint64_t frequency = 0;
  for (const index::FormUse& use : entry.uses) {
    if (languages.test(static_cast<std::uint8_t>(use.language))) {
      frequency += std::uint64_t{1} << use.magnitude;
    }
  }
  return std::min(frequency, entry.frequency);
}

std::optional<Spelling> spell(const index::Generation& generation, const index::PostingReader& reader,
                              std::string_view key, const std::bitset<256>& languages) {
  Spelling spelling;
  std::uint64_t best = 0;
  std::uint32_t releases = 0;
  for (const index::FormEntry& entry : generation.vocabulary().find_key(key)) {
    if (text::has_upper_case(entry.form)) continue;
    const std::uint64_t frequency = frequency_in(entry, languages);
    spelling.frequency += frequency;
    if (frequency > best) {
      best = frequency;
      spelling.form = entry.form;
    }
    for (const index::FormUse& use : entry.uses) {
      if (use.stem.empty()) continue;
      releases = std::max(releases, reader.frequency(use.stem));
      spelling.stems.push_back(use.stem);
    }
  }
  if (spelling.frequency < kLeastUses || releases < kLeastUses) return std::nullopt;
  return spelling;
}

double worth_of(std::uint64_t frequency, double cost) {
  return std::log2(static_cast<double>(frequency)) - kEditWorth * cost;
}

/// How often a word occurs as it is typed, whatever its marks.
std::uint64_t uses_of(const Expansion& found) {
  std::uint64_t uses = 0;
  for (const index::FormEntry& entry : found.forms) uses += entry.frequency;
  return uses;
}

}  // namespace

/// A plain word of a query.
struct Speller::Word {
  std::size_t begin = 0;  // bytes of the query
  std::size_t end = 0;
  std::string key;
  Languages languages;  // of its forms
  std::vector<std::string> stems;
  Capitals capitals = Capitals::kNone;
  std::uint64_t uses = 0;  // of a word that occurs
  bool may_change = false;
};

Speller::Speller(std::shared_ptr<const index::Generation> generation, const index::PostingReader& reader)
    : generation_(std::move(generation)), reader_(reader), expander_(*generation_, reader) {}

std::vector<Speller::Word> Speller::read_words(const std::string& q) {
  std::vector<Word> words;
  text::Tokenizer tokenizer;
  const text::CapitalRule rule = capital_rule(q);
  for (const Lexeme& piece : plain_words(q)) {
    const std::string_view text = std::string_view(q).substr(piece.begin, piece.end - piece.begin);
    tokenizer.reset(text, rule);
    for (text::Token token; tokenizer.next(token);) {
      Word& word = words.emplace_back();
      word.begin = piece.begin + token.begin;
      word.end = piece.begin + token.end;
      word.key = text::fold_marks(token.form);
      const Expansion found =
          expander_.expand({std::string(token.form), token.kind, token.is_acronym, false});
      word.stems = found.stems;
      word.capitals = capitals_of(std::string_view(q).substr(word.begin, word.end - word.begin));
      for (const index::FormEntry& entry : found.forms) {
        for (const index::FormUse& use : entry.uses) {
          word.languages.set(static_cast<std::uint8_t>(use.language));
        }
      }
      // What stands directly before a colon and a value may be meant as a field: a hint's business.
      const bool is_before_colon = q.substr(word.end, 1) == ":" && word.end + 1 < piece.end;
      const std::size_t letters = text::count_code_points(token.form);
      word.may_change = !is_before_colon && token.kind == text::TokenKind::kWord && !token.is_acronym &&
                        !has_digit(token.form) && letters >= kFewestLetters;
      if (!word.may_change || (found.forms.empty() && found.stems.empty())) continue;
      word.uses = uses_of(found);
      word.may_change =
          word.capitals == Capitals::kNone && letters >= kFewestRareLetters && word.uses <= kRareUses;
    }
  }
  return words;
}

/// What stands in the place of a hint may be meant as a field, and what is behind it as its value.
void Speller::protect_hinted(std::string_view q, std::span<const Hint> hints, std::vector<Word>& words) {
  for (Word& word : words) {
    const std::size_t place = text::count_code_points(q.substr(0, word.begin));
    for (const Hint& hint : hints) {
      if (place >= hint.position && place < std::size_t{hint.position} + hint.length) word.may_change = false;
    }
  }
}

/// What is another name for something of the corpus is no error.
void Speller::protect_names(std::vector<Word>& words) const {
  std::vector<std::string_view> keys;
  keys.reserve(words.size());
  for (const Word& word : words) keys.emplace_back(word.key);
  for (std::size_t at = 0; at < keys.size(); ++at) {
    for (const index::NameMatch& match : generation_->names().match(keys, at)) {
      for (std::size_t i = 0; i < match.length; ++i) words[at + i].may_change = false;
    }
  }
}

/// Those that all known words have; where there is none, those that any has; all where none is known.
Speller::Languages Speller::languages_for(const std::vector<Word>& words, const Request& request) const {
  Languages shared;
  shared.set();
  Languages any;
  for (const Word& word : words) {
    if (word.languages.none()) continue;
    shared &= word.languages;
    any |= word.languages;
  }
  const Languages languages = shared.any() ? shared : any;
  if (request.languages.empty()) return languages;
  Languages asked;
  for (const std::string& code : request.languages) {
    if (const auto language = text::find_language(code)) asked.set(static_cast<std::uint8_t>(*language));
  }
  return languages & asked;
}

bool Speller::replaces(const std::vector<std::string>& stems, std::uint64_t frequency, const Word& word) {
  if (static_cast<double>(frequency) < kTimesOftener * static_cast<double>(word.uses)) return false;
  return std::none_of(stems.begin(), stems.end(), [&](const std::string& stem) {
    return std::find(word.stems.begin(), word.stems.end(), stem) != word.stems.end();
  });
}

/// A word that occurs only gives way to one that is not of its stems, by a single edit, and far more
/// frequent.
void Speller::add_near(const Word& word, const Languages& languages, std::vector<Respelling>& respellings) {
  if (near_keys_ == nullptr) near_keys_ = near_keys_of(generation_);
  const double letters = static_cast<double>(text::count_code_points(word.key));
  const double most = word.uses > 0 ? kRareCost : std::max(1.0, letters / kLettersOfAnEdit);
  for (const NearKey& near : near_keys_->find(word.key, kMostNear)) {
    if (near.key == word.key || near.cost > most) continue;
    const auto spelling = spell(*generation_, reader_, near.key, languages);
    if (!spelling || (word.uses > 0 && !replaces(spelling->stems, spelling->frequency, word))) continue;
    respellings.push_back({word.begin, word.end, write_as(word.capitals, spelling->form),
                           worth_of(spelling->frequency, near.cost)});
  }
}

void Speller::add_split(const Word& word, const Languages& languages,
                        std::vector<Respelling>& respellings) const {
  std::optional<Respelling> best;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.key.size(); ++letters) {
    if (letters >= kFewestLetters && text::count_code_points(word.key.substr(at)) >= kFewestLetters) {
      const auto first = spell(*generation_, reader_, word.key.substr(0, at), languages);
      const auto second = first ? spell(*generation_, reader_, word.key.substr(at), languages) : std::nullopt;
      if (second) {
        const double worth = worth_of(std::min(first->frequency, second->frequency), kSpaceCost);
        if (!best || worth > best->worth) {
          best = Respelling{word.begin, word.end, write_as(word.capitals, first->form + " " + second->form),
                            worth};
        }
      }
    }
    text::decode(word.key, at);
  }
  if (best) respellings.push_back(*best);
}

void Speller::add_join(const Word& first, const Word& second, const Languages& languages,
                       std::vector<Respelling>& respellings) const {
  const auto joined = spell(*generation_, reader_, first.key + second.key, languages);
  if (!joined) return;
  respellings.push_back({first.begin, second.end, write_as(first.capitals, joined->form),
                         worth_of(joined->frequency, kSpaceCost)});
}

/// Adds what the word at `number` and its neighbours may be.
void Speller::seek(const std::string& q, const std::vector<Word>& words, std::size_t number,
                   const Languages& languages, Respellings& found) {
  const auto is_apart = [&](const Word& a, const Word& b) {  // by white space alone
    return q.find_first_not_of(' ', a.end) == b.begin;
  };
  const Word& word = words[number];
  std::vector<Respelling> respellings;
  add_near(word, languages, respellings);
  if (word.uses == 0) add_split(word, languages, respellings);
  std::stable_sort(respellings.begin(), respellings.end(),
                   [](const Respelling& a, const Respelling& b) { return a.worth > b.worth; });
  if (respellings.size() > kMostOfAWord) respellings.resize(kMostOfAWord);
  if (!respellings.empty()) {
    found.best.push_back(respellings.front());
    found.others.insert(found.others.end(), respellings.begin() + 1, respellings.end());
  }
  if (word.uses > 0) return;
  if (number > 0 && is_apart(words[number - 1], word)) {
    add_join(words[number - 1], word, languages, found.others);
  }
  // A neighbour behind that may change is joined when it is its turn.
  if (number + 1 == words.size() || words[number + 1].may_change) return;
  if (is_apart(word, words[number + 1])) add_join(word, words[number + 1], languages, found.others);
}

Proposals Speller::propose(const Request& request, std::span<const Hint> hints, const Deadline& deadline) {
  std::vector<Word> words = read_words(request.q);
  protect_names(words);
  protect_hinted(request.q, hints, words);
  const auto changing =
      std::count_if(words.begin(), words.end(), [](const Word& word) { return word.may_change; });
  if (changing == 0 || static_cast<std::size_t>(changing) > kMostCorrected) return {};
  const Languages languages = languages_for(words, request);
  Respellings found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].may_change) continue;
    const bool is_late = deadline.has_passed();
    if (is_late && words[i].uses == 0) return {{}, true};
    if (is_late) continue;  // it was found as typed
    seek(request.q, words, i, languages, found);
  }
  return {respell(request.q, found, kMostProposed), false};
}

}  // namespace chancery::query
