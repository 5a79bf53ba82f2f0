#include "core/query/other_names.h"

#include <algorithm>

#include "core/query/chinese_persons.h"
#include "core/text/character_table.h"
#include "core/text/word_form.h"

namespace chancery::query {
namespace {

constexpr std::size_t kMostSequences = 32;  // names of several words for one name
constexpr std::size_t kEnoughTerms = 2;

MatchKind kind_of(names::NameKind kind) {
  switch (kind) {
    case names::NameKind::kAcronym:
      return MatchKind::kAcronym;
    case names::NameKind::kCountryName:
      return MatchKind::kCountry;
    case names::NameKind::kSpelling:
      return MatchKind::kSpelling;
    case names::NameKind::kScript:
      return MatchKind::kScript;
  }
  return MatchKind::kSpelling;
}

QueryToken token_of(const std::string& key) {
  std::size_t at = 0;
  const auto first = text::read_code_point(key.data(), at);
  const bool is_character = (text::character_table().class_of(first) & text::kCharacter) != 0;
  return {key, is_character ? text::TokenKind::kCharacter : text::TokenKind::kWord, false, false};
}

void insert_sorted(std::vector<std::uint32_t>& ids, std::uint32_t id) {
  const auto at = std::lower_bound(ids.begin(), ids.end(), id);
  if (at == ids.end() || *at != id) ids.insert(at, id);
}

void insert_sorted(std::vector<std::string>& stems, const std::string& stem) {
  const auto at = std::lower_bound(stems.begin(), stems.end(), stem);
  if (at == stems.end() || *at != stem) stems.insert(at, stem);
}

/// Where the digits begin that a word ends in, at most four of them; its size where it has none, npos where
/// it is something else.
std::size_t find_number(const std::string& key) {
  constexpr std::size_t kMostDigits = 4;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto letters = static_cast<std::size_t>(std::find_if(key.begin(), key.end(), is_digit) - key.begin());
  const bool is_rest = std::all_of(key.begin() + static_cast<std::ptrdiff_t>(letters), key.end(), is_digit);
  return is_rest && key.size() - letters <= kMostDigits ? letters : std::string::npos;
}

bool is_country(const index::NameEquivalent& name) { return name.kind == names::NameKind::kCountryName; }

bool has_capitals(const index::FormEntry& entry) { return text::has_upper_case(entry.form); }

}  // namespace

std::vector<OtherName> OtherNames::find(const std::vector<NameKey>& keys) {
  std::vector<OtherName> found;
  std::vector<std::string_view> views;
  views.reserve(keys.size());
  for (const NameKey& key : keys) views.push_back(key.key);
  for (std::size_t at = 0; at < keys.size(); ++at) {
    for (index::NameMatch& match : generation_.names().match(views, at)) {
      if (match.in_capitals && !keys[at].may_be_acronym) continue;
      if (!match.printed.empty() && match.printed != keys[at].form) continue;
      if (keys[at].is_common && match.length == 1) std::erase_if(match.equivalents, is_country);
      add_names(match, keys, at, found);
    }
    add_numbered(keys, at, found);
    for (const index::NameMatch& match : find_chinese_persons(generation_, reader_, keys, at)) {
      add_names(match, keys, at, found);
    }
  }
  return found;
}

/// A word and a number: as one word where two are typed, as two where one is.
void OtherNames::add_numbered(const std::vector<NameKey>& keys, std::size_t at,
                              std::vector<OtherName>& found) {
  const std::string& key = keys[at].key;
  const auto is_known = [&](const std::string& word) {
    return !generation_.vocabulary().find_key(word).empty();
  };
  OtherName base;
  base.first = at;
  base.kind = MatchKind::kSpelling;
  const std::size_t digits = find_number(key);
  if (digits > 0 && digits < key.size()) {
    base.length = 1;
    const index::NameEquivalent parted{{key.substr(0, digits), key.substr(digits)},
                                       names::NameKind::kSpelling};
    if (!is_known(parted.keys.front()) || !is_known(parted.keys.back())) return;
    std::vector<Sequence> sequences;
    add_sequence(parted, base, sequences);
    keep_best(sequences, found);
  } else if (digits == key.size() && at + 1 < keys.size() && find_number(keys[at + 1].key) == 0) {
    base.length = 2;
    const std::string joined = key + keys[at + 1].key;
    if (is_known(joined)) add_single({{joined}, names::NameKind::kSpelling}, found, base);
  }
}

/// A name of several words is left out where one of its words is a name by itself, so that nothing is found
/// by it that is not found already (Republic of Turkey, Turkey).
void OtherNames::add_names(const index::NameMatch& match, const std::vector<NameKey>& keys, std::size_t at,
                           std::vector<OtherName>& found) {
  std::vector<std::string_view> single;
  if (match.length == 1 && !match.in_capitals) single.push_back(keys[at].key);
  OtherName base;
  base.first = at;
  base.length = match.length;
  for (const index::NameEquivalent& name : match.equivalents) {
    if (name.keys.size() != 1) continue;
    base.kind = kind_of(name.kind);
    add_single(name, found, base);
    if (!name.in_capitals) single.push_back(name.keys.front());
  }
  std::vector<Sequence> sequences;
  for (const index::NameEquivalent& name : match.equivalents) {
    const bool is_found = std::any_of(name.keys.begin(), name.keys.end(), [&](const std::string& key) {
      return std::find(single.begin(), single.end(), key) != single.end();
    });
    if (name.keys.size() == 1 || is_found) continue;
    base.kind = kind_of(name.kind);
    add_sequence(name, base, sequences);
  }
  keep_best(sequences, found);
}

/// A name of one word: by its stems, an acronym by its form in capitals.
void OtherNames::add_single(const index::NameEquivalent& name, std::vector<OtherName>& found,
                            const OtherName& base) {
  const auto same = [&](const OtherName& other) {
    return other.first == base.first && other.length == base.length && other.kind == base.kind &&
           other.classes.size() == 1;
  };
  auto at = std::find_if(found.begin(), found.end(), same);
  if (at == found.end()) {
    found.push_back(base);
    at = found.end() - 1;
    at->terms.resize(1);
    at->classes.resize(1);
  }
  Expansion expansion = expander_.expand(token_of(name.keys.front()));
  if (name.in_capitals) {
    std::erase_if(expansion.forms, [&](const index::FormEntry& entry) {
      return name.printed.empty() ? !has_capitals(entry) : entry.form != name.printed;
    });
    expansion.stems.clear();
    for (const index::FormEntry& entry : expansion.forms) expansion.stems.push_back(entry.form);
  }
  for (const std::string& stem : expansion.stems) {
    insert_sorted(at->terms.front(), stem);
    if (name.in_capitals) continue;
    for (const std::uint32_t id : generation_.vocabulary().find_stem(stem))
      insert_sorted(at->classes.front(), id);
  }
  for (const index::FormEntry& entry : expansion.forms) insert_sorted(at->classes.front(), entry.id);
}

/// A name of several words, as they stand, in any inflection: its forms differ in nothing else.
void OtherNames::add_sequence(const index::NameEquivalent& name, OtherName base,
                              std::vector<Sequence>& sequences) {
  base.languages.set();
  for (std::size_t i = 0; i < name.keys.size(); ++i) {
    const QueryToken token = token_of(name.keys[i]);
    const Expansion expansion = expander_.expand(token);
    std::bitset<256> languages;
    std::vector<std::uint32_t> ids;
    for (const index::FormEntry& entry : expansion.forms) {
      insert_sorted(ids, entry.id);
      for (const index::FormUse& use : entry.uses) languages.set(static_cast<std::uint8_t>(use.language));
    }
    base.languages &= languages;
    if (token.kind == text::TokenKind::kWord) {
      for (const std::string& stem : expansion.stems) {
        for (const std::uint32_t id : generation_.vocabulary().find_stem(stem)) insert_sorted(ids, id);
      }
      base.terms.push_back(expansion.stems);
    } else if (i > 0) {
      base.terms.push_back(expander_.expand_pair(token_of(name.keys[i - 1]), token).stems);
    }
    base.classes.push_back(std::move(ids));
  }
  if (base.languages.none()) return;
  const bool is_known = std::any_of(sequences.begin(), sequences.end(), [&](const Sequence& other) {
    return other.name.classes == base.classes;
  });
  if (is_known) return;
  keep_rarest(base.terms);
  const std::uint64_t frequency = this->frequency(base.terms.front());
  if (frequency > 0) sequences.push_back({std::move(base), frequency});
}

/// Of many those whose rarest word is the most frequent.
void OtherNames::keep_best(std::vector<Sequence>& sequences, std::vector<OtherName>& found) {
  std::stable_sort(sequences.begin(), sequences.end(),
                   [](const Sequence& a, const Sequence& b) { return a.frequency > b.frequency; });
  if (sequences.size() > kMostSequences) sequences.resize(kMostSequences);
  for (Sequence& sequence : sequences) found.push_back(std::move(sequence.name));
}

void OtherNames::keep_rarest(std::vector<std::vector<std::string>>& terms) const {
  std::stable_sort(terms.begin(), terms.end(),
                   [this](const auto& a, const auto& b) { return frequency(a) < frequency(b); });
  if (terms.size() > kEnoughTerms) terms.resize(kEnoughTerms);
}

std::uint64_t OtherNames::frequency(const std::vector<std::string>& stems) const {
  std::uint64_t sum = 0;
  for (const std::string& stem : stems) sum += reader_.frequency(stem);
  return sum;
}

}  // namespace chancery::query
